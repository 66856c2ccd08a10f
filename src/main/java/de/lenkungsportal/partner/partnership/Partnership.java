package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * An organisation works with a municipality.
 *
 * @param municipality name of the city or Kreis
 * @param source null for an own entry of the municipality
 * @param state by the clock of the domain
 * @param version for optimistic locking, from 1
 * @param lastChange who made this version
 */
public record Partnership(
        String id,
        OrganisationRef organisation,
        String ags,
        String municipality,
        PartnershipContent content,
        @Nullable SourcePlace source,
        State state,
        int version,
        Change lastChange) {

    /** Whether the partnership holds on the Stichtag. */
    public enum State {
        PLANNED,
        ACTIVE,
        ENDED
    }
}
