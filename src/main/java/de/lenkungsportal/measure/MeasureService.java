package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SteeringAndCoordinators;
import de.lenkungsportal.security.SteeringGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the measures of the catalogue. Any coordinator of a municipality of the measure may write it; which municipalities
 * share it is each municipality's own decision. Measures for the whole of NRW come from the sources and nobody writes them.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class MeasureService {

    static final String KIND = "measure";
    private static final int NOTE = 500;

    private final MeasureRepository repository;
    private final MeasureTrail trail;
    private final CurrentUser currentUser;
    private final Clock clock;

    MeasureService(MeasureRepository repository, MeasureTrail trail, CurrentUser currentUser, Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The catalogue of legal bases, in the order of their names. */
    public List<LegalBasis> legalBases() {
        return repository.legalBases();
    }

    /** @throws NotFoundException when there is no such measure */
    public Measure get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * What the measure was before each change, the newest first.
     *
     * @throws NotFoundException when there is no such measure
     */
    public List<MeasureVersion> history(String id) {
        get(id);
        return repository.history(id);
    }

    /**
     * Answers quietly when the current user may write this measure.
     *
     * @throws NotFoundException when it is missing or no municipality of it is their own
     */
    @Coordinators
    public void requireOwn(String id) {
        own(id);
    }

    /**
     * Answers quietly when the current user may move this measure to some status: the steering group any, a coordinator their own.
     *
     * @throws NotFoundException when it is missing or foreign
     */
    @SteeringAndCoordinators
    public void requireDecider(String id) {
        if (currentUser.get().role() == Role.STEERING) {
            get(id);
        } else {
            own(id);
        }
    }

    /** An empty form for a measure of the own municipality. */
    @Coordinators
    public MeasureContent blank() {
        return MeasureContent.blank(String.valueOf(currentUser.get().ags()), Stand.of(LocalDate.now(clock)));
    }

    /**
     * Enters a measure of the own municipality, as an idea.
     *
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public Measure create(MeasureContent content) {
        PortalUser user = currentUser.get();
        MeasureContent checked = MeasureRules.checkNew(content, knownBases(), String.valueOf(user.ags()));
        String id = UUID.randomUUID().toString();
        repository.insert(id, checked, MeasureStatus.IDEA, user.username());
        trail.created(id);
        return get(id);
    }

    /**
     * Changes what a measure says, and keeps what it said.
     *
     * @throws NotFoundException when it is missing or foreign
     * @throws InvalidInputException when the content breaks a rule, or changes which municipalities share the measure
     * @throws StaleWriteException when the measure has another version by now
     */
    @Coordinators
    @Transactional
    public Measure change(String id, int version, MeasureContent content) {
        Measure stored = own(id);
        MeasureContent checked = MeasureRules.check(content, knownBases());
        if (checked.scope() != stored.content().scope()
                || !checked.municipalities().equals(stored.content().municipalities())) {
            throw new InvalidInputException("municipalities", "measureplan.problem.share");
        }
        return written(
                id,
                version,
                repository.update(id, version, checked, currentUser.get().username()),
                "MEASURE_CHANGED",
                "");
    }

    /**
     * Adds the own municipality to a measure that other municipalities offer.
     *
     * @throws InvalidInputException when the measure is not a local one
     */
    @Coordinators
    @Transactional
    public Measure join(String id, int version) {
        Measure stored = get(id);
        if (stored.content().scope() != MeasureScope.LOCAL) {
            throw new InvalidInputException("municipalities", "measureplan.problem.share");
        }
        PortalUser user = currentUser.get();
        var shared = new HashSet<>(stored.content().municipalities());
        shared.add(String.valueOf(user.ags()));
        return written(
                id,
                version,
                repository.update(id, version, stored.content().sharedBy(shared), user.username()),
                "MEASURE_JOINED",
                "");
    }

    /**
     * Takes the own municipality out of a shared measure.
     *
     * @throws InvalidInputException when it is the last one: cancel the measure instead
     */
    @Coordinators
    @Transactional
    public Measure leave(String id, int version) {
        Measure stored = own(id);
        PortalUser user = currentUser.get();
        var shared = new HashSet<>(stored.content().municipalities());
        shared.remove(user.ags());
        if (shared.isEmpty()) {
            throw new InvalidInputException("municipalities", "measureplan.problem.lastMunicipality");
        }
        return written(
                id,
                version,
                repository.update(id, version, stored.content().sharedBy(shared), user.username()),
                "MEASURE_LEFT",
                "");
    }

    /**
     * The steering group agrees to an idea.
     *
     * @param agreement of the meeting that decided it, null where there was none
     * @throws InvalidInputException when the measure is no idea any more, or there is no such agreement
     */
    @SteeringGroup
    @Transactional
    public Measure agree(String id, int version, MeasureDecision.@Nullable Link agreement, @Nullable String note) {
        trail.requireKnown(agreement);
        return move(get(id), version, MeasureStatus.AGREED, agreement, note);
    }

    /**
     * A coordinator moves the measure on: tendered, open, running, ended, cancelled.
     *
     * @throws InvalidInputException when this move is not allowed, or belongs to the steering group
     */
    @Coordinators
    @Transactional
    public Measure move(String id, int version, MeasureStatus to, @Nullable String note) {
        Measure stored = own(id);
        if (MeasureStatus.belongsToSteering(stored.status(), to)) {
            throw new InvalidInputException("status", "measureplan.problem.steeringDecides");
        }
        return move(stored, version, to, null, note);
    }

    /** Shows the measure to providers as long as it is planned. */
    @Coordinators
    @Transactional
    public Measure publish(String id, int version) {
        Measure stored = own(id);
        if (!MeasureStatus.PLANNED.contains(stored.status())) {
            throw new InvalidInputException("status", "measureplan.problem.notPlanned");
        }
        return written(
                id,
                version,
                repository.publish(
                        id, version, LocalDate.now(clock), currentUser.get().username()),
                "MEASURE_PUBLISHED",
                "");
    }

    /** Hides the measure from providers again. */
    @Coordinators
    @Transactional
    public Measure withdraw(String id, int version) {
        own(id);
        return written(
                id,
                version,
                repository.publish(id, version, null, currentUser.get().username()),
                "MEASURE_WITHDRAWN",
                "");
    }

    private Measure move(
            Measure stored,
            int version,
            MeasureStatus to,
            MeasureDecision.@Nullable Link agreement,
            @Nullable String note) {
        if (!stored.status().next().contains(to)) {
            throw new InvalidInputException("status", "measureplan.problem.transition");
        }
        var input = new PlanInput();
        String checked = input.optional("note", note, NOTE);
        input.check();
        boolean moved =
                repository.move(stored.id(), version, to, currentUser.get().username());
        if (moved) {
            trail.decided(stored.id(), stored.status(), to, agreement, checked, version + 1);
        }
        return written(stored.id(), version, moved, "MEASURE_MOVED", stored.status() + " " + to);
    }

    private Measure written(String id, int version, boolean done, String action, String detail) {
        trail.written(id, version, done, action, detail);
        return get(id);
    }

    private Measure own(String id) {
        Measure measure = get(id);
        PortalUser user = currentUser.get();
        if (measure.content().municipalities().stream().noneMatch(user::mayWriteFor)) {
            throw new NotFoundException(KIND, id);
        }
        return measure;
    }

    private Set<String> knownBases() {
        return repository.legalBases().stream().map(LegalBasis::id).collect(Collectors.toSet());
    }
}
