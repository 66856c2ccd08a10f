package de.lenkungsportal.intake.run;

import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeRepository;
import de.lenkungsportal.intake.IntakeSeries;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.run.ForecastRunWriteRepository.Done;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates and stores the runs of a municipality: of each series as it is today, and of the same series as it was when each
 * of its latest periods ended. What was forecast before is not calculated again.
 */
@Component
public class ForecastCalculation {

    /** Number of past origins per series that are scored: half a year of weeks. */
    static final int PAST_ORIGINS = 26;

    private final IntakeRepository intake;
    private final KnownSeries known;
    private final ForecastRunRepository stored;
    private final ForecastRunWriteRepository runs;
    private final Clock clock;

    ForecastCalculation(
            IntakeRepository intake,
            KnownSeries known,
            ForecastRunRepository stored,
            ForecastRunWriteRepository runs,
            Clock clock) {
        this.intake = intake;
        this.known = known;
        this.stored = stored;
        this.runs = runs;
        this.clock = clock;
    }

    /** @return how many runs were new */
    @Transactional
    public int calculate(String ags) {
        stored.lock(ags);
        LocalDate today = LocalDate.now(clock);
        Set<Done> done = runs.done(ags);
        int made = 0;
        for (IntakeSeries series : intake.seriesOf(List.of(ags))) {
            made += calculate(series.key(), today, done);
        }
        runs.forgetWhatIsGone(ags);
        return made;
    }

    private int calculate(SeriesKey key, LocalDate today, Set<Done> done) {
        List<IntakeEntry> entries = known.of(key);
        KnownSeries.Known now = KnownSeries.known(key, entries, today).orElse(null);
        if (now == null) {
            return 0;
        }
        var fresh = new ArrayList<CalculatedRun>();
        CalculatedRun.Inputs current = CalculatedRun.Inputs.of(key, now, today);
        if (!done.contains(new Done(current.hash(), current.horizon()))) {
            fresh.add(CalculatedRun.of(key, ForecastRun.Made.LIVE, today, now.isSimulated(), current));
        }
        Set<String> forecast = done.stream().map(Done::hash).collect(Collectors.toSet());
        forecast.add(current.hash());
        for (LocalDate asOf : pastDays(now.entries())) {
            KnownSeries.Known then = KnownSeries.known(key, entries, asOf).orElse(null);
            if (then == null) {
                continue;
            }
            CalculatedRun.Inputs inputs = CalculatedRun.Inputs.of(key, then, asOf);
            if (forecast.add(inputs.hash())) {
                fresh.add(CalculatedRun.of(key, ForecastRun.Made.RETROSPECTIVE, asOf, then.isSimulated(), inputs));
            }
        }
        runs.insert(fresh);
        runs.makeCurrent(key, current);
        return fresh.size();
    }

    private static List<LocalDate> pastDays(List<IntakeEntry> entries) {
        List<LocalDate> ends = entries.stream()
                .map(entry -> entry.period().to())
                .distinct()
                .sorted()
                .toList();
        return ends.subList(Math.max(0, ends.size() - 1 - PAST_ORIGINS), ends.size() - 1);
    }
}
