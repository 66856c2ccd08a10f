package de.lenkungsportal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of the chain of its audit trail.
 *
 * @param sentence when the last check was and what it found; empty before the first
 * @param checkedAt when that was; null before the first
 * @param protection what to do about a trail that the role of the portal could change; empty where it cannot
 */
public record ChainState(
        Kind kind, String sentence, @Nullable Instant checkedAt, String protection) {

    /** Whether the chain was verified, and how it was found. */
    public enum Kind {
        WHOLE,
        BROKEN,
        UNCHECKED
    }
}
