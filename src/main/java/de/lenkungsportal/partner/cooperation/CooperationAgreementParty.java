package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.partner.OrganisationRef;

/**
 * A party of a Kooperationsvereinbarung.
 *
 * @param organisation as the directory calls it at present
 * @param name as it was when the agreement was signed, in an earlier version as it was then; the present name otherwise
 */
public record CooperationAgreementParty(OrganisationRef organisation, String name) {

    public String id() {
        return organisation.id();
    }

    public boolean isRenamed() {
        return !name.equals(organisation.name());
    }
}
