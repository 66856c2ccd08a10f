package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.partner.KnownOrganisations;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.AgendaRepository;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyRepository;
import de.lenkungsportal.roundtable.BodyRights;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.MeetingRepository;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.NextAgendaRepository;
import de.lenkungsportal.roundtable.RoundtableInput;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SteeringAndCoordinators;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings, invites, agrees on minutes; running one is for {@link MeetingRunService}. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class MeetingService {

    static final String KIND = "meeting";

    private static final int MOST_ITEMS = 100;

    private final MeetingRepository repository;
    private final AgendaRepository agendas;
    private final NextAgendaRepository nextAgendas;
    private final CarriedRepository carried;
    private final BodyRepository bodies;
    private final KnownOrganisations organisations;
    private final BodyRights rights;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingService(
            MeetingRepository repository,
            AgendaRepository agendas,
            NextAgendaRepository nextAgendas,
            CarriedRepository carried,
            BodyRepository bodies,
            KnownOrganisations organisations,
            BodyRights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.agendas = agendas;
        this.nextAgendas = nextAgendas;
        this.carried = carried;
        this.bodies = bodies;
        this.organisations = organisations;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the newest first; a constant number of queries. */
    public Page<Meeting> page(MeetingFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching meetings, the newest first, one query. */
    public void stream(MeetingFilter filter, Consumer<Meeting> consumer) {
        repository.stream(filter, consumer);
    }

    /** Planned and invited meetings from today on, the nearest first. */
    public List<Meeting> coming(Set<String> ags, int most) {
        return repository.first(
                new MeetingFilter(
                        ags,
                        Set.of(),
                        Set.of(MeetingState.PLANNED, MeetingState.INVITED),
                        LocalDate.now(clock),
                        null,
                        Later.HIDDEN),
                most);
    }

    /** Items that were carried over and still wait, the longest waiting first. */
    public List<CarriedItem> carriedOver(Set<String> ags, int most) {
        return carried.waiting(ags, LocalDate.now(clock), most);
    }

    /** @throws NotFoundException when there is no such meeting */
    public Meeting get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** The agenda with minutes, and the drafts of the current user. */
    public List<AgendaItem> agenda(String id) {
        return agendas.ofMeeting(get(id).id(), currentUser.get().username());
    }

    /**
     * Checks that the current user may write this meeting.
     *
     * @throws NotFoundException when it is missing or belongs to someone else
     */
    @SteeringAndCoordinators
    public void requireOwn(String id) {
        own(id);
    }

    /**
     * Plans a meeting, or puts one on record that was held. Open agreements and carried-over items come to its agenda by
     * themselves when it is the next one.
     *
     * @param state PLANNED, or HELD for one of the past
     * @throws NotFoundException when the body is missing or belongs to someone else
     * @throws InvalidInputException when the change breaks a rule
     */
    @SteeringAndCoordinators
    @Transactional
    public Meeting create(String body, MeetingState state, MeetingContent given) {
        Body owner = bodies.find(body).orElseThrow(() -> new NotFoundException(BodyService.KIND, body));
        PortalUser user = rights.require(owner, BodyService.KIND, body);
        MeetingContent content = checked(given, state);
        MeetingRules.requireFirst(state, content, LocalDate.now(clock));
        String id = UUID.randomUUID().toString();
        repository.insert(id, body, content, state, user.username());
        audit.record("MEETING_CREATED", "MEETING", id, owner.ags(), state + " " + content.day());
        nextAgendas.bringForward(body);
        return get(id);
    }

    /**
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the change breaks a rule, or the meeting was cancelled
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public Meeting change(String id, int version, MeetingContent given) {
        Meeting stored = own(id, version);
        if (stored.state() == MeetingState.CANCELLED) {
            throw new InvalidInputException("state", "roundtable.problem.cancelled");
        }
        MeetingContent content = checked(given, stored.state());
        StaleWriteException.unless(
                repository.update(id, version, content, currentUser.get().username()), KIND, id, version);
        audit.record("MEETING_CHANGED", "MEETING", id, stored.ags(), "version " + (version + 1));
        return get(id);
    }

    /**
     * Takes the meeting one step on, as {@link MeetingState#next} allows.
     *
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when that state may not follow, or nobody said yet who was there
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public Meeting transit(String id, int version, MeetingState next) {
        Meeting stored = own(id, version);
        MeetingRules.requireStep(stored, next, LocalDate.now(clock));
        String by = currentUser.get().username();
        StaleWriteException.unless(repository.touch(id, version, next, next.name(), by), KIND, id, version);
        audit.record("MEETING_" + next, "MEETING", id, stored.ags(), "version " + (version + 1));
        nextAgendas.bringForward(stored.body());
        return get(id);
    }

    /**
     * Writes the agenda in this order. Items with minutes stay, also when they are left out.
     *
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when an item breaks a rule, or the minutes are agreed
     * @throws StaleWriteException when the meeting has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public List<AgendaItem> changeAgenda(String id, int version, List<AgendaItem.Change> items) {
        Meeting stored = own(id, version);
        MeetingRules.requireOpen(stored);
        var input = new RoundtableInput();
        input.require(items.size() <= MOST_ITEMS, "agenda", "roundtable.problem.tooMany");
        Set<String> known = agenda(id).stream().map(AgendaItem::id).collect(Collectors.toCollection(HashSet::new));
        List<AgendaItem.Change> checked =
                items.stream().map(item -> item.checked(input, known)).toList();
        input.check();
        StaleWriteException.unless(
                repository.touch(id, version, null, "AGENDA", currentUser.get().username()), KIND, id, version);
        agendas.replace(id, checked, currentUser.get().username());
        audit.record("AGENDA_CHANGED", "MEETING", id, stored.ags(), checked.size() + " items");
        return agenda(id);
    }

    /** Every version, the newest first. */
    public List<RecordVersion<Meeting>> history(String id) {
        return repository.history(get(id));
    }

    private MeetingContent checked(MeetingContent given, MeetingState state) {
        MeetingContent content = given.checked(state);
        if (!organisations.containAll(content.participants().stream()
                .flatMap(each -> Stream.ofNullable(each.organisation()))
                .toList())) {
            throw new InvalidInputException("participants", "roundtable.problem.organisation");
        }
        return content;
    }

    private Meeting own(String id, int version) {
        Meeting stored = own(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private Meeting own(String id) {
        Meeting stored = get(id);
        Body owner = bodies.find(stored.body()).orElseThrow(() -> new NotFoundException(KIND, id));
        rights.require(owner, KIND, id);
        return stored;
    }
}
