package de.lenkungsportal.intake.simulation;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.IntakeChanged;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.StaleWriteException;
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

    /** How much is simulated, and what rests on it. */
    public Simulation get() {
        return repository.get();
    }

    /**
     * Removes every simulated entry for good, and with it the forecasts and alerts that rest on such entries; what was reported
     * or stated stays and is forecast anew.
     *
     * @param seen how many weeks the user was told of
     * @return what was removed; {@link Simulation#NONE} when nothing was there, and nothing is written then
     * @throws StaleWriteException when it is another number by now
     */
    @Admins
    @Transactional
    public Simulation remove(int seen) {
        Simulation there = repository.get();
        StaleWriteException.unless(there.weeks() == seen, "simulation", "simulation", there.weeks());
        if (there.isPresent()) {
            Set<String> ags = repository.municipalities();
            repository.remove(currentUser.get().username());
            audit.record("INTAKE_SIMULATION_REMOVED", "INTAKE", "simulation", null, there.weeks() + " entries");
            events.publishEvent(new IntakeChanged(ags));
        }
        return there;
    }

    /** The Stand of a simulated week is its last day. */
    static Stand standOf(SimulatedSeries.Week week) {
        return Stand.of(week.monday().plusDays(6));
    }
}
