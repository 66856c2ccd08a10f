package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that were made one.
 *
 * @param merged the record that is no longer in use
 * @param survivor the record that has its links now
 * @param links how many partnerships, agreements and earlier merges were moved
 */
public record OrganisationMerge(
        UUID id,
        OrganisationRef merged,
        OrganisationRef survivor,
        int links,
        String by,
        Instant at,
        @Nullable Instant undoneAt) {}
