package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;

import de.lenkungsportal.db.tables.Organisation;
import de.lenkungsportal.partner.OrganisationProposal.State;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.security.PortalUser;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Closes the open proposals that a merge or its undoing has left without object: accepted where what they want has come about,
 * refused where their organisation stands for itself no longer.
 */
@Repository
class MootProposals {

    private static final Organisation SURVIVOR = ORGANISATION.as("survivor");

    private static final Condition IS_UNDOING = ORGANISATION_PROPOSAL.KIND.eq(ProposedChange.Kind.UNDO_MERGE.name());

    private static final Condition IS_DONE = IS_UNDOING
            .and(ORGANISATION_MERGE.UNDONE_AT.isNotNull())
            .or(ORGANISATION_PROPOSAL
                    .KIND
                    .eq(ProposedChange.Kind.MERGE.name())
                    .and(ORGANISATION.MERGED_INTO.eq(ORGANISATION_PROPOSAL.SURVIVOR)));

    private static final Condition IS_GONE =
            SURVIVOR.MERGED_INTO.isNotNull().or(IS_UNDOING.not().and(ORGANISATION.MERGED_INTO.isNotNull()));

    private final DSLContext db;
    private final ProposalWriteRepository proposals;
    private final AuditTrail audit;

    MootProposals(DSLContext db, ProposalWriteRepository proposals, AuditTrail audit) {
        this.db = db;
        this.proposals = proposals;
        this.audit = audit;
    }

    private record Moot(UUID id, int version, String state) {}

    /**
     * Both organisations are locked.
     *
     * @param by who merged them or took that back
     */
    void close(String one, String other, PortalUser by) {
        db.select(
                        ORGANISATION_PROPOSAL.ID,
                        ORGANISATION_PROPOSAL.VERSION,
                        case_().when(IS_DONE, inline(State.ACCEPTED.name())).otherwise(inline(State.REFUSED.name())))
                .from(ORGANISATION_PROPOSAL)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_PROPOSAL.ORGANISATION))
                .leftJoin(SURVIVOR)
                .on(SURVIVOR.ID.eq(ORGANISATION_PROPOSAL.SURVIVOR))
                .leftJoin(ORGANISATION_MERGE)
                .on(ORGANISATION_MERGE.ID.eq(ORGANISATION_PROPOSAL.MERGE))
                .where(ORGANISATION_PROPOSAL.STATE.eq(State.OPEN.name()))
                .and(ORGANISATION_PROPOSAL
                        .ORGANISATION
                        .in(one, other)
                        .or(ORGANISATION_PROPOSAL.SURVIVOR.in(one, other)))
                .and(IS_DONE.or(IS_GONE))
                .orderBy(ORGANISATION_PROPOSAL.ID)
                .fetch(mapping(Moot::new))
                .forEach(moot -> close(moot, by));
    }

    private void close(Moot moot, PortalUser by) {
        proposals.next(moot.id(), moot.version());
        proposals.close(moot.id(), State.valueOf(moot.state()), by.username());
        audit.record(
                "ORGANISATION_PROPOSAL_CLOSED",
                "ORGANISATION_PROPOSAL",
                moot.id().toString(),
                by.ags(),
                moot.state() + ", version " + (moot.version() + 1));
    }
}
