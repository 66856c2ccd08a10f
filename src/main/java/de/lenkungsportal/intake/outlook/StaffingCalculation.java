package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Forecast;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.staffing.Overload;
import de.lenkungsportal.staffing.Scenario;
import de.lenkungsportal.staffing.StaffLevel;
import de.lenkungsportal.staffing.StaffingMaterial;
import de.lenkungsportal.staffing.StaffingNeed;
import de.lenkungsportal.staffing.Suppositions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the forecast of one series through stock and ratio. */
public final class StaffingCalculation {

    /** Number of sampled courses; with it the 80 per cent bounds vary by less than one member of staff. */
    static final int COURSES = 1000;

    private StaffingCalculation() {}

    /** @return empty for a series in BG without a chosen conversion: a ratio counts people */
    public static Optional<StaffingOutlook> of(
            ForecastRun run,
            History history,
            StaffingMaterial.Material material,
            Suppositions supposed,
            LocalDate today) {
        Scenario scenario = material.assumptions().with(supposed);
        boolean isConverted = run.key().unit() == Unit.BG;
        @Nullable BigDecimal personsPerBg = scenario.personsPerBg();
        if (isConverted && personsPerBg == null) {
            return Optional.empty();
        }
        double factor = isConverted && personsPerBg != null ? personsPerBg.doubleValue() : 1;
        Unit unit = isConverted ? Unit.PERSON : run.key().unit();
        KnownIntake known = KnownIntake.of(history).times(factor);
        Frequency frequency = history.frequency();
        int stay = StaffingNeed.stayPeriods(frequency, scenario.stayMonths());
        StaffingOutlook.@Nullable Start start = start(run.key(), unit, material.caseloads(), history, known, stay);
        var before = start == null
                ? new StaffingNeed.Before(0, known.counts().length - 1)
                : new StaffingNeed.Before(
                        start.older(), at(history, start.asOf().lastDay()));
        Forecast forecast = ForecastEngine.standard().forecast(history, run.horizon());
        LocalDate next = forecast.periodStart(1);
        List<StaffLevel> levels = material.levels(run.key().rechtskreis());
        StaffingNeed need = StaffingNeed.of(
                frequency, known.counts(), times(forecast.paths(COURSES), factor), next, before, scenario);
        return Optional.of(new StaffingOutlook(
                run.id(),
                run.key(),
                unit,
                run.isSimulated(),
                run.asOf(),
                scenario,
                material.assumptions(),
                start,
                known.filled(),
                run.year().total().year(),
                need,
                levels,
                overload(history, known, need, before, scenario, levels, today)));
    }

    /** The last stated stock in this unit, and what of it the series does not explain. */
    private static StaffingOutlook.@Nullable Start start(
            SeriesKey key, Unit unit, List<Figure> caseloads, History history, KnownIntake known, int stay) {
        Figure stated = caseloads.stream()
                .filter(figure ->
                        figure.unit() == unit && figure.rechtskreis() == key.rechtskreis() && figure.function() == null)
                .filter(figure -> !figure.asOf().lastDay().isBefore(history.firstPeriodStart()))
                .max(Comparator.comparing((Figure figure) -> figure.asOf().lastDay())
                        .thenComparing(Figure::id))
                .orElse(null);
        if (stated == null || stated.value() == null) {
            return null;
        }
        double clients = stated.value().doubleValue();
        double explained = StaffingNeed.stock(
                known.counts(), at(history, stated.asOf().lastDay()), stay, new StaffingNeed.Before(0, 0));
        return new StaffingOutlook.Start(
                clients, Math.max(0, clients - explained), stated.asOf(), stated.source(), stated.id());
    }

    /** The last period that had ended on this day, as an index; the last known one for a later day. */
    private static int at(History history, LocalDate day) {
        int at = 0;
        while (at + 1 < history.periods()
                && !history.frequency()
                        .plus(history.firstPeriodStart(), at + 2L)
                        .minusDays(1)
                        .isAfter(day)) {
            at++;
        }
        return at;
    }

    /** The stocks up to today: of the known periods, and the median of what has passed without a report. */
    private static @Nullable Overload overload(
            History history,
            KnownIntake known,
            StaffingNeed need,
            StaffingNeed.Before before,
            Scenario scenario,
            List<StaffLevel> levels,
            LocalDate today) {
        Frequency frequency = history.frequency();
        var stocks = new ArrayList<Overload.Stock>();
        for (int period = before.atPeriod(); period < known.counts().length; period++) {
            stocks.add(new Overload.Stock(
                    frequency.plus(history.firstPeriodStart(), period),
                    StaffingNeed.stock(known.counts(), period, need.stayPeriods(), before)));
        }
        need.points().stream()
                .filter(point ->
                        !frequency.plus(point.periodStart(), 1).minusDays(1).isAfter(today))
                .forEach(point -> stocks.add(new Overload.Stock(point.periodStart(), point.stock())));
        int sustained = frequency == Frequency.WEEK ? Overload.SUSTAINED_WEEKS : Overload.SUSTAINED_MONTHS;
        return StaffLevel.on(today, levels)
                .flatMap(staff -> Overload.of(stocks, staff.specialists().doubleValue(), scenario, sustained))
                .orElse(null);
    }

    private static double[][] times(double[][] paths, double factor) {
        return factor == 1
                ? paths
                : Arrays.stream(paths)
                        .map(path ->
                                Arrays.stream(path).map(count -> count * factor).toArray())
                        .toArray(double[][]::new);
    }
}
