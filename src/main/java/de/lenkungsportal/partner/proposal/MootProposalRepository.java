package de.lenkungsportal.partner.proposal;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.inline;

import de.lenkungsportal.db.tables.Organisation;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds the open proposals that a merge or its undoing has left without object. */
@Repository
class MootProposalRepository {

    private static final Organisation SURVIVOR = ORGANISATION.as("survivor");

    private static final Condition IS_UNDOING = ORGANISATION_PROPOSAL.KIND.eq(ProposedChange.Kind.UNDO_MERGE);

    private static final Condition IS_DONE = IS_UNDOING
            .and(ORGANISATION_MERGE.UNDONE_AT.isNotNull())
            .or(ORGANISATION_PROPOSAL
                    .KIND
                    .eq(ProposedChange.Kind.MERGE)
                    .and(ORGANISATION.MERGED_INTO.eq(ORGANISATION_PROPOSAL.SURVIVOR)));

    private static final Condition IS_GONE =
            SURVIVOR.MERGED_INTO.isNotNull().or(IS_UNDOING.not().and(ORGANISATION.MERGED_INTO.isNotNull()));

    private final DSLContext db;

    MootProposalRepository(DSLContext db) {
        this.db = db;
    }

    /** @param end accepted where what it wants has come about, refused where its organisation stands for itself no longer */
    record Moot(UUID id, int version, State end) {}

    /** The moot proposals for these organisations. */
    List<Moot> of(String one, String other) {
        return db.select(
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
                .where(ORGANISATION_PROPOSAL.STATE.eq(State.OPEN))
                .and(ORGANISATION_PROPOSAL
                        .ORGANISATION
                        .in(one, other)
                        .or(ORGANISATION_PROPOSAL.SURVIVOR.in(one, other)))
                .and(IS_DONE.or(IS_GONE))
                .orderBy(ORGANISATION_PROPOSAL.ID)
                .fetch(mapping((id, version, end) -> new Moot(id, version, State.valueOf(end))));
    }
}
