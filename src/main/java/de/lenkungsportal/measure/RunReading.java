package de.lenkungsportal.measure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was reported about a run on one day.
 *
 * @param free null where one side is not stated or protected
 * @param hidden which counts are there but protected; the free places go with those taken
 */
public record RunReading(
        String run,
        LocalDate on,
        @Nullable Integer places,
        @Nullable Integer taken,
        @Nullable Integer free,
        Set<MeasureRun.Count> hidden) {}
