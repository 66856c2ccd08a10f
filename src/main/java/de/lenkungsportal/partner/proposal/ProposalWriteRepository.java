package de.lenkungsportal.partner.proposal;

import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL_VOTE;

import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.proposal.OrganisationProposal.State;
import de.lenkungsportal.security.PortalUser;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes proposals and votes. What was proposed and voted is never changed. */
@Repository
class ProposalWriteRepository {

    private final DSLContext db;

    ProposalWriteRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A new proposal.
     *
     * @param organisation the organisation that it is about
     * @param survivor with a merge and the undoing of one
     */
    record Draft(
            Organisation organisation,
            ProposedChange change,
            @Nullable Organisation survivor,
            @Nullable String reason) {}

    /** Whether the municipality has an open proposal of this kind for the organisation. */
    boolean isOpen(String organisation, ProposedChange.Kind kind, @Nullable String ags) {
        return db.fetchExists(
                ORGANISATION_PROPOSAL,
                ORGANISATION_PROPOSAL.ORGANISATION.eq(organisation),
                ORGANISATION_PROPOSAL.KIND.eq(kind),
                ORGANISATION_PROPOSAL.PROPOSED_AGS.isNotDistinctFrom(ags),
                ORGANISATION_PROPOSAL.STATE.eq(State.OPEN));
    }

    void insert(UUID id, Draft draft, PortalUser by) {
        var row = db.newRecord(ORGANISATION_PROPOSAL);
        row.setId(id);
        row.setKind(draft.change().kind());
        row.setOrganisation(draft.organisation().id());
        row.setBaseVersion(draft.organisation().version());
        if (draft.survivor() != null) {
            row.setSurvivor(draft.survivor().id());
            row.setSurvivorVersion(draft.survivor().version());
        }
        switch (draft.change()) {
            case ProposedChange.Change change -> {
                OrganisationContent checked = change.content().checked();
                row.setName(checked.name());
                row.setOrganisationKind(checked.kind());
                row.setCarrier(checked.carrier());
                row.setWebsite(checked.website());
                row.setMailbox(checked.mailbox());
                row.setNote(checked.note());
            }
            case ProposedChange.UndoMerge undo -> row.setMerge(undo.merge());
            case ProposedChange.Merge merge -> {}
        }
        row.setReason(draft.reason());
        row.setState(State.OPEN);
        row.setProposedBy(by.username());
        row.setProposedAgs(by.ags());
        row.setProposedAt(Instant.now());
        row.setVersion(1);
        row.insert();
    }

    /**
     * Claims a version, so that of two deciders the second one sees what the first one did.
     *
     * @return false when the proposal has another version by now or is closed
     */
    boolean next(UUID id, int version) {
        return db.update(ORGANISATION_PROPOSAL)
                        .set(ORGANISATION_PROPOSAL.VERSION, version + 1)
                        .where(ORGANISATION_PROPOSAL.ID.eq(id))
                        .and(ORGANISATION_PROPOSAL.VERSION.eq(version))
                        .and(ORGANISATION_PROPOSAL.STATE.eq(State.OPEN))
                        .execute()
                == 1;
    }

    /** @param reason of a refusal */
    void vote(UUID id, boolean accepts, @Nullable String reason, PortalUser by) {
        db.insertInto(ORGANISATION_PROPOSAL_VOTE)
                .set(ORGANISATION_PROPOSAL_VOTE.PROPOSAL, id)
                .set(ORGANISATION_PROPOSAL_VOTE.AGS, by.ags())
                .set(ORGANISATION_PROPOSAL_VOTE.ACCEPTS, accepts)
                .set(ORGANISATION_PROPOSAL_VOTE.REASON, reason)
                .set(ORGANISATION_PROPOSAL_VOTE.VOTED_BY, by.username())
                .set(ORGANISATION_PROPOSAL_VOTE.VOTED_AT, Instant.now())
                .execute();
    }

    void close(UUID id, State state, String by) {
        db.update(ORGANISATION_PROPOSAL)
                .set(ORGANISATION_PROPOSAL.STATE, state)
                .set(ORGANISATION_PROPOSAL.CLOSED_BY, by)
                .set(ORGANISATION_PROPOSAL.CLOSED_AT, Instant.now())
                .where(ORGANISATION_PROPOSAL.ID.eq(id))
                .execute();
    }
}
