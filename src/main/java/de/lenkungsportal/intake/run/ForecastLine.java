package de.lenkungsportal.intake.run;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.platform.api.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the CSV of the runs: a step, the running total up to a step, or the year.
 *
 * @param step number of the step, or the year
 * @param quantiles in the order of {@link Distribution#LEVELS}
 */
record ForecastLine(
        long id,
        String ags,
        String municipality,
        Rechtskreis rechtskreis,
        Unit unit,
        Origin origin,
        Frequency frequency,
        ForecastRun.Made made,
        LocalDate asOf,
        String engineVersion,
        boolean simulated,
        What what,
        int step,
        @Nullable LocalDate periodStart,
        List<Double> quantiles) {

    static final Columns<ForecastLine> COLUMNS = columns();

    /** What the quantiles are of. */
    enum What {
        STEP,
        TOTAL,
        YEAR
    }

    private static Columns<ForecastLine> columns() {
        Columns<ForecastLine> columns = Columns.of(ForecastLine.class).without("quantiles");
        for (int i = 0; i < Distribution.LEVELS.size(); i++) {
            int at = i;
            columns = columns.with(
                    "q" + Distribution.LEVELS.get(at), line -> line.quantiles().get(at));
        }
        return columns;
    }

    /** The steps of a run, then its running totals, then its year. */
    static Stream<ForecastLine> of(ForecastResource run) {
        return Stream.of(
                        run.steps().stream()
                                .map(step -> of(run, What.STEP, step.step(), step.periodStart(), step.quantiles())),
                        run.steps().stream()
                                .map(step ->
                                        of(run, What.TOTAL, step.step(), step.periodStart(), step.totalQuantiles())),
                        Stream.of(of(
                                run,
                                What.YEAR,
                                run.year().year(),
                                null,
                                run.year().quantiles())))
                .flatMap(lines -> lines);
    }

    private static ForecastLine of(
            ForecastResource run, What what, int step, @Nullable LocalDate periodStart, List<Double> quantiles) {
        return new ForecastLine(
                run.id(),
                run.ags(),
                run.municipality(),
                run.rechtskreis(),
                run.unit(),
                run.origin(),
                run.frequency(),
                run.made(),
                run.asOf(),
                run.engineVersion(),
                run.simulated(),
                what,
                step,
                periodStart,
                quantiles);
    }
}
