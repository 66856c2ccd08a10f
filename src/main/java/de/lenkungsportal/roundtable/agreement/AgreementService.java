package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.KnownOrganisations;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyRepository;
import de.lenkungsportal.roundtable.BodyRights;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingRepository;
import de.lenkungsportal.roundtable.NextAgendaRepository;
import de.lenkungsportal.roundtable.RoundtableInput;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SteeringAndCoordinators;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The register of agreements across all bodies, and what becomes of each. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AgreementService {

    static final String KIND = "agreement";

    private final AgreementRepository repository;
    private final AgreementRevisionRepository revisions;
    private final RegisterRepository register;
    private final NextAgendaRepository agendas;
    private final BodyRepository bodies;
    private final KnownOrganisations organisations;
    private final MeetingRepository meetings;
    private final BodyRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementService(
            AgreementRepository repository,
            AgreementRevisionRepository revisions,
            RegisterRepository register,
            NextAgendaRepository agendas,
            BodyRepository bodies,
            KnownOrganisations organisations,
            MeetingRepository meetings,
            BodyRights rights,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.register = register;
        this.agendas = agendas;
        this.bodies = bodies;
        this.organisations = organisations;
        this.meetings = meetings;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where an agreement comes from.
     *
     * @param meeting id, null where it was agreed outside of one
     * @param agendaItem id of the item, null where none is known
     */
    public record Origin(@Nullable String meeting, @Nullable String agendaItem) {

        public static final Origin NONE = new Origin(null, null);
    }

    /** One page of the register; a constant number of queries. */
    public Page<Agreement> page(AgreementFilter filter, AgreementSort sort, int page, int size) {
        return repository.page(filter, sort, page, size);
    }

    /** Hands over the whole register, one query. */
    public void stream(AgreementFilter filter, AgreementSort sort, Consumer<Agreement> consumer) {
        repository.stream(filter, sort, consumer);
    }

    /** The register in numbers; one query. */
    public RegisterSummary summary(AgreementFilter filter) {
        return register.summary(filter);
    }

    /** @throws NotFoundException when there is no such agreement */
    public Agreement get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** What a meeting agreed. */
    public List<Agreement> ofMeeting(String meeting) {
        return repository.ofMeeting(meeting);
    }

    /** What was said about it later, the oldest first. */
    public List<FollowUp> followUps(String id) {
        return repository.followUps(get(id).id());
    }

    /** Every version, the newest first. */
    public List<RecordVersion<Agreement>> history(String id) {
        return revisions.history(get(id), LocalDate.now(clock));
    }

    /** Whether the current user may write this agreement. */
    public boolean mayWrite(String id) {
        Body body = body(get(id).body());
        return rights.mayWrite(body.ags(), body.content().keeper());
    }

    /** Whether the current user may say what became of this agreement. */
    public boolean mayFollowUp(String id) {
        Body body = body(get(id).body());
        return rights.mayFollowUp(body.ags(), body.content().keeper());
    }

    /**
     * Puts an agreement on record. While it is open it comes to the next agenda of its body by itself.
     *
     * @throws NotFoundException when the body is missing or belongs to someone else
     * @throws InvalidInputException when the change breaks a rule, or the meeting is not one of the body
     */
    @SteeringAndCoordinators
    @Transactional
    public Agreement create(String body, Origin origin, AgreementContent given) {
        Body owner = body(body);
        PortalUser user = rights.require(owner, BodyService.KIND, body);
        LocalDate today = LocalDate.now(clock);
        AgreementContent content = given.checked(day(origin, body, today), today);
        requireOrganisations(content);
        String id = UUID.randomUUID().toString();
        revisions.insert(id, body, origin.meeting(), origin.agendaItem(), content, today, user.username());
        audit.record(
                "AGREEMENT_CREATED",
                "AGREEMENT",
                id,
                owner.ags(),
                content.state().name());
        agendas.bringForward(body);
        return get(id);
    }

    /**
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when the agreement has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public Agreement change(String id, int version, AgreementContent given) {
        Agreement stored = get(id);
        PortalUser user = rights.require(body(stored.body()), KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        LocalDate today = LocalDate.now(clock);
        AgreementContent content = given.checked(stored.content().agreedOn(), today);
        requireOrganisations(content);
        boolean isMoved = content.state() != stored.state();
        StaleWriteException.unless(
                revisions.update(id, version, content, isMoved ? today : null, user.username()), KIND, id, version);
        audit.record(
                "AGREEMENT_CHANGED",
                "AGREEMENT",
                id,
                stored.ags(),
                stored.state() + " -> " + content.state() + ", version " + (version + 1));
        agendas.bringForward(stored.body());
        return get(id);
    }

    /**
     * Says what became of an agreement so far. The steering group may do so for every body, a coordinator for those of the
     * own municipality; the agreement itself stays as it is.
     *
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the text is empty or too long
     */
    @SteeringAndCoordinators
    @Transactional
    public List<FollowUp> followUp(String id, String text) {
        Agreement stored = get(id);
        PortalUser user = rights.requireFollowUp(body(stored.body()), KIND, id);
        var input = new RoundtableInput();
        String checked = input.text("text", text);
        input.require(checked != null, "text", "roundtable.problem.required");
        input.check();
        revisions.followUp(id, checked == null ? "" : checked, LocalDate.now(clock), user);
        audit.record("AGREEMENT_FOLLOWED_UP", "AGREEMENT", id, stored.ags(), "");
        return followUps(id);
    }

    private Body body(String id) {
        return bodies.find(id).orElseThrow(() -> new NotFoundException(BodyService.KIND, id));
    }

    private Stand day(Origin origin, String body, LocalDate today) {
        String meeting = origin.meeting();
        if (meeting == null) {
            return Stand.of(today);
        }
        return meetings.find(meeting)
                .filter(found -> found.body().equals(body))
                .map(Meeting::day)
                .orElseThrow(() -> new InvalidInputException("meeting", "roundtable.problem.meeting"));
    }

    private void requireOrganisations(AgreementContent content) {
        if (!organisations.containAll(content.responsible().stream()
                .flatMap(each -> Stream.ofNullable(each.organisation()))
                .toList())) {
            throw new InvalidInputException("responsible", "roundtable.problem.organisation");
        }
    }
}
