package de.lenkungsportal.intake.run;

import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Forecast;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.security.Readers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the forecasts of a municipality expect in a span of time, such as a quarter for which courses are planned. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ExpectedIntakeService {

    private static final int COURSES = 1000;

    private final ForecastRunRepository runs;

    ExpectedIntakeService(ForecastRunRepository runs) {
        this.runs = runs;
    }

    /**
     * One entry for each series whose forecast reaches over the whole span, in two queries. Weeks and months belong to the
     * span in which they begin; those that were reported are not to come any more.
     */
    public List<ExpectedIntake> between(String ags, LocalDate from, LocalDate to) {
        List<ForecastRun> current = runs.list(ForecastRunFilter.currentOf(ags));
        Map<Long, History> inputs = runs.inputs(current);
        return current.stream()
                .flatMap(run -> of(run, Objects.requireNonNull(inputs.get(run.id())), from, to).stream())
                .toList();
    }

    private static Optional<ExpectedIntake> of(ForecastRun run, History history, LocalDate from, LocalDate to) {
        Forecast forecast = ForecastEngine.standard().forecast(history, run.horizon());
        Frequency frequency = history.frequency();
        int[] steps = IntStream.rangeClosed(1, run.horizon())
                .filter(step -> !forecast.periodStart(step).isBefore(from)
                        && !forecast.periodStart(step).isAfter(to))
                .toArray();
        boolean reaches = frequency.plus(forecast.periodStart(run.horizon()), 1).isAfter(to);
        if (steps.length == 0 || !reaches) {
            return Optional.empty();
        }
        // The bounds of weeks do not add up to those of their sum: only whole courses tell them.
        double[] sums = Arrays.stream(forecast.paths(COURSES))
                .mapToDouble(path ->
                        Arrays.stream(steps).mapToDouble(step -> path[step - 1]).sum())
                .sorted()
                .toArray();
        return Optional.of(new ExpectedIntake(
                run.id(),
                run.key(),
                forecast.periodStart(steps[0]),
                frequency.plus(forecast.periodStart(steps[steps.length - 1]), 1).minusDays(1),
                at(sums, 0.5),
                new Distribution.Interval(at(sums, 0.1), at(sums, 0.9)),
                run.asOf(),
                run.isSimulated()));
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) (level * sorted.length)];
    }
}
