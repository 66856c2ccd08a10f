package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.partner.proposal.ProposalWriteRepository.Draft;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals for organisations that several municipalities use. A proposal is carried out when each of the other
 * municipalities has accepted it, or an administrator has; one refusal closes it. Where nobody else uses the organisation, it
 * is carried out at once. Records name the account that proposed as the one who changed them.
 */
@Service
@Readers
@Transactional
public class OrganisationProposalService {

    private static final String KIND = "organisation proposal";

    private final OrganisationProposalRepository repository;
    private final ProposalWriteRepository proposals;
    private final ProposalDrafts drafts;
    private final ProposalExecution execution;
    private final MootProposals moot;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    OrganisationProposalService(
            OrganisationProposalRepository repository,
            ProposalWriteRepository proposals,
            ProposalDrafts drafts,
            ProposalExecution execution,
            MootProposals moot,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.proposals = proposals;
        this.drafts = drafts;
        this.execution = execution;
        this.moot = moot;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** One page, the open ones first, then the newest. */
    @Transactional(readOnly = true)
    public Page<OrganisationProposal> page(ProposalFilter filter, int page, int size) {
        return repository.page(filter, page, size);
    }

    /** Hands over all matching proposals in the same order, one query. */
    @Transactional(readOnly = true)
    public void stream(ProposalFilter filter, Consumer<OrganisationProposal> consumer) {
        repository.stream(filter, consumer);
    }

    /** How many open proposals can be decided, and how many wait to be renewed. */
    @Transactional(readOnly = true)
    public ProposalCounts counts() {
        return repository.counts();
    }

    /** @throws NotFoundException when there is no such proposal */
    @Transactional(readOnly = true)
    public OrganisationProposal get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id.toString()));
    }

    /**
     * Proposes a change, a merge or the undoing of a merge.
     *
     * @param reason for those who decide; may be null
     * @return the proposal, which is {@code ACCEPTED} where nobody else has to decide
     * @throws NotFoundException when an organisation is missing or merged, or there is no such merge
     * @throws InvalidInputException when it breaks a rule, changes nothing, or is proposed already
     * @throws StaleWriteException when the organisation has another version by now
     */
    @Keepers
    public OrganisationProposal propose(ProposalRequest request, @Nullable String reason) {
        var input = new PartnerInput();
        String why = input.text("reason", reason);
        input.check();
        return enter(drafts.read(request, why));
    }

    private OrganisationProposal enter(Draft draft) {
        PortalUser user = currentUser.get();
        String organisation = draft.organisation().id();
        if (proposals.isOpen(organisation, draft.change().kind(), user.ags())) {
            throw new InvalidInputException("organisation", "partner.problem.alreadyProposed");
        }
        UUID id = UUID.randomUUID();
        proposals.insert(id, draft, user);
        record("ORGANISATION_PROPOSED", id, user, draft.change().kind() + " " + organisation);
        return settle(get(id), user);
    }

    /**
     * Accepts a proposal for the own municipality; an administrator accepts it for all.
     *
     * @throws NotFoundException when it is missing, or the current user has nothing to decide in it
     * @throws InvalidInputException when it is closed
     * @throws StaleWriteException when it has another version by now, or the organisation has
     */
    @Keepers
    public OrganisationProposal accept(UUID id, int version) {
        PortalUser user = currentUser.get();
        OrganisationProposal stored = claim(id, version, user);
        if (stored.isOutdated()) {
            throw new StaleWriteException(
                    OrganisationService.KIND, stored.organisation().id(), stored.baseVersion());
        }
        proposals.vote(id, true, null, user);
        record("ORGANISATION_PROPOSAL_ACCEPTED", id, user, "version " + (version + 1));
        return settle(get(id), user);
    }

    /**
     * Refuses a proposal, which closes it.
     *
     * @param reason for those who proposed it
     * @throws NotFoundException when it is missing, or the current user has nothing to decide in it
     * @throws InvalidInputException without a reason, or when it is closed
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    public OrganisationProposal refuse(UUID id, int version, @Nullable String reason) {
        PortalUser user = currentUser.get();
        claim(id, version, user);
        var input = new PartnerInput();
        String why = input.text("reason", reason);
        input.require(why != null, "reason", "partner.problem.refusalReason");
        input.check();
        proposals.vote(id, false, why, user);
        proposals.close(id, State.REFUSED, user.username());
        record("ORGANISATION_PROPOSAL_REFUSED", id, user, "version " + (version + 1));
        return get(id);
    }

    /**
     * Withdraws a proposal of the own municipality.
     *
     * @throws NotFoundException when it is missing or comes from somebody else
     * @throws InvalidInputException when it is closed
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    public OrganisationProposal withdraw(UUID id, int version) {
        close(id, version, State.WITHDRAWN, "ORGANISATION_PROPOSAL_WITHDRAWN");
        return get(id);
    }

    /**
     * Proposes again what has become outdated: the same fields are changed, in the present version of the organisation.
     * Everyone decides anew.
     *
     * @return the new proposal
     * @throws NotFoundException when it is missing, comes from somebody else, or its organisation is out of use
     * @throws InvalidInputException when the organisation says already what was proposed, or it is closed
     * @throws StaleWriteException when it has another version by now
     */
    @Keepers
    public OrganisationProposal renew(UUID id, int version) {
        OrganisationProposal stored = close(id, version, State.RENEWED, "ORGANISATION_PROPOSAL_RENEWED");
        return enter(drafts.renewed(stored));
    }

    private OrganisationProposal decidable(UUID id, PortalUser user) {
        OrganisationProposal stored = get(id);
        if (stored.isOpen() && !stored.awaits(user)) {
            throw new NotFoundException(KIND, id.toString());
        }
        return stored;
    }

    private OrganisationProposal own(UUID id, PortalUser user) {
        OrganisationProposal stored = get(id);
        if (!stored.isFrom(user)) {
            throw new NotFoundException(KIND, id.toString());
        }
        return stored;
    }

    private OrganisationProposal claim(UUID id, int version, PortalUser user) {
        execution.lock(decidable(id, user));
        OrganisationProposal stored = decidable(id, user);
        next(stored, version);
        return stored;
    }

    private OrganisationProposal close(UUID id, int version, State state, String action) {
        PortalUser user = currentUser.get();
        execution.lock(own(id, user));
        OrganisationProposal stored = own(id, user);
        next(stored, version);
        proposals.close(id, state, user.username());
        record(action, id, user, "version " + (version + 1));
        return stored;
    }

    /** Who has read a closed proposal is told that it is closed; who has read an older version, that there is another one. */
    private void next(OrganisationProposal stored, int version) {
        if (stored.version() == version && !stored.isOpen()) {
            throw new InvalidInputException("state", "partner.problem.proposalClosed");
        }
        StaleWriteException.unless(
                proposals.next(stored.id(), version), KIND, stored.id().toString(), version);
    }

    /** Carries the proposal out when nobody is left to decide. */
    private OrganisationProposal settle(OrganisationProposal proposal, PortalUser user) {
        boolean isDecided = user.role() == Role.ADMIN || (proposal.awaited().isEmpty() && !proposal.isStatewide());
        if (!isDecided) {
            return proposal;
        }
        execution.carryOut(proposal);
        proposals.close(proposal.id(), State.ACCEPTED, user.username());
        moot.onMerge(proposal.organisation().id(), proposal.survivorId(), user);
        return get(proposal.id());
    }

    private void record(String action, UUID id, PortalUser user, String detail) {
        audit.record(action, "ORGANISATION_PROPOSAL", id.toString(), user.ags(), Objects.requireNonNull(detail));
    }
}
