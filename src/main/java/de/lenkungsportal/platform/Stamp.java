package de.lenkungsportal.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version of a record, when and why; null where that is not known, and for the reference data.
 *
 * @param change what was done, a code such as ENDED
 * @param by name of the account
 * @param at real time
 * @param note the reason that was given
 */
public record Stamp(
        String change,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String note) {}
