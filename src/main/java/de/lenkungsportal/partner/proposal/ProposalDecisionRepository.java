package de.lenkungsportal.partner.proposal;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL_VOTE;
import static de.lenkungsportal.db.Tables.ORGANISATION_USE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Place;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Vote;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Who has decided on a proposal and who has not, as columns of a query on {@code organisation_proposal}. */
final class ProposalDecisionRepository {

    /** The uses that the proposal would touch: of the organisation, or those that a merge moved to the survivor. */
    private static final Condition IS_TOUCHED = ORGANISATION_PROPOSAL
            .MERGE
            .isNull()
            .and(ORGANISATION_USE
                    .ORGANISATION
                    .eq(ORGANISATION_PROPOSAL.ORGANISATION)
                    .or(ORGANISATION_USE.ORGANISATION.eq(ORGANISATION_PROPOSAL.SURVIVOR)))
            .or(ORGANISATION_USE
                    .ORGANISATION
                    .eq(ORGANISATION_PROPOSAL.SURVIVOR)
                    .and(SharedConditionRepository.isMovedBy(
                            ORGANISATION_MERGE_LINK.MERGE.eq(ORGANISATION_PROPOSAL.MERGE))));

    /** Municipalities whose records it would touch, beside the one that proposes and those that have decided. */
    private static final Condition IS_AWAITED = ORGANISATION_PROPOSAL
            .STATE
            .eq(State.OPEN)
            .and(IS_TOUCHED)
            .and(ORGANISATION_USE.AGS.isDistinctFrom(ORGANISATION_PROPOSAL.PROPOSED_AGS))
            .and(notExists(selectOne()
                    .from(ORGANISATION_PROPOSAL_VOTE)
                    .where(ORGANISATION_PROPOSAL_VOTE.PROPOSAL.eq(ORGANISATION_PROPOSAL.ID))
                    .and(ORGANISATION_PROPOSAL_VOTE.AGS.eq(ORGANISATION_USE.AGS))));

    static final Field<List<Place>> AWAITED = multiset(selectDistinct(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                    .from(ORGANISATION_USE)
                    .join(MUNICIPALITY)
                    .on(MUNICIPALITY.AGS.eq(ORGANISATION_USE.AGS))
                    .where(IS_AWAITED)
                    .orderBy(MUNICIPALITY.NAME))
            .as("awaited")
            .convertFrom(rows -> rows.map(mapping(Place::new)));

    static final Field<Boolean> STATEWIDE = field(
                    exists(selectOne().from(ORGANISATION_USE).where(IS_TOUCHED).and(ORGANISATION_USE.AGS.isNull())))
            .as("statewide");

    static final Field<List<Vote>> VOTES = multiset(select(
                            ORGANISATION_PROPOSAL_VOTE.AGS,
                            MUNICIPALITY.NAME,
                            ORGANISATION_PROPOSAL_VOTE.ACCEPTS,
                            ORGANISATION_PROPOSAL_VOTE.REASON,
                            ORGANISATION_PROPOSAL_VOTE.VOTED_AT)
                    .from(ORGANISATION_PROPOSAL_VOTE)
                    .leftJoin(MUNICIPALITY)
                    .on(MUNICIPALITY.AGS.eq(ORGANISATION_PROPOSAL_VOTE.AGS))
                    .where(ORGANISATION_PROPOSAL_VOTE.PROPOSAL.eq(ORGANISATION_PROPOSAL.ID))
                    .orderBy(ORGANISATION_PROPOSAL_VOTE.VOTED_AT))
            .as("votes")
            .convertFrom(rows -> rows.map(
                    mapping((ags, name, accepts, reason, at) -> new Vote(place(ags, name), accepts, reason, at))));

    private ProposalDecisionRepository() {}

    /** The proposal waits for the decision of this municipality. */
    static Condition isAwaited(String ags) {
        return exists(selectOne().from(ORGANISATION_USE).where(IS_AWAITED).and(ORGANISATION_USE.AGS.eq(ags)));
    }

    static @Nullable Place place(@Nullable String ags, @Nullable String name) {
        return ags == null || name == null ? null : new Place(ags, name);
    }
}
