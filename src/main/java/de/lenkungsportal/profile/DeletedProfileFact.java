package de.lenkungsportal.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was deleted, which can be brought back.
 *
 * @param at real time
 * @param reason why it was deleted
 */
public record DeletedProfileFact(
        String id,
        ProfileFacet facet,
        String text,
        @Nullable Instant at,
        String reason) {}
