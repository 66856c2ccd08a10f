package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Alert settings of a municipality.
 *
 * @param missingAfterWeeks so many weeks without a report are told, 1 to 52
 * @param threshold intake of a usual week from which on it is told, or null for never
 * @param unit what the threshold counts; other units are never measured by it. Null with the threshold
 * @param version 0 where the municipality has set nothing
 */
public record AlertSetting(
        String ags,
        int missingAfterWeeks,
        @Nullable BigDecimal threshold,
        @Nullable Unit unit,
        int version) {

    private static final int USUAL_WEEKS = 4;
    private static final int MOST_WEEKS = 52;
    private static final BigDecimal LARGEST_THRESHOLD = BigDecimal.valueOf(1_000_000);

    static AlertSetting usual(String ags) {
        return new AlertSetting(ags, USUAL_WEEKS, null, null, 0);
    }

    /** @throws InvalidInputException with one entry for each bad value */
    AlertSetting checked() {
        var input = new Input();
        input.require(
                missingAfterWeeks >= 1 && missingAfterWeeks <= MOST_WEEKS,
                "missing_after_weeks",
                "alert.problem.weeks");
        input.require(
                threshold == null || (threshold.signum() > 0 && threshold.compareTo(LARGEST_THRESHOLD) <= 0),
                "threshold",
                "alert.problem.threshold");
        input.require(
                (threshold == null) == (unit == null) && (unit == null || unit.countsPeople()),
                "unit",
                "alert.problem.unit");
        input.check();
        return this;
    }
}
