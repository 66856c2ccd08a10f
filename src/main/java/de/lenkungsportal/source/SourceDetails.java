package de.lenkungsportal.source;

import de.lenkungsportal.platform.store.SourcedRecord;
import de.lenkungsportal.plausibility.Finding;
import java.util.List;

/**
 * Everything about one source but its figures, which come page by page.
 *
 * @param findings the most urgent that still hold and name a place of it; {@link Source#contradictions} says how many there are
 */
public record SourceDetails(
        Source source, List<SourceDefect> defects, List<Finding> findings, List<SourceDate> dates, List<Taken> taken) {

    /** Records of one kind that name the source. */
    public record Taken(String kind, List<SourcedRecord> records) {}
}
