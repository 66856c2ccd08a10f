package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change, merge or separate an organisation that others use.
 *
 * @param organisation as it is called at present
 * @param baseVersion version of the organisation that it was made on
 * @param base what the organisation said in that version
 * @param reason why, null where none was given
 * @param isOutdated whether the organisation, or the survivor of a merge, has another version by now
 * @param proposedBy account name
 * @param from municipality of the coordinator, null for an administrator
 * @param awaited municipalities that use the organisation and have not decided
 * @param isStatewide whether records of the whole state use it, for which an administrator decides
 * @param closedAt null while it is open
 * @param version for optimistic locking, from 1
 */
public record OrganisationProposal(
        UUID id,
        OrganisationRef organisation,
        int baseVersion,
        OrganisationContent base,
        ProposedChange change,
        @Nullable String reason,
        State state,
        boolean isOutdated,
        String proposedBy,
        @Nullable Place from,
        Instant proposedAt,
        List<Vote> votes,
        List<Place> awaited,
        boolean isStatewide,
        @Nullable Instant closedAt,
        int version) {

    /** How a proposal stands. */
    public enum State {
        OPEN,
        /** Carried out. */
        ACCEPTED,
        /** Without a refusing vote it was closed because an organisation was merged. */
        REFUSED,
        WITHDRAWN,
        /** A new proposal on a newer version has taken its place. */
        RENEWED
    }

    /** A municipality that proposes or decides. */
    public record Place(String ags, String name) {}

    /**
     * What a decider said.
     *
     * @param place null for an administrator
     * @param reason of a refusal
     */
    public record Vote(
            @Nullable Place place,
            boolean isAccepted,
            @Nullable String reason,
            Instant at) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it was closed because its organisation stands for itself no longer; nobody refused it. */
    public boolean isMoot() {
        return state == State.REFUSED && votes.stream().allMatch(Vote::isAccepted);
    }

    /** The organisation that stays; of a change, the one that is changed. */
    String survivorId() {
        return switch (change) {
            case ProposedChange.Change content -> organisation.id();
            case ProposedChange.Merge merge -> merge.survivor().id();
            case ProposedChange.UndoMerge undo -> undo.survivor().id();
        };
    }

    /** What the organisation is called; of a closed proposal, what it was called then. */
    public String name() {
        return isOpen() ? organisation.name() : base.name();
    }

    /** Whether this user may accept or refuse it. An outdated proposal can be refused only. */
    public boolean awaits(PortalUser user) {
        return isOpen()
                && (user.role() == Role.ADMIN
                        || awaited.stream().map(Place::ags).anyMatch(user::mayWriteFor));
    }

    /** Whether it comes from this user's municipality, which may withdraw and renew it. */
    public boolean isFrom(PortalUser user) {
        return from != null && user.mayWriteFor(from.ags());
    }

    /** The outdated ones wait for those who proposed them. */
    public boolean isToRenewBy(PortalUser user) {
        return isOpen() && isOutdated && isFrom(user);
    }
}
