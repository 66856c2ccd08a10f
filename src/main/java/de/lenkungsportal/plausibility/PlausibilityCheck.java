package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.plausibility.rule.Rules;
import de.lenkungsportal.plausibility.rule.Suspicion;
import de.lenkungsportal.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the rules and keeps what they find: for one municipality inside every change of its figures, for all of them after a start
 * and on a new day. A run that finds nothing new writes nothing.
 */
@Component
class PlausibilityCheck implements ApplicationRunner {

    private final PlaceRepository places;
    private final StoredReadings material;
    private final FindingRepository findings;
    private final CurrentUser currentUser;
    private final PlausibilitySettings settings;
    private final Clock clock;

    PlausibilityCheck(
            PlaceRepository places,
            StoredReadings material,
            FindingRepository findings,
            CurrentUser currentUser,
            PlausibilitySettings settings,
            Clock clock) {
        this.places = places;
        this.material = material;
        this.findings = findings;
        this.currentUser = currentUser;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(FigureChanged change) {
        check(List.of(change.ags()));
    }

    /** After a start the reference data, the settings or the Stichtag may be new. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        checkAll();
    }

    @Transactional
    public void checkAll() {
        check(places.areas());
    }

    private void check(Collection<String> ags) {
        places.lock(ags);
        List<Suspicion> run = material.of(ags, LocalDate.now(clock), settings.outdatedAfterMonths()).stream()
                .flatMap(readings -> Rules.check(readings).stream())
                .toList();
        findings.apply(
                FindingChange.between(findings.stored(ags), run),
                currentUser.find().orElse(null),
                clock.instant());
    }
}
