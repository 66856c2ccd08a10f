package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.intake.run.ForecastCalculation;
import de.lenkungsportal.staffing.StaffingChanged;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps runs and alerts in step with the series: after each committed change, off the thread of the request, and every night.
 *
 * <p>A node that fails between the commit and the calculation leaves it to the night. Two nodes that do the same wait for each
 * other, municipality by municipality, and the second finds it done.
 */
@Component
class ForecastUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastUpdates.class);

    private final ForecastCalculation calculation;
    private final AlertCheck alerts;
    private final ForecastRunRepository runs;
    private final Environment environment;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("forecasts").factory());

    ForecastUpdates(
            ForecastCalculation calculation, AlertCheck alerts, ForecastRunRepository runs, Environment environment) {
        this.calculation = calculation;
        this.alerts = alerts;
        this.runs = runs;
        this.environment = environment;
    }

    @TransactionalEventListener
    void on(IntakeChanged change) {
        waiting.addAll(change.ags());
        worker.execute(this::work);
    }

    /** Recalculates after figures changed, because staff and caseload are figures. */
    @TransactionalEventListener
    void on(FigureChanged change) {
        later(change.ags());
    }

    @TransactionalEventListener
    void on(StaffingChanged change) {
        later(change.ags());
    }

    private void later(String ags) {
        waiting.add(ags);
        worker.execute(this::work);
    }

    /** The demo starts with its forecasts; production, whose counts may be millions, waits for the night. */
    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            everything();
        }
    }

    /** A new day brings a new as-of date, and what failed before is made up for. */
    @Scheduled(cron = "0 20 0 * * *", zone = "Europe/Berlin")
    void everything() {
        waiting.addAll(runs.municipalities());
        work();
    }

    private void work() {
        for (String ags : new TreeSet<>(waiting)) {
            // Taken before the calculation: a change that comes meanwhile is calculated again.
            if (waiting.remove(ags)) {
                try {
                    calculation.calculate(ags);
                    alerts.check(ags);
                } catch (RuntimeException e) {
                    LOG.error("The forecasts of {} could not be calculated", ags, e);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
