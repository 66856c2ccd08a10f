package de.lenkungsportal.roundtable;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a group of them, in a body.
 *
 * @param name as the body calls it
 * @param organisation id of the organisation, null where the source names a group or no record exists
 * @param function what takes part for it, for example "Amtsleitungen"; never a person
 */
public record Member(
        String name,
        @Nullable String organisation,
        @Nullable String function,
        Role role) {

    /** What it is in the body. */
    public enum Role {
        MEMBER,
        CHAIR,
        /** Geschäftsführung of the body. */
        OFFICE,
        GUEST
    }
}
