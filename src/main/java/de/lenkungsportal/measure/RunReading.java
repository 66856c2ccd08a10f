package de.lenkungsportal.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was reported about a run on one day.
 *
 * @param free null where one side is not stated or protected
 */
public record RunReading(
        String run,
        LocalDate on,
        @Nullable Integer places,
        @Nullable Integer taken,
        @Nullable Integer free) {}
