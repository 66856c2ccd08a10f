package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.organisation.OrganisationWrites;
import de.lenkungsportal.platform.StaleWriteException;
import org.springframework.stereotype.Component;

/** Does what a proposal wants. */
@Component
class ProposalExecution {

    private final OrganisationWrites writes;

    ProposalExecution(OrganisationWrites writes) {
        this.writes = writes;
    }

    /** Locks the organisations that a proposal is about, until the end of the transaction. */
    void lock(OrganisationProposal proposal) {
        writes.lock(proposal.organisation().id(), proposal.survivorId());
    }

    /**
     * Does what a proposal wants, in the name of its proposer.
     *
     * @throws StaleWriteException when the organisation has another version
     */
    void carryOut(OrganisationProposal proposal) {
        String by = proposal.proposedBy();
        String organisation = proposal.organisation().id();
        switch (proposal.change()) {
            case ProposedChange.Change change ->
                writes.change(
                        organisation, proposal.baseVersion(), change.content().checked(), by);
            case ProposedChange.Merge merge ->
                writes.merge(
                        organisation, proposal.baseVersion(), merge.survivor().id(), by);
            case ProposedChange.UndoMerge undo -> writes.undo(undo.merge(), by);
        }
    }
}
