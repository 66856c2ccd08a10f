package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.planning.MeasurePartnerService;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the measures of the catalogue. The coordinator of the municipality in the lead writes a measure; the others that offer
 * it write their own runs and notes, see {@link RunService} and {@link MeasurePartnerService}. Measures for the whole of NRW come
 * from the sources and nobody writes them.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class MeasureService {

    static final String KIND = "measure";
    private static final int NOTE = 500;

    private final MeasureRepository repository;
    private final RunRepository runs;
    private final MeasureTrail trail;
    private final CurrentUser currentUser;
    private final Clock clock;

    MeasureService(
            MeasureRepository repository,
            RunRepository runs,
            MeasureTrail trail,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
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
     * Every version of a measure, the newest first: what it said, who wrote it, when and why.
     *
     * @throws NotFoundException when there is no such measure
     */
    public List<RecordVersion<Measure>> history(String id) {
        return repository.history(get(id));
    }

    /**
     * Checks that the current user may write this measure: their own municipality is in the lead.
     *
     * @throws NotFoundException when it is missing or another municipality is in the lead
     */
    @Coordinators
    public void requireOwn(String id) {
        own(id);
    }

    /**
     * Checks that the own municipality offers this measure, in the lead or not.
     *
     * @throws NotFoundException when it is missing or others offer it alone
     */
    @Coordinators
    public void requireOffered(String id) {
        if (!get(id).isOfferedBy(currentUser.get().ags())) {
            throw new NotFoundException(KIND, id);
        }
    }

    /**
     * Checks that the current user may move this measure to some status: the steering group any, a coordinator one in their lead.
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
        MeasureContent checked = content.checkedNew(knownBases(), String.valueOf(user.ags()));
        Input.checkKnown("asOf", checked.asOf().firstDay(), null, LocalDate.now(clock));
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
        MeasureContent checked = content.checked(knownBases());
        Input.checkKnown(
                "asOf", checked.asOf().firstDay(), stored.content().asOf().firstDay(), LocalDate.now(clock));
        if (checked.scope() != stored.content().scope()
                || !checked.municipalities().equals(stored.content().municipalities())) {
            throw new InvalidInputException("municipalities", "measureplan.problem.share");
        }
        return written(
                id,
                version,
                repository.update(
                        id,
                        version,
                        checked.over(stored.content()),
                        currentUser.get().username()),
                "MEASURE_CHANGED",
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
     * @throws InvalidInputException when this move is not allowed, belongs to the steering group, or comes before the first run
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

    private Measure move(
            Measure stored,
            int version,
            MeasureStatus to,
            MeasureDecision.@Nullable Link agreement,
            @Nullable String note) {
        if (!stored.status().next().contains(to)) {
            throw new InvalidInputException("status", "measureplan.problem.transition");
        }
        LocalDate begin = runs.firstStart(stored.id()).orElse(null);
        if (to == MeasureStatus.RUNNING && begin != null && begin.isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException(
                    List.of(new Problem("status", "measureplan.problem.notBegun", List.of(begin.toString()))));
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
        if (!measure.isLedBy(currentUser.get().ags())) {
            throw new NotFoundException(KIND, id);
        }
        return measure;
    }

    private Set<String> knownBases() {
        return repository.legalBases().stream().map(LegalBasis::id).collect(Collectors.toSet());
    }
}
