package de.lenkungsportal.figure;

import org.jspecify.annotations.Nullable;

/**
 * A dated event in the life of an Integration Point, as one place of a source states it.
 *
 * @param asOf when the source says so; null where that is not on record
 */
public record Milestone(
        String id,
        String ags,
        Kind kind,
        Stand happenedOn,
        SourcePlace source,
        @Nullable Flag flag,
        @Nullable String note,
        @Nullable Stand asOf) {

    /** OTHER can be an announcement; all others are stated as done. */
    public enum Kind {
        OPENING,
        MOVE_IN,
        AGREEMENT_SIGNED,
        DECISION,
        OTHER
    }
}
