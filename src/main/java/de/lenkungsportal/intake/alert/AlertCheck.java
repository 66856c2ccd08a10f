package de.lenkungsportal.intake.alert;

import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastRepository;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.outlook.StaffingCalculation;
import de.lenkungsportal.staffing.StaffingMaterial;
import de.lenkungsportal.staffing.Suppositions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises, updates and ends the alerts of a municipality. A check that finds nothing new writes nothing.
 *
 * <p>Only undivided series are looked at: the parts of Wuppertal's households say nothing that the whole does not say.
 */
@Component
class AlertCheck {

    private final ForecastRunRepository runs;
    private final KnownSeries intake;
    private final PublishedForecastRepository published;
    private final StaffingMaterial staffing;
    private final AlertRepository alerts;
    private final AlertSettingRepository settings;
    private final Clock clock;
    private final int threshold;

    AlertCheck(
            ForecastRunRepository runs,
            KnownSeries intake,
            PublishedForecastRepository published,
            StaffingMaterial staffing,
            AlertRepository alerts,
            AlertSettingRepository settings,
            Clock clock,
            @Value("${portal.small-count-threshold:3}") int threshold) {
        this.runs = runs;
        this.intake = intake;
        this.published = published;
        this.staffing = staffing;
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
        this.threshold = threshold;
    }

    @Transactional
    void check(String ags) {
        runs.lock(ags);
        LocalDate today = LocalDate.now(clock);
        StaffingMaterial.Material material =
                Objects.requireNonNull(staffing.of(Set.of(ags)).get(ags));
        AlertSetting setting = settings.setting(ags);
        List<PublishedForecast> said =
                published.list(PublishedForecastFilter.of(ags), PublishedForecastSort.MUNICIPALITY);
        var facts = new ArrayList<AlertFact>();
        for (ForecastRun run : runs.list(ForecastRunFilter.currentOf(ags))) {
            if (run.key().origin() == Origin.ALL) {
                // A series whose last entry was just deleted keeps its run until the next calculation.
                last(run.key(), today)
                        .ifPresent(last -> facts.addAll(AlertRules.of(new AlertMaterial(
                                run,
                                runs.history(run.key()),
                                last,
                                said,
                                StaffingCalculation.of(
                                                run,
                                                runs.inputs(run.key()).orElseThrow(),
                                                material,
                                                Suppositions.NONE,
                                                today)
                                        .orElse(null),
                                setting,
                                today,
                                threshold))));
            }
        }
        alerts.apply(AlertChange.between(alerts.known(ags), facts), today, Instant.now());
        alerts.forgetSimulated(ags);
    }

    /** The report that ended last before this day. */
    private Optional<IntakeEntry> last(SeriesKey key, LocalDate today) {
        return intake.of(key).stream().filter(entry -> entry.isComplete(today)).reduce((first, second) -> second);
    }
}
