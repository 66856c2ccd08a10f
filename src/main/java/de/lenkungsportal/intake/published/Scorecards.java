package de.lenkungsportal.intake.published;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecast.Shape;
import de.lenkungsportal.intake.SeriesKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges earlier forecasts of one series by what came. Pure. */
public final class Scorecards {

    private Scorecards() {}

    /**
     * Each report is judged by the run that ended with the period before it: one period ahead, or as many as the report covers.
     *
     * @param runs every run of the series
     * @param all every complete entry of the series as {@link KnownSeries} gives it, in order of time
     */
    static Scorecard of(
            SeriesKey key,
            List<ForecastRun> runs,
            List<IntakeEntry> all,
            List<PublishedForecast> published,
            int threshold) {
        List<IntakeEntry> entries =
                all.stream().filter(entry -> !entry.isSuppressed()).toList();
        var judged = new ArrayList<Judged>();
        for (IntakeEntry entry : entries) {
            LocalDate before = key.frequency().plus(entry.period().from(), -1);
            ForecastRun run = runOf(runs, before);
            if (run != null && entry.period().count() <= run.horizon()) {
                judged.add(Judged.of(run, entry, entries));
            }
        }
        List<Scorecard.Row> rows =
                judged.stream().map(each -> each.row(threshold)).toList().reversed();
        List<Scorecard.PublishedRow> said = published.stream()
                .map(each -> published(key, each, runs, entries))
                .flatMap(Optional::stream)
                .toList();
        return new Scorecard(key, summary(judged), rows, said);
    }

    /** The run whose last period is this one; of several the one that was made live, and of these the first. */
    public static @Nullable ForecastRun runOf(List<ForecastRun> runs, LocalDate lastPeriod) {
        return runs.stream()
                .filter(run -> run.lastPeriod().equals(lastPeriod))
                .min(Comparator.comparing(ForecastRun::made).thenComparingLong(ForecastRun::id))
                .orElse(null);
    }

    /** Total intake of an entry. */
    public static double total(IntakeEntry entry) {
        double value = ((Quantity.Value) entry.quantity()).value().doubleValue();
        return entry.counting() == Counting.MEAN ? value * entry.period().count() : value;
    }

    /**
     * One report and the forecast of it.
     *
     * @param lastValue what came if every period brought as much as the last one before: the simplest forecast there is
     */
    private record Judged(ForecastRun run, IntakeEntry entry, Distribution said, double came, double lastValue) {

        static Judged of(ForecastRun run, IntakeEntry entry, List<IntakeEntry> entries) {
            IntakeEntry before = entries.get(entries.indexOf(entry) - 1);
            int periods = entry.period().count();
            return new Judged(
                    run,
                    entry,
                    run.steps().get(periods - 1).cumulated(),
                    total(entry),
                    total(before) / before.period().count() * periods);
        }

        double error() {
            return Math.abs(said.median() - came);
        }

        double errorOfLastValue() {
            return Math.abs(lastValue - came);
        }

        boolean isWithin(double coverage) {
            return said.interval(coverage).contains(came);
        }

        Scorecard.Row row(int threshold) {
            boolean hides = came > 0 && came < threshold;
            return new Scorecard.Row(
                    run.id(),
                    run.made(),
                    run.asOf(),
                    entry.period(),
                    said.median(),
                    said.interval(0.8),
                    said.interval(0.95),
                    hides ? null : came,
                    hides ? null : said.median() - came,
                    isWithin(0.8),
                    isWithin(0.95));
        }
    }

    private static Scorecard.Summary summary(List<Judged> judged) {
        int count = judged.size();
        if (count == 0) {
            return new Scorecard.Summary(0, 0, 0, 0, 0, 0);
        }
        return new Scorecard.Summary(
                count,
                (int) judged.stream().filter(each -> each.isWithin(0.8)).count(),
                (int) judged.stream().filter(each -> each.isWithin(0.95)).count(),
                judged.stream().mapToDouble(Judged::error).average().orElseThrow(),
                judged.stream().mapToDouble(Judged::errorOfLastValue).average().orElseThrow(),
                judged.stream()
                        .mapToDouble(each -> each.said().median() - each.came())
                        .average()
                        .orElseThrow());
    }

    private static Optional<Scorecard.PublishedRow> published(
            SeriesKey key, PublishedForecast published, List<ForecastRun> runs, List<IntakeEntry> entries) {
        Integer year = published.year();
        if (year == null
                || published.measure() != PublishedForecast.Measure.INTAKE
                || published.unit() != key.unit()
                || published.rechtskreis() != key.rechtskreis()) {
            return Optional.empty();
        }
        KnownYear known = KnownYear.of(key.frequency(), year, entries);
        ForecastRun own = ownOf(runs, published, year);
        if (!known.isComplete() || own == null) {
            return Optional.of(new Scorecard.PublishedRow(published, own, known.sum(), known.missing(), null, null));
        }
        double error = distance(published.shape(), known.sum());
        double ownError = Math.abs(own.year().total().total().median() - known.sum());
        return Optional.of(new Scorecard.PublishedRow(published, own, known.sum(), 0, error, ownError));
    }

    /** The own run that knew as much as the publisher: the last one up to the day of the publication, else the first after. */
    private static @Nullable ForecastRun ownOf(List<ForecastRun> runs, PublishedForecast published, int year) {
        List<ForecastRun> ofYear = runs.stream()
                .filter(run -> run.year().total().year() == year)
                .sorted(Comparator.comparing(ForecastRun::lastPeriod).thenComparingLong(ForecastRun::id))
                .toList();
        LocalDate day = published.published().lastDay();
        return ofYear.stream()
                .filter(run -> run.key()
                                .frequency()
                                .plus(run.lastPeriod(), 1)
                                .minusDays(1)
                                .compareTo(day)
                        <= 0)
                .reduce((first, second) -> second)
                .or(() -> ofYear.stream().findFirst())
                .orElse(null);
    }

    /** How far what came lies from what was said; inside a range or below an upper bound it is not off at all. */
    static double distance(Shape shape, double came) {
        return switch (shape) {
            case Shape.Point(var value, var qualifier) -> Math.abs(value.doubleValue() - came);
            case Shape.Range(var from, var to) ->
                Math.max(0, Math.max(from.doubleValue() - came, came - to.doubleValue()));
            case Shape.UpperBound(var value) -> Math.max(0, came - value.doubleValue());
            case Shape.Rate rate -> throw new IllegalArgumentException("a rate is no count");
        };
    }

    /**
     * Intake of a year so far.
     *
     * @param missing periods of the year that nobody has reported
     */
    private record KnownYear(double sum, int missing) {

        static KnownYear of(Frequency frequency, int year, List<IntakeEntry> entries) {
            double sum = 0;
            int known = 0;
            for (IntakeEntry entry : entries) {
                int inYear = 0;
                for (int period = 0; period < entry.period().count(); period++) {
                    inYear += frequency.yearOf(frequency.plus(entry.period().from(), period)) == year ? 1 : 0;
                }
                sum += total(entry) * inYear / entry.period().count();
                known += inYear;
            }
            LocalDate first = frequency == Frequency.WEEK
                    ? LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY)
                    : LocalDate.of(year, 1, 1);
            int periods = 0;
            while (frequency.yearOf(frequency.plus(first, periods)) == year) {
                periods++;
            }
            return new KnownYear(sum, periods - known);
        }

        boolean isComplete() {
            return missing == 0;
        }
    }
}
