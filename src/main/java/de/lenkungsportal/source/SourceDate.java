package de.lenkungsportal.source;

import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;

/**
 * A dated event that the document states.
 *
 * @param kind code of the milestone, for example OPENING
 */
public record SourceDate(
        String id,
        String ags,
        String municipality,
        String kind,
        Stand happenedOn,
        String place,
        @Nullable Flag flag,
        @Nullable String note) {}
