package de.lenkungsportal.measure.planning;

import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.measure.planning.MeasureRequest.Kind;
import de.lenkungsportal.measure.planning.MeasureRequest.State;
import de.lenkungsportal.measure.planning.MeasureRequestRepository.Question;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of one municipality to another: to offer a measure, too, and to take the lead of one. Nobody widens their own rights;
 * the other side accepts.
 */
@Service
@Readers
@Transactional(readOnly = true)
public class MeasureRequestService {

    private static final String KIND = "measure request";
    private static final int TEXT = 500;
    private static final Set<MeasureStatus> OVER = EnumSet.of(MeasureStatus.ENDED, MeasureStatus.CANCELLED);

    private final MeasureRequestRepository repository;
    private final MeasurePartnerRepository partners;
    private final MeasureService measures;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureRequestService(
            MeasureRequestRepository repository,
            MeasurePartnerRepository partners,
            MeasureService measures,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.measures = measures;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The requests about a measure, the open ones first, then the newest.
     *
     * @throws NotFoundException when there is no such measure
     */
    public List<MeasureRequest> ofMeasure(String measure) {
        measures.get(measure);
        return repository.ofMeasure(measure);
    }

    /** Open requests that the own municipality accepts or refuses, the oldest first. */
    @Coordinators
    public List<MeasureRequest> toAnswer(int most) {
        return repository.toAnswer(currentUser.requireMunicipality(), most);
    }

    /** What became of the requests of the own municipality, the newest answer first. */
    @Coordinators
    public List<MeasureRequest> answers(int most) {
        return repository.answers(currentUser.requireMunicipality(), most);
    }

    /**
     * Asks the lead of a measure to offer it for the own municipality, too.
     *
     * @throws NotFoundException when there is no such measure
     * @throws InvalidInputException when the measure is none of municipalities or over, when the own municipality offers it
     *     already, or has asked already
     */
    @Coordinators
    @Transactional
    public MeasureRequest askToJoin(String measure, @Nullable String message) {
        Measure stored = measures.get(measure);
        String own = currentUser.requireMunicipality();
        require(stored.lead() != null, "measure", "joinScope");
        require(!stored.isOfferedBy(own), "measure", "joinOwn");
        requireGoingOn(stored);
        return ask(new Question(measure, Kind.JOIN, own, text("message", message)), "joinAsked");
    }

    /**
     * Asks a municipality that offers a measure to take the lead from the own one.
     *
     * @throws NotFoundException when the measure is missing or another municipality is in the lead
     * @throws InvalidInputException when that municipality does not offer the measure, the measure is over, or someone is asked
     *     already
     */
    @Coordinators
    @Transactional
    public MeasureRequest askToLead(String measure, String ags, @Nullable String message) {
        measures.requireOwn(measure);
        Measure stored = measures.get(measure);
        require(stored.isOfferedBy(ags) && !stored.isLedBy(ags), "ags", "leadPartner");
        requireGoingOn(stored);
        return ask(new Question(measure, Kind.LEAD, ags, text("message", message)), "leadAsked");
    }

    private MeasureRequest ask(Question question, String asked) {
        UUID id = UUID.randomUUID();
        require(
                repository.insert(
                        id, question, LocalDate.now(clock), currentUser.get().username()),
                "measure",
                asked);
        record(question.kind() + "_ASKED", question.measure(), question.ags());
        return get(id);
    }

    /**
     * Accepts, refuses or withdraws an open request: the side that is asked answers, the one that asked withdraws.
     *
     * @param answer a refusal needs one
     * @throws NotFoundException when the request is missing, or neither side is the own municipality
     * @throws InvalidInputException when this is for the other side to do, the request is not open, a refusal has no answer, or
     *     the measure is over
     * @throws StaleWriteException when the request has another version by now
     */
    @Coordinators
    @Transactional
    public MeasureRequest decide(UUID id, int version, State to, @Nullable String answer) {
        MeasureRequest stored = get(id);
        requireSide(stored);
        Measure measure = measures.get(stored.measure());
        String own = currentUser.requireMunicipality();
        StaleWriteException.unless(stored.version() == version, KIND, id.toString(), version);
        require(stored.state() == State.OPEN && to != State.OPEN && to != State.ENDED, "state", "requestClosed");
        boolean isForOwn = to == State.WITHDRAWN ? stored.isMadeBy(own, measure) : stored.isAnsweredBy(own, measure);
        require(isForOwn, "state", to == State.WITHDRAWN ? "requestWithdraw" : "requestAnswer");
        String checked = text("answer", answer);
        require(to != State.REFUSED || checked != null, "answer", "required.answer");
        String by = currentUser.get().username();
        StaleWriteException.unless(
                repository.decide(stored, to, checked, LocalDate.now(clock), by), KIND, id.toString(), version);
        if (to == State.ACCEPTED) {
            accept(stored, measure, by);
        }
        record(stored.kind() + "_" + to, stored.measure(), stored.ags());
        return get(id);
    }

    private void accept(MeasureRequest request, Measure measure, String by) {
        requireGoingOn(measure);
        boolean done = request.kind() == Kind.JOIN
                ? partners.join(request.measure(), request.ags(), by)
                : partners.lead(request.measure(), request.ags(), by);
        require(done, "state", "requestOvertaken");
    }

    private void requireSide(MeasureRequest request) {
        Measure measure = measures.get(request.measure());
        String own = currentUser.requireMunicipality();
        if (!request.ags().equals(own) && !measure.isLedBy(own)) {
            throw new NotFoundException(KIND, request.id().toString());
        }
    }

    private MeasureRequest get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id.toString()));
    }

    private void record(String what, String measure, String ags) {
        audit.record("MEASURE_" + what, "MEASURE", measure, currentUser.get().ags(), ags);
    }

    private static @Nullable String text(String field, @Nullable String text) {
        var input = new PlanInput();
        String checked = input.optional(field, text, TEXT);
        input.check();
        return checked;
    }

    private static void requireGoingOn(Measure measure) {
        require(!OVER.contains(measure.status()), "measure", "requestOver");
    }

    private static void require(boolean holds, String field, String problem) {
        if (!holds) {
            throw new InvalidInputException(field, "measureplan.problem." + problem);
        }
    }
}
