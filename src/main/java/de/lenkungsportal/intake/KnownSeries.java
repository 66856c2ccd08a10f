package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values of a series for calculations. Forecasts, alerts and scorecards are read by everybody, so none of them knows a count
 * that is hidden: a small one enters by the middle of what it can be, one that is hidden to protect another is a gap.
 */
@Component
@Transactional(readOnly = true)
public class KnownSeries {

    private final IntakeRepository repository;
    private final int threshold;

    KnownSeries(IntakeRepository repository, @Value("${portal.small-count-threshold:3}") int threshold) {
        this.repository = repository;
        this.threshold = threshold;
    }

    /**
     * The history and whether any of it is simulated.
     *
     * @param entries what the history was made of, in order of time
     */
    public record Known(History history, boolean isSimulated, List<IntakeEntry> entries) {}

    /** All entries of a series, in order of time. */
    public List<IntakeEntry> of(SeriesKey key) {
        return repository.known(key, threshold);
    }

    /**
     * The series as the forecast reads it: counts, means of several periods, and a gap for each period without an entry.
     *
     * @param asOf only entries whose period has ended on this day
     * @return empty when there is none
     */
    public Optional<Known> history(SeriesKey key, LocalDate asOf) {
        return known(key, of(key), asOf);
    }

    /** The same from entries that were read before. */
    public static Optional<Known> known(SeriesKey key, List<IntakeEntry> all, LocalDate asOf) {
        List<IntakeEntry> entries = all.stream()
                .dropWhile(IntakeEntry::isSuppressed)
                .filter(entry -> entry.isComplete(asOf))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = entries.getFirst().period().from();
        LocalDate next = first;
        var observations = new ArrayList<Observation>();
        for (IntakeEntry entry : entries) {
            for (long gap = key.frequency().between(next, entry.period().from()); gap > 0; gap--) {
                observations.add(new Observation.Gap());
            }
            observations.addAll(observations(entry));
            next = entry.period().to().plusDays(1);
        }
        return Optional.of(new Known(
                new History(key.frequency(), first, observations),
                entries.stream().anyMatch(entry -> entry.basis() == Basis.SIMULATED),
                entries));
    }

    private static List<Observation> observations(IntakeEntry entry) {
        int periods = entry.period().count();
        return switch (entry.quantity()) {
            case Quantity.None hidden -> Collections.nCopies(periods, new Observation.Gap());
            case Quantity.Value value
            when periods == 1 -> List.of(new Observation.Count(value.value().doubleValue()));
            case Quantity.Value value
            when entry.counting() == Counting.MEAN ->
                List.of(new Observation.Mean(value.value().doubleValue(), periods));
            case Quantity.Value value ->
                List.of(new Observation.Mean(
                        value.value()
                                .divide(BigDecimal.valueOf(periods), 6, RoundingMode.HALF_EVEN)
                                .doubleValue(),
                        periods));
        };
    }
}
