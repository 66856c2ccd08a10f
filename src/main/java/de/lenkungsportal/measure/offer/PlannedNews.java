package de.lenkungsportal.measure.offer;

import de.lenkungsportal.measure.MeasureStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the published planned measures, and the own statements of the reader.
 *
 * @param added published, the newest first
 * @param changed in something that a provider sees
 * @param withdrawn titles, as they were last published, of measures that were withdrawn or have begun
 */
public record PlannedNews(
        List<PlannedMeasure> added, List<PlannedMeasure> changed, List<String> withdrawn, List<Statement> statements) {

    /** @param status of the measure, null once it is no longer published or planned */
    public record Statement(Interest interest, @Nullable MeasureStatus status) {}

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty();
    }
}
