package de.lenkungsportal.intake.simulation;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The simulated series of the demo mode as a whole: whether there are any, and how they go away in one step. */
@Service
@Readers
@Transactional(readOnly = true)
public class IntakeSimulation {

    private final SimulationRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    IntakeSimulation(
            SimulationRepository repository,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** Whether any entry is simulated. */
    public boolean isPresent() {
        return repository.isPresent();
    }

    /**
     * Removes every simulated entry for good; what was reported or stated stays.
     *
     * @return how many entries were removed
     */
    @Admins
    @Transactional
    public int remove() {
        Set<String> ags = repository.municipalities();
        int removed = repository.remove(currentUser.get().username());
        audit.record("INTAKE_SIMULATION_REMOVED", "INTAKE", "simulation", null, removed + " entries");
        events.publishEvent(new IntakeChanged(ags));
        return removed;
    }

    /** The Stand of a simulated week is its last day. */
    static Stand standOf(SimulatedSeries.Week week) {
        return Stand.of(week.monday().plusDays(6));
    }
}
