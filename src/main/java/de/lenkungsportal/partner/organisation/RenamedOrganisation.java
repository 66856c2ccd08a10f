package de.lenkungsportal.partner.organisation;

import java.util.Set;

/**
 * An organisation that has borne other names.
 *
 * @param former its own earlier names and those of the records that were merged into it, without the present one
 */
public record RenamedOrganisation(String present, Set<String> former) {

    public boolean wasCalled(String name) {
        return former.contains(name);
    }
}
