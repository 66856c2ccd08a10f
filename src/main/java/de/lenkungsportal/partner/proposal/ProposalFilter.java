package de.lenkungsportal.partner.proposal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals to list.
 *
 * @param states all when empty
 * @param kinds all when empty
 * @param organisation id of one that it is about or that would stand for it, null for all
 * @param awaitedOf AGS of a municipality that has not decided yet, null for all
 * @param from AGS of the municipality that proposed, null for all
 */
public record ProposalFilter(
        Set<OrganisationProposal.State> states,
        Set<ProposedChange.Kind> kinds,
        @Nullable String organisation,
        @Nullable String awaitedOf,
        @Nullable String from) {

    public static final ProposalFilter ALL = new ProposalFilter(Set.of(), Set.of(), null, null, null);
    public static final ProposalFilter OPEN =
            new ProposalFilter(Set.of(OrganisationProposal.State.OPEN), Set.of(), null, null, null);

    public static ProposalFilter of(String organisation) {
        return new ProposalFilter(Set.of(), Set.of(), organisation, null, null);
    }
}
