package de.lenkungsportal.roundtable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a body.
 *
 * @param action how this version came about, for example ENTERED or CHANGED
 * @param changedAt real time, null for the reference data
 */
public record BodyRevision(
        int version,
        String name,
        BodyKind kind,
        @Nullable String chair,
        @Nullable String purpose,
        String action,
        @Nullable Instant changedAt) {}
