package de.lenkungsportal.intake.run;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.platform.api.Tagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API says it. Its basis is COMPUTED: an own calculation.
 *
 * @param levels probabilities of the quantiles, in their order
 */
record ForecastResource(
        long id,
        String ags,
        String municipality,
        Rechtskreis rechtskreis,
        Unit unit,
        Origin origin,
        Frequency frequency,
        ForecastRun.Made made,
        LocalDate asOf,
        Instant computedAt,
        String engineVersion,
        String inputHash,
        int points,
        LocalDate lastPeriod,
        boolean simulated,
        double levelNow,
        @Nullable Break lastBreak,
        Set<Diagnosis.Warning> warnings,
        List<Double> levels,
        List<Step> steps,
        Year year)
        implements Tagged {

    /** A run never changes, so its inputs are its tag. */
    @Override
    public String tag() {
        return "\"" + inputHash + "\"";
    }

    /** A jump of the level. */
    record Break(LocalDate start, double before, double after, double certainty) {}

    /** Of this period, and of all up to it together. */
    record Step(int step, LocalDate periodStart, List<Double> quantiles, List<Double> totalQuantiles) {}

    /** The year as a whole, and what is known of it. */
    record Year(
            int year,
            double known,
            int knownPeriods,
            int unknownPeriods,
            int forecastPeriods,
            List<Double> quantiles,
            List<Part> parts) {}

    /** Known periods of the year. */
    record Part(LocalDate periodFrom, int periods, Counting kind, double mean, double sum) {}

    static ForecastResource of(ForecastRun run) {
        Diagnosis.@Nullable Shift shift = run.diagnosis().shift();
        return new ForecastResource(
                run.id(),
                run.key().ags(),
                run.municipality(),
                run.key().rechtskreis(),
                run.key().unit(),
                run.key().origin(),
                run.key().frequency(),
                run.made(),
                run.asOf(),
                run.computedAt(),
                run.engineVersion(),
                run.inputHash(),
                run.points(),
                run.lastPeriod(),
                run.isSimulated(),
                run.diagnosis().levelNow(),
                shift == null ? null : new Break(shift.start(), shift.before(), shift.after(), shift.certainty()),
                new TreeSet<>(run.diagnosis().warnings()),
                Distribution.LEVELS,
                run.steps().stream()
                        .map(step -> new Step(
                                step.step(),
                                step.periodStart(),
                                step.distribution().quantiles(),
                                step.cumulated().quantiles()))
                        .toList(),
                year(run.year()));
    }

    private static Year year(ForecastRun.YearOutlook year) {
        YearTotal total = year.total();
        return new Year(
                total.year(),
                total.known(),
                total.knownPeriods(),
                total.unknownPeriods(),
                total.forecastPeriods(),
                total.total().quantiles(),
                year.parts().stream()
                        .map(part -> new Part(
                                part.period().from(), part.period().count(), part.counting(), part.mean(), part.sum()))
                        .toList());
    }
}
