package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationRef;

/**
 * An organisation whose name resembles one that was entered.
 *
 * @param asked the name that was entered
 * @param similarity 0 to 1, by the trigrams that both names share
 */
public record SimilarOrganisation(String asked, OrganisationRef organisation, double similarity) {}
