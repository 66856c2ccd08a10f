package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationInput;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Place;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal over HTTP.
 *
 * @param name present name of the organisation
 * @param baseVersion version of the organisation that it was made on
 * @param outdated whether the organisation has another version by now; then it must be renewed
 * @param survivor organisation that stays or stayed, with MERGE and UNDO_MERGE
 * @param merge with MERGE the id by which it is undone, null while it is not carried out; with UNDO_MERGE the merge to undo
 * @param change what the organisation is to say, with CHANGE
 * @param ags municipality that proposes, null for an administrator
 * @param awaited AGS of the municipalities that have not decided
 * @param statewide whether an administrator decides, because records of the whole state use the organisation
 */
record ProposalResource(
        UUID id,
        int version,
        ProposedChange.Kind kind,
        OrganisationProposal.State state,
        boolean outdated,
        String organisation,
        String name,
        int baseVersion,
        @Nullable String survivor,
        @Nullable UUID merge,
        @Nullable OrganisationInput change,
        @Nullable String reason,
        @Nullable String ags,
        Instant proposedAt,
        List<String> awaited,
        boolean statewide,
        List<VoteResource> votes,
        @Nullable Instant closedAt)
        implements Versioned {

    static final Columns<ProposalResource> COLUMNS = Columns.of(ProposalResource.class)
            .with(
                    "proposed_name",
                    proposal ->
                            proposal.change() == null ? null : proposal.change().name())
            .with("awaited", proposal -> String.join("; ", proposal.awaited()))
            .inOrder(
                    "id",
                    "kind",
                    "state",
                    "outdated",
                    "organisation",
                    "name",
                    "survivor",
                    "merge",
                    "proposed_name",
                    "reason",
                    "ags",
                    "proposed_at",
                    "awaited",
                    "statewide",
                    "closed_at");

    /** @param ags null for an administrator, who decides alone */
    record VoteResource(
            @Nullable String ags,
            boolean accepted,
            @Nullable String reason,
            Instant at) {}

    static ProposalResource of(OrganisationProposal proposal) {
        OrganisationRef survivor = null;
        UUID merge = null;
        switch (proposal.change()) {
            case ProposedChange.Change change -> {}
            case ProposedChange.Merge wanted -> {
                survivor = wanted.survivor();
                merge = wanted.id();
            }
            case ProposedChange.UndoMerge undo -> {
                survivor = undo.survivor();
                merge = undo.merge();
            }
        }
        return new ProposalResource(
                proposal.id(),
                proposal.version(),
                proposal.change().kind(),
                proposal.state(),
                proposal.isOutdated(),
                proposal.organisation().id(),
                proposal.organisation().name(),
                proposal.baseVersion(),
                survivor == null ? null : survivor.id(),
                merge,
                proposal.change() instanceof ProposedChange.Change change
                        ? OrganisationInput.of(change.content())
                        : null,
                proposal.reason(),
                ags(proposal.from()),
                proposal.proposedAt(),
                proposal.awaited().stream().map(Place::ags).toList(),
                proposal.isOpen() && proposal.isStatewide(),
                proposal.votes().stream()
                        .map(vote -> new VoteResource(ags(vote.place()), vote.isAccepted(), vote.reason(), vote.at()))
                        .toList(),
                proposal.closedAt());
    }

    private static @Nullable String ags(@Nullable Place place) {
        return place == null ? null : place.ags();
    }

    /**
     * The body of a new proposal.
     *
     * @param kind CHANGE, MERGE or UNDO_MERGE
     * @param organisation with CHANGE the one to change, with MERGE the one that goes out of use
     * @param baseVersion version of it that was read
     * @param survivor with MERGE the one that stays
     * @param merge with UNDO_MERGE
     * @param change with CHANGE what the organisation is to say, whole
     * @param reason for those who decide
     */
    record ProposalInput(
            @Nullable String kind,
            @Nullable String organisation,
            @Nullable Integer baseVersion,
            @Nullable String survivor,
            @Nullable String merge,
            @Nullable OrganisationInput change,
            @Nullable String reason) {

        ProposalRequest request() {
            var parameters = new Parameters();
            ProposedChange.Kind asked = parameters.code(ProposedChange.Kind.class, "kind", kind);
            if (asked == null) {
                parameters.bad("kind");
                parameters.done();
                return new ProposalRequest.UndoMerge(new UUID(0, 0));
            }
            ProposalRequest request = switch (asked) {
                case CHANGE -> {
                    if (change == null) {
                        throw new InvalidInputException("change", "platform.problem.required");
                    }
                    yield new ProposalRequest.Change(
                            required(parameters, "organisation", organisation), version(parameters), change.content());
                }
                case MERGE ->
                    new ProposalRequest.Merge(
                            required(parameters, "organisation", organisation),
                            version(parameters),
                            required(parameters, "survivor", survivor));
                case UNDO_MERGE -> new ProposalRequest.UndoMerge(uuid(parameters));
            };
            parameters.done();
            return request;
        }

        private static String required(Parameters parameters, String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                parameters.bad(field);
                return "";
            }
            return value;
        }

        private int version(Parameters parameters) {
            if (baseVersion == null) {
                parameters.bad("base_version");
                return 0;
            }
            return baseVersion;
        }

        private UUID uuid(Parameters parameters) {
            return parameters.read("merge", Objects.requireNonNullElse(merge, ""), UUID::fromString, new UUID(0, 0));
        }
    }
}
