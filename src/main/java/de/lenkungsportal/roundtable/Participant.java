package de.lenkungsportal.roundtable;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a group of them, at a meeting. It needs no account.
 *
 * @param function what took part for it; never a person
 * @param heads how many came, null where that is not known
 */
public record Participant(
        String name,
        @Nullable String organisation,
        @Nullable String function,
        Presence presence,
        @Nullable Integer heads) {

    /** Invited only, or there. */
    public enum Presence {
        INVITED,
        ATTENDED,
        EXCUSED,
        ABSENT
    }
}
