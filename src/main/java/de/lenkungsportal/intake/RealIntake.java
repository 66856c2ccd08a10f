package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The real values of a series for calculations inside the server. Nothing of them leaves the package but results that do not
 * tell a small count.
 */
@Component
@Transactional(readOnly = true)
class RealIntake {

    private static final int HIDES_NOTHING = 0;

    private final IntakeRepository repository;

    RealIntake(IntakeRepository repository) {
        this.repository = repository;
    }

    /**
     * The history and whether any of it is simulated.
     *
     * @param entries what the history was made of, in order of time
     */
    record Known(History history, boolean isSimulated, List<IntakeEntry> entries) {}

    /** All entries of a series with their real values, in order of time. */
    List<IntakeEntry> series(SeriesKey key) {
        return repository.series(key, HIDES_NOTHING);
    }

    /**
     * The series as the forecast reads it: counts, means of several periods, and a gap for each period without an entry.
     *
     * @param asOf only entries whose period has ended on this day
     * @return empty when there is none
     */
    Optional<Known> history(SeriesKey key, LocalDate asOf) {
        return known(key, series(key), asOf);
    }

    /** The same from entries that were read before. */
    static Optional<Known> known(SeriesKey key, List<IntakeEntry> all, LocalDate asOf) {
        List<IntakeEntry> entries =
                all.stream().filter(entry -> !entry.period().to().isAfter(asOf)).toList();
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
            observations.add(observation(entry));
            next = entry.period().to().plusDays(1);
        }
        return Optional.of(new Known(
                new History(key.frequency(), first, observations),
                entries.stream().anyMatch(entry -> entry.basis() == Basis.SIMULATED),
                entries));
    }

    private static Observation observation(IntakeEntry entry) {
        BigDecimal value = ((Quantity.Value) entry.quantity()).value();
        int periods = entry.period().count();
        if (periods == 1) {
            return new Observation.Count(value.doubleValue());
        }
        BigDecimal mean = entry.counting() == Counting.MEAN
                ? value
                : value.divide(BigDecimal.valueOf(periods), 6, RoundingMode.HALF_EVEN);
        return new Observation.Mean(mean.doubleValue(), periods);
    }
}
