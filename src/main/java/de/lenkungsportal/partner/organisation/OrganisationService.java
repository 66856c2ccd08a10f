package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.Readers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads organisations, finds near-duplicates and changes what the current user may write. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OrganisationService {

    public static final String KIND = "organisation";

    /** Two names that share this much of their trigrams are shown as possibly the same. */
    private static final float SIMILAR = 0.5f;

    private final OrganisationRepository repository;
    private final OrganisationNameRepository names;
    private final OrganisationUseRepository uses;
    private final OrganisationWrites writes;
    private final SharedRecords shared;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    OrganisationService(
            OrganisationRepository repository,
            OrganisationNameRepository names,
            OrganisationUseRepository uses,
            OrganisationWrites writes,
            SharedRecords shared,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.names = names;
        this.uses = uses;
        this.writes = writes;
        this.shared = shared;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** One page in the order of the names, with a constant number of queries. */
    public Page<Organisation> page(OrganisationFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching organisations, one query. */
    public void stream(OrganisationFilter filter, Consumer<Organisation> consumer) {
        repository.stream(filter, consumer);
    }

    /** @throws NotFoundException when there is no such organisation */
    public Organisation get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** Those of these organisations that are in use, with name and kind; in no order. */
    public List<OrganisationRef> refs(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : names.refs(ids);
    }

    /** Organisations with a name like this one, the most similar first. Ask before creating one. */
    public List<SimilarOrganisation> similar(String name) {
        return name.isBlank() ? List.of() : repository.similar(Set.of(name), SIMILAR);
    }

    /** The same for many names, in one query. */
    public List<SimilarOrganisation> similar(Collection<String> names) {
        return names.isEmpty() ? List.of() : repository.similar(names, SIMILAR);
    }

    /**
     * Every version, the newest first.
     *
     * @throws NotFoundException when there is no such organisation
     */
    public List<Organisation> history(String id) {
        Organisation current = get(id);
        return Stream.concat(Stream.of(current), repository.before(current).stream())
                .toList();
    }

    /**
     * Which municipalities use this organisation, by name, and for what.
     *
     * @throws NotFoundException when there is no such organisation
     */
    public List<OrganisationUse> uses(String id) {
        return uses.of(get(id).id());
    }

    /** Present and former names of these organisations; one that was never renamed is left out. Two queries. */
    public Map<String, RenamedOrganisation> renamed(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : repository.renamed(ids);
    }

    /** Whether the current user may change this organisation at once, because nobody else uses it. */
    public boolean mayWrite(String id) {
        return shared.mayWrite(get(id).id());
    }

    /** @throws InvalidInputException when it breaks a rule */
    @Keepers
    @Transactional
    public Organisation create(OrganisationContent change) {
        OrganisationContent checked = change.checked();
        String id = UUID.randomUUID().toString();
        repository.insert(id, checked, currentUser.get().username());
        audit.record(
                "ORGANISATION_CREATED", "ORGANISATION", id, null, checked.kind().name());
        return get(id);
    }

    /**
     * Changes the record. Where others use it, a change is proposed: {@link OrganisationProposals}.
     *
     * @param version the version that the change was made on
     * @throws NotFoundException when it is missing, merged, or another municipality uses it, too
     * @throws InvalidInputException when the change breaks a rule
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    @Transactional
    public Organisation change(String id, int version, OrganisationContent change) {
        writes.lock(id, id);
        String by = shared.requireWritable(get(id).id()).username();
        Organisation stored = writes.inUse(id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        writes.change(id, version, change.checked(), by);
        return get(id);
    }
}
