package de.lenkungsportal.measure;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue.
 *
 * @param lead AGS of the municipality that alone writes the measure, null where it belongs to none
 * @param municipalities names by AGS, empty for measures of the whole of NRW and where none is stated
 * @param nextStart first day from the Stichtag on at which someone can enter, null where no date is stated
 * @param places of all runs that are open or to come; null where a run states none
 * @param free of these; null where a side is not stated or protected
 * @param runs how many runs are stated
 */
public record MeasureRow(
        String id,
        MeasureContent content,
        @Nullable String lead,
        MeasureStatus status,
        @Nullable LocalDate publishedOn,
        Map<String, String> municipalities,
        @Nullable LocalDate nextStart,
        @Nullable Integer places,
        @Nullable Integer free,
        int runs,
        int version) {}
