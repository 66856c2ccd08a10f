package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a series as the chart may draw them: a small count is a gap here, although the forecast knows it.
 *
 * @param hidden how many weeks or months are drawn as gaps because their count is small
 * @param source where the counts stand, in words; null where no source states them
 */
record ShownHistory(History history, int hidden, @Nullable String source) {

    /**
     * @param last start of the last period that the forecast knows; what was entered since waits for the next run
     * @return empty where nothing may be drawn
     */
    static Optional<ShownHistory> of(Frequency frequency, List<IntakeEntry> entries, LocalDate last) {
        List<IntakeEntry> past = entries.stream()
                .filter(entry -> !entry.period().from().isAfter(last))
                .toList();
        if (past.stream().allMatch(IntakeEntry::isSuppressed)) {
            return Optional.empty();
        }
        LocalDate first = past.getFirst().period().from();
        LocalDate next = first;
        int hidden = 0;
        var observations = new ArrayList<Observation>();
        for (IntakeEntry entry : past) {
            gaps(observations, frequency.between(next, entry.period().from()));
            switch (entry.quantity()) {
                case Quantity.None none -> {
                    gaps(observations, entry.period().count());
                    hidden += entry.period().count();
                }
                case Quantity.Value value -> observations.add(observation(entry, value.value()));
            }
            next = entry.period().to().plusDays(1);
        }
        gaps(observations, frequency.between(next, last) + 1);
        return Optional.of(new ShownHistory(new History(frequency, first, observations), hidden, source(past)));
    }

    private static void gaps(List<Observation> observations, long count) {
        for (long gap = 0; gap < count; gap++) {
            observations.add(new Observation.Gap());
        }
    }

    private static Observation observation(IntakeEntry entry, BigDecimal value) {
        int periods = entry.period().count();
        if (periods == 1) {
            return new Observation.Count(value.doubleValue());
        }
        BigDecimal mean = entry.counting() == Counting.MEAN
                ? value
                : value.divide(BigDecimal.valueOf(periods), 6, RoundingMode.HALF_EVEN);
        return new Observation.Mean(mean.doubleValue(), periods);
    }

    private static @Nullable String source(List<IntakeEntry> entries) {
        String places = entries.stream()
                .filter(entry -> entry.basis() != Basis.SIMULATED)
                .map(IntakeEntry::source)
                .filter(Objects::nonNull)
                .map(ShownHistory::words)
                .distinct()
                .collect(Collectors.joining("; "));
        return places.isEmpty() ? null : places;
    }

    private static String words(@Nullable SourcePlace source) {
        return source == null ? "" : source.source() + ", " + source.place();
    }
}
