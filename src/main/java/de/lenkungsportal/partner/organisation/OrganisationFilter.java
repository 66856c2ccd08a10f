package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationKind;
import java.util.Set;

/**
 * Which organisations to list. Those that were merged into another are never listed.
 *
 * @param text part of the name, all when blank
 * @param kinds all when empty
 */
public record OrganisationFilter(String text, Set<OrganisationKind> kinds) {

    public static final OrganisationFilter ALL = new OrganisationFilter("", Set.of());
}
