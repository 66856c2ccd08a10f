package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
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

/** Reads partnerships; the coordinator of the municipality enters, changes, ends and restores them. Every version is kept. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PartnershipService {

    static final String KIND = "partnership";

    private final PartnershipRepository repository;
    private final PartnershipRevisionRepository revisions;
    private final OrganisationNameRepository organisations;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    PartnershipService(
            PartnershipRepository repository,
            PartnershipRevisionRepository revisions,
            OrganisationNameRepository organisations,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, with a constant number of queries. */
    public Page<Partnership> page(PartnershipFilter filter, int page, int size, Order<PartnershipSort> order) {
        return repository.page(filter, page, size, order);
    }

    /** Hands over all matching partnerships by municipality, ring and name, one query. */
    public void stream(PartnershipFilter filter, Consumer<Partnership> consumer) {
        repository.stream(filter, consumer);
    }

    /** @throws NotFoundException when there is no such partnership */
    public Partnership get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Every version, the newest first: who made it, when and why.
     *
     * @throws NotFoundException when there is no such partnership
     */
    public List<Partnership> history(String id) {
        Partnership current = get(id);
        return Stream.concat(Stream.of(current), revisions.before(current).stream())
                .toList();
    }

    /**
     * Makes an organisation a partner of the own municipality.
     *
     * @param ags the own municipality
     * @param reason why, for everyone to read in the history; may be null
     * @throws NotFoundException when the municipality is not the own one, or the organisation is missing or merged
     * @throws InvalidInputException when the change breaks a rule, or the organisation is a partner already
     */
    @Coordinators
    @Transactional
    public Partnership create(String ags, String organisation, PartnershipContent given, @Nullable String reason) {
        PortalUser user = currentUser.requireOwn(ags, KIND, organisation);
        PartnershipContent content = given.checked();
        Input.checkKnown("as_of", Stand.first(content.asOf()), null, LocalDate.now(clock));
        organisations.lock(organisation);
        if (organisations.refs(List.of(organisation)).isEmpty()) {
            throw new NotFoundException(OrganisationService.KIND, organisation);
        }
        if (revisions.isPartner(organisation, ags)) {
            throw new InvalidInputException("organisation", "partner.problem.alreadyPartner");
        }
        String id = UUID.randomUUID().toString();
        revisions.insert(
                id, organisation, ags, content, new Write("ENTERED", user.username(), PartnerInput.reason(reason)));
        audit.record("PARTNERSHIP_CREATED", "PARTNERSHIP", id, ags, "organisation " + organisation);
        return get(id);
    }

    /**
     * Changes what a partnership says.
     *
     * @param version the version that the change was made on
     * @param reason why, for everyone to read in the history; may be null
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when the change breaks a rule or changes nothing
     * @throws StaleWriteException when the partnership has another version by now
     */
    @Coordinators
    @Transactional
    public Partnership change(String id, int version, PartnershipContent given, @Nullable String reason) {
        Partnership stored = own(id, version);
        PartnershipContent content = given.checked();
        Input.checkKnown(
                "as_of",
                Stand.first(content.asOf()),
                Stand.first(stored.content().asOf()),
                LocalDate.now(clock));
        if (content.equals(stored.content())) {
            throw new InvalidInputException("ring", "partner.problem.unchanged");
        }
        return write(stored, content, "CHANGED", reason);
    }

    /**
     * Ends a partnership; it stays on record.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when the last day lies before the beginning
     * @throws StaleWriteException when the partnership has another version by now
     */
    @Coordinators
    @Transactional
    public Partnership end(String id, int version, Stand lastDay, @Nullable String reason) {
        Partnership stored = own(id, version);
        return write(stored, stored.content().until(lastDay).checked(), "ENDED", reason);
    }

    /**
     * Takes back the end of a partnership.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when it has no end, or the organisation is a partner again by another record
     * @throws StaleWriteException when the partnership has another version by now
     */
    @Coordinators
    @Transactional
    public Partnership restore(String id, int version) {
        Partnership stored = own(id, version);
        if (stored.content().validTo() == null) {
            throw new InvalidInputException("valid_to", "partner.problem.notEnded");
        }
        organisations.lock(stored.organisation().id());
        if (stored.state() == Partnership.State.ENDED
                && revisions.isPartner(stored.organisation().id(), stored.ags())) {
            throw new InvalidInputException("organisation", "partner.problem.alreadyPartner");
        }
        return write(stored, stored.content().until(null), "RESTORED", null);
    }

    /**
     * Takes back the latest change: what the version before said becomes a new version.
     *
     * @throws NotFoundException when it is missing or belongs to another municipality
     * @throws InvalidInputException when there is no earlier version
     * @throws StaleWriteException when the partnership has another version by now
     */
    @Coordinators
    @Transactional
    public Partnership undo(String id, int version) {
        Partnership stored = own(id, version);
        Partnership before = revisions
                .at(stored, version - 1)
                .orElseThrow(() -> new InvalidInputException("version", "partner.problem.nothingToUndo"));
        return write(stored, before.content(), "UNDONE", null);
    }

    private Partnership own(String id, int version) {
        Partnership stored = get(id);
        currentUser.requireOwn(stored.ags(), KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        return stored;
    }

    private Partnership write(Partnership stored, PartnershipContent content, String action, @Nullable String reason) {
        String note = PartnerInput.reason(reason);
        String by = currentUser.get().username();
        StaleWriteException.unless(
                revisions.update(stored.id(), stored.version(), content, new Write(action, by, note)),
                KIND,
                stored.id(),
                stored.version());
        audit.record(
                "PARTNERSHIP_" + action, "PARTNERSHIP", stored.id(), stored.ags(), "version " + (stored.version() + 1));
        return get(stored.id());
    }
}
