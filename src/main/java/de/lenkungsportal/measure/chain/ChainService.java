package de.lenkungsportal.measure.chain;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts chains together from measures and checks them; {@link ChainSearchService} finds the best one for a target group. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ChainService {

    private static final String KIND = "chain";

    private final ChainRepository repository;
    private final StoredOffers offers;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    ChainService(
            ChainRepository repository, StoredOffers offers, CurrentUser currentUser, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.offers = offers;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Chains of these municipalities and of the sources, each with its measures and checks; three queries for a page. */
    public Page<ChainView> page(Set<String> ags, int page, int size) {
        Page<Foerderkette> chains = repository.page(ags, page, size);
        ChainOffers known = offers.of(chains.items().stream()
                .flatMap(chain -> chain.content().items().stream())
                .toList());
        return new Page<>(
                chains.items().stream()
                        .map(chain -> known.view(chain, LocalDate.now(clock)))
                        .toList(),
                page,
                size,
                chains.total());
    }

    /** @throws NotFoundException when there is no such chain */
    public ChainView get(String id) {
        Foerderkette chain = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
        return offers.of(chain.content().items()).view(chain, LocalDate.now(clock));
    }

    /**
     * Every version of a chain, the newest first.
     *
     * @throws NotFoundException when there is no such chain
     */
    public List<RecordVersion<ChainContent>> history(String id) {
        return repository.history(repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id)));
    }

    /**
     * Checks a chain that is being built and is stored nowhere.
     *
     * @throws InvalidInputException when it names a measure or a run that does not exist
     */
    public ChainView check(ChainContent content) {
        ChainOffers known = offers.of(content.items());
        known.requireAll(content);
        return known.view(new Foerderkette("", content, null, null, 0), LocalDate.now(clock));
    }

    /**
     * Keeps a new chain of the own municipality as a draft.
     *
     * @throws NotFoundException when the municipality is foreign
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public ChainView create(ChainContent content) {
        if (content.ags() == null) {
            throw new InvalidInputException("ags", "measureplan.problem.ownMunicipality");
        }
        PortalUser user = currentUser.requireOwn(content.ags(), KIND, "");
        ChainContent checked = checked(content);
        String id = UUID.randomUUID().toString();
        repository.insert(id, checked, user.username());
        audit.record("CHAIN_CREATED", "FOERDERKETTE", id, user.ags(), "");
        return get(id);
    }

    /**
     * Changes a chain; it is a draft again.
     *
     * @throws StaleWriteException when the chain has another version by now
     */
    @Coordinators
    @Transactional
    public ChainView change(String id, int version, ChainContent content) {
        Foerderkette stored = own(id);
        if (!Objects.equals(content.ags(), stored.content().ags())) {
            throw new InvalidInputException("ags", "measureplan.problem.ownMunicipality");
        }
        return written(
                id,
                version,
                repository.update(
                        id, version, checked(content), currentUser.get().username()),
                "CHAIN_CHANGED");
    }

    /**
     * Declares a chain complete.
     *
     * @throws InvalidInputException when a check finds a hole, or data to judge it are missing; the report names each reason
     */
    @Coordinators
    @Transactional
    public ChainView complete(String id, int version) {
        own(id);
        if (get(id).report().verdict() != Verdict.COMPLETE) {
            throw new InvalidInputException("items", "measureplan.problem.incomplete");
        }
        return written(
                id,
                version,
                repository.complete(
                        id, version, LocalDate.now(clock), currentUser.get().username()),
                "CHAIN_COMPLETED");
    }

    /** Chains of the own municipality that were deleted and can be brought back, the latest first. */
    @Coordinators
    public List<DeletedChain> deleted() {
        return repository.deleted(currentUser.requireMunicipality());
    }

    /**
     * Brings a deleted chain of the own municipality back, as it was.
     *
     * @throws NotFoundException when no such chain was deleted, or another municipality kept it
     */
    @Coordinators
    @Transactional
    public ChainView restore(String id) {
        PortalUser user = currentUser.get();
        if (deleted().stream().noneMatch(each -> each.id().equals(id)) || !repository.restore(id, user.username())) {
            throw new NotFoundException(KIND, id);
        }
        audit.record("CHAIN_RESTORED", "FOERDERKETTE", id, user.ags(), "");
        return get(id);
    }

    /** Deletes a chain, which can be brought back; the measures stay. */
    @Coordinators
    @Transactional
    public void delete(String id, int version) {
        own(id);
        StaleWriteException.unless(
                repository.delete(id, version, currentUser.get().username()), KIND, id, version);
        audit.record("CHAIN_DELETED", "FOERDERKETTE", id, currentUser.get().ags(), "");
    }

    private ChainView written(String id, int version, boolean done, String action) {
        StaleWriteException.unless(done, KIND, id, version);
        audit.record(action, "FOERDERKETTE", id, currentUser.get().ags(), "version " + (version + 1));
        return get(id);
    }

    private ChainContent checked(ChainContent content) {
        ChainContent checked = ChainRules.check(content);
        offers.of(checked.items()).requireAll(checked);
        return checked;
    }

    private Foerderkette own(String id) {
        Foerderkette chain = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
        String ags = chain.content().ags();
        if (ags == null || !currentUser.get().mayWriteFor(ags)) {
            throw new NotFoundException(KIND, id);
        }
        return chain;
    }
}
