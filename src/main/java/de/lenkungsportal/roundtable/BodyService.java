package de.lenkungsportal.roundtable;

import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.KnownOrganisations;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SteeringAndCoordinators;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bodies, and says which meetings their cadence asks for. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BodyService {

    public static final String KIND = "body";

    private static final Logger LOG = LoggerFactory.getLogger(BodyService.class);

    private final BodyRepository repository;
    private final BodyRevisionRepository revisions;
    private final KnownOrganisations organisations;
    private final MeetingRepository meetings;
    private final MunicipalityService municipalities;
    private final BodyRights rights;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    BodyService(
            BodyRepository repository,
            BodyRevisionRepository revisions,
            KnownOrganisations organisations,
            MeetingRepository meetings,
            MunicipalityService municipalities,
            BodyRights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.organisations = organisations;
        this.meetings = meetings;
        this.municipalities = municipalities;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the state first, then by municipality and name; a constant number of queries. */
    public Page<Body> page(BodyFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching bodies, one query. */
    public void stream(BodyFilter filter, Consumer<Body> consumer) {
        repository.stream(filter, consumer);
    }

    /** How many of what the filter finds are later than the Stichtag. */
    public long later(BodyFilter filter) {
        return repository.later(filter);
    }

    /** @throws NotFoundException when there is no such body */
    public Body get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** Every version, the newest first. */
    public List<RecordVersion<Body>> history(String id) {
        return revisions.history(get(id));
    }

    /**
     * Of each matching body the meetings that it owes up to today, with what is on record, and the next one. Two queries,
     * however many bodies.
     */
    public List<BodyExpectation> expectations(BodyFilter filter) {
        var bodies = new ArrayList<Body>();
        repository.stream(filter, bodies::add);
        var onRecord = meetings.onRecord(bodies.stream().map(Body::id).toList());
        return bodies.stream()
                .map(body -> expectation(body, onRecord.getOrDefault(body.id(), List.of())))
                .toList();
    }

    /** The bodies of these municipalities in short; one query. */
    public List<CityBody> ofCities(Set<String> ags) {
        LocalDate today = LocalDate.now(clock);
        return repository.ofCities(ags).stream()
                .map(stored -> new CityBody(
                        stored.body(),
                        expectation(stored.body(), stored.onRecord()).next(),
                        stored.onRecord().stream()
                                .filter(meeting -> meeting.state() == MeetingState.HELD
                                        || meeting.state() == MeetingState.MINUTES_AGREED)
                                .filter(meeting -> !meeting.day().isLaterThan(today))
                                .map(meeting -> new CityBody.Held(meeting.id(), meeting.day()))
                                .sorted(Comparator.comparing((CityBody.Held held) ->
                                                held.day().lastDay())
                                        .reversed())
                                .toList(),
                        stored.agreements().stream()
                                .filter(each -> each.agreedOn() == null
                                        || !each.agreedOn().isLaterThan(today))
                                .toList()))
                .toList();
    }

    /** The same for one body. */
    public BodyExpectation expectation(String id) {
        Body body = get(id);
        return expectation(body, meetings.onRecord(List.of(id)).getOrDefault(id, List.of()));
    }

    private BodyExpectation expectation(Body body, List<Cadence.OnRecord> onRecord) {
        try {
            // What is later owes nothing at the Stichtag.
            boolean isLater = body.isLaterThan(LocalDate.now(clock));
            return expectation(body, onRecord, isLater ? List.of() : body.cadence(), null);
        } catch (InvalidInputException unreadable) {
            Problem problem = unreadable.problems().getFirst();
            LOG.warn("the cadence of the body {} cannot be computed: {}", body.id(), problem);
            return expectation(body, onRecord, List.of(), problem);
        }
    }

    private BodyExpectation expectation(
            Body body, List<Cadence.OnRecord> onRecord, List<CadencePhase> phases, @Nullable Problem problem) {
        LocalDate today = LocalDate.now(clock);
        var cadence = new Cadence(phases);
        List<ExpectedMeeting> expected = cadence.expected(onRecord, today);
        return new BodyExpectation(
                body, expected, Cadence.unheld(onRecord, expected, today), cadence.next(onRecord, today), problem);
    }

    /** Whether the current user may write the records of this body. */
    public boolean mayWrite(String id) {
        Body body = get(id);
        return rights.mayWrite(body.ags(), body.content().keeper());
    }

    /**
     * @param ags the own municipality; null for a body of the state, which the steering group keeps
     * @throws NotFoundException when the body would belong to someone else
     * @throws InvalidInputException when the change breaks a rule
     */
    @SteeringAndCoordinators
    @Transactional
    public Body create(@Nullable String ags, BodyContent given) {
        if (!rights.mayWrite(ags, BodyKeeper.STEERING_GROUP)) {
            throw new NotFoundException(KIND, String.valueOf(ags));
        }
        BodyContent content = given.checked();
        if (!rights.mayWrite(ags, content.keeper())) {
            throw new InvalidInputException("keeper", "roundtable.problem.keeper");
        }
        if (ags != null) {
            municipalities.get(ags);
        }
        String id = UUID.randomUUID().toString();
        requireParent(id, ags, content.parent());
        requireOrganisations(content);
        revisions.insert(id, ags, content, currentUser.get().username());
        audit.record("BODY_CREATED", "BODY", id, ags, content.kind().name());
        return get(id);
    }

    /**
     * @throws NotFoundException when it is missing or belongs to someone else
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when the body has another version by now
     */
    @SteeringAndCoordinators
    @Transactional
    public Body change(String id, int version, BodyContent given) {
        Body stored = get(id);
        rights.require(stored, KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        BodyContent content = given.checked();
        if (!rights.mayHandOver(stored, content.keeper())) {
            throw new InvalidInputException("keeper", "roundtable.problem.handOver");
        }
        requireParent(id, stored.ags(), content.parent());
        requireOrganisations(content);
        StaleWriteException.unless(
                revisions.update(id, version, content, currentUser.get().username()), KIND, id, version);
        audit.record("BODY_CHANGED", "BODY", id, stored.ags(), "version " + (version + 1));
        return get(id);
    }

    private void requireParent(String id, @Nullable String ags, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        if (repository
                .find(parent)
                .filter(found -> found.ags() == null || found.ags().equals(ags))
                .isEmpty()) {
            throw new InvalidInputException("parent", "roundtable.problem.parent");
        }
        if (revisions.isBelow(id, parent)) {
            throw new InvalidInputException("parent", "roundtable.problem.cycle");
        }
    }

    private void requireOrganisations(BodyContent content) {
        if (!organisations.containAll(content.members().stream()
                .flatMap(each -> Stream.ofNullable(each.organisation()))
                .toList())) {
            throw new InvalidInputException("members", "roundtable.problem.organisation");
        }
    }
}
