package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.organisation.MergeListener;
import de.lenkungsportal.partner.proposal.MootProposalRepository.Moot;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.security.PortalUser;
import org.springframework.stereotype.Component;

/** Closes the open proposals that a merge or its undoing has left without object. */
@Component
class MootProposals implements MergeListener {

    private final MootProposalRepository repository;
    private final ProposalWriteRepository proposals;
    private final AuditTrail audit;

    MootProposals(MootProposalRepository repository, ProposalWriteRepository proposals, AuditTrail audit) {
        this.repository = repository;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Closes the moot proposals for both organisations, which the caller has locked. */
    @Override
    public void onMerge(String one, String other, PortalUser by) {
        repository.of(one, other).forEach(moot -> close(moot, by));
    }

    private void close(Moot moot, PortalUser by) {
        proposals.next(moot.id(), moot.version());
        proposals.close(moot.id(), moot.end(), by.username());
        audit.record(
                "ORGANISATION_PROPOSAL_CLOSED",
                "ORGANISATION_PROPOSAL",
                moot.id().toString(),
                by.ags(),
                moot.end() + ", version " + (moot.version() + 1));
    }
}
