package de.lenkungsportal.intake.alert;

import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.StaffingOutlook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at, for one series.
 *
 * @param current the run that holds
 * @param runs every run of the series, the latest last period first
 * @param last the last entry, with its real value
 * @param published forecasts of others for this municipality
 * @param staffing null where the series counts no people
 * @param threshold counts above zero and below it hide
 */
record AlertMaterial(
        ForecastRun current,
        List<ForecastRun> runs,
        IntakeEntry last,
        List<PublishedForecast> published,
        @Nullable StaffingOutlook staffing,
        AlertSetting setting,
        LocalDate today,
        int threshold) {

    SeriesKey key() {
        return current.key();
    }
}
