package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Unit;
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

    static final int USUAL_WEEKS = 4;

    static AlertSetting usual(String ags) {
        return new AlertSetting(ags, USUAL_WEEKS, null, null, 0);
    }
}
