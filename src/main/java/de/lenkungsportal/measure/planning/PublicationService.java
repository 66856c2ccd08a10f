package de.lenkungsportal.measure.planning;

import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows measures to providers. They read a measure and its runs as they were when the municipality in the lead published them:
 * what is changed later is internal until the next publication.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PublicationService {

    private final PublicationRepository repository;
    private final MeasureService measures;
    private final MeasureTrail trail;
    private final CurrentUser currentUser;
    private final Clock clock;

    PublicationService(
            PublicationRepository repository,
            MeasureService measures,
            MeasureTrail trail,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.measures = measures;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * How what providers read compares with what the measure and its runs say.
     *
     * @throws NotFoundException when there is no such measure
     */
    public PublicationState state(String id) {
        Measure measure = measures.get(id);
        if (measure.publishedOn() == null || !MeasureStatus.PLANNED.contains(measure.status())) {
            return PublicationState.INTERNAL;
        }
        return repository.isUpToDate(id) ? PublicationState.CURRENT : PublicationState.OUTDATED;
    }

    /**
     * Shows the measure to providers as it stands with its runs. Where they read exactly that already, nothing changes.
     *
     * @throws NotFoundException when it is missing or another municipality is in the lead
     * @throws InvalidInputException when the measure is not planned any more
     * @throws StaleWriteException when the measure has another version by now
     */
    @Coordinators
    @Transactional
    public Measure publish(String id, int version) {
        measures.requireOwn(id);
        // The version is read after the state: whoever published in between has changed it.
        PublicationState before = state(id);
        Measure stored = measures.get(id);
        if (!MeasureStatus.PLANNED.contains(stored.status())) {
            throw new InvalidInputException("status", "measureplan.problem.notPlanned");
        }
        if (stored.version() == version && before == PublicationState.CURRENT) {
            return stored;
        }
        boolean done = repository.publish(
                id, version, LocalDate.now(clock), currentUser.get().username());
        trail.written(id, version, done, "MEASURE_PUBLISHED", "");
        return measures.get(id);
    }

    /**
     * Hides the measure from providers. Those who stated interest keep reading the title that was published last.
     *
     * @throws NotFoundException when it is missing or another municipality is in the lead
     * @throws StaleWriteException when the measure has another version by now
     */
    @Coordinators
    @Transactional
    public Measure withdraw(String id, int version) {
        measures.requireOwn(id);
        boolean done = repository.withdraw(id, version, currentUser.get().username());
        trail.written(id, version, done, "MEASURE_WITHDRAWN", "");
        return measures.get(id);
    }
}
