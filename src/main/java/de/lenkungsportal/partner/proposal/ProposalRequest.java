package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.organisation.OrganisationContent;
import java.util.UUID;

/** What someone wants to propose, as it was entered and not yet checked. */
public sealed interface ProposalRequest {

    /** @param version of the organisation that was read */
    record Change(String organisation, int version, OrganisationContent content) implements ProposalRequest {}

    /**
     * @param organisation goes out of use
     * @param version of it that was read
     * @param survivor stays
     */
    record Merge(String organisation, int version, String survivor) implements ProposalRequest {}

    record UndoMerge(UUID merge) implements ProposalRequest {}
}
