package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * The partners of one ring of a municipality, or one empty place in it.
 *
 * @param kind that is missing; null for the partners
 * @param severity of the gap; null for the partners
 * @param partners how many there are; 0 for an empty place
 */
public record RingPlaces(
        String ags,
        int ring,
        @Nullable OrganisationKind kind,
        @Nullable GapSeverity severity,
        int partners) {}
