package de.lenkungsportal.intake.city;

import de.lenkungsportal.shell.chart.StaffingData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff that the forecast takes, as the view shows it.
 *
 * @param chart stages and need over time
 * @param assumed what holds where the reader supposes nothing
 * @param median need at the end of the year
 * @param low lower end of the 80 per cent interval
 * @param high upper end of it
 * @param plan the staff that is planned, or null where no plan is known
 * @param enough the probability that the plan is enough; null without a plan
 * @param formula inputs and steps of the calculation, one a line
 */
record NeedLine(
        StaffingData chart,
        Scenario assumed,
        double median,
        double low,
        double high,
        @Nullable Double plan,
        @Nullable Double enough,
        List<String> formula) {}
