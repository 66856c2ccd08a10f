package de.lenkungsportal.intake;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.staffing.Assumptions;
import de.lenkungsportal.staffing.Overload;
import de.lenkungsportal.staffing.Scenario;
import de.lenkungsportal.staffing.StaffLevel;
import de.lenkungsportal.staffing.StaffingNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The staff that the forecast of a series takes, beside the staff of the city. Own calculation.
 *
 * @param unit what the stock counts: that of the series, or PERSON where the reader chose to convert BG
 * @param scenario what was reckoned with
 * @param assumptions what the municipality assumes
 * @param start the stated stock that the calculation begins with, or null where none is stated in this unit; then the need is
 *     a lower bound
 * @param filledPeriods periods without a report that were put in with the mean of their neighbours
 * @param year the year whose end is asked for
 * @param levels the stages of the staff
 * @param overload since when there are more clients for each specialist than agreed, or null
 */
public record StaffingOutlook(
        long runId,
        SeriesKey key,
        Unit unit,
        boolean isSimulated,
        LocalDate asOf,
        Scenario scenario,
        Assumptions assumptions,
        @Nullable Start start,
        int filledPeriods,
        int year,
        StaffingNeed need,
        List<StaffLevel> levels,
        @Nullable Overload overload) {

    /**
     * A stated stock.
     *
     * @param clients as stated
     * @param older how many of them the series does not explain; they leave evenly within one stay
     */
    public record Start(double clients, double older, Stand asOf, SourcePlace source, String figureId) {}

    /** The same without the other periods, whose courses take a megabyte. */
    public StaffingOutlook atYearEndOnly() {
        return new StaffingOutlook(
                runId,
                key,
                unit,
                isSimulated,
                asOf,
                scenario,
                assumptions,
                start,
                filledPeriods,
                year,
                new StaffingNeed(List.of(atYearEnd()), need.stayPeriods()),
                levels,
                overload);
    }

    /** The need at the end of the year. */
    public StaffingNeed.Point atYearEnd() {
        return Objects.requireNonNull(need.endOf(key.frequency(), year));
    }

    /** The plan that the need can stand beside. */
    public Optional<StaffLevel> plan() {
        return StaffLevel.plan(levels);
    }

    /** The probability that the plan is enough at the end of the year; null where no plan is known. */
    public @Nullable Double probabilityEnough() {
        return plan().map(
                        plan -> atYearEnd().probabilityEnough(plan.specialists().doubleValue()))
                .orElse(null);
    }
}
