package de.lenkungsportal.measure;

import de.lenkungsportal.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A move of a measure to a status. Persons are not named.
 *
 * @param from null for the entry of the measure
 * @param municipality of a coordinator
 * @param agreement the agreement of a meeting that it rests on, null where there is none
 * @param version of the measure that the decision made
 */
public record MeasureDecision(
        @Nullable MeasureStatus from,
        MeasureStatus to,
        LocalDate on,
        Role role,
        @Nullable String municipality,
        @Nullable Link agreement,
        @Nullable String note,
        int version) {

    /** Kind of a link to an agreement of a meeting. */
    public static final String AGREEMENT = "AGREEMENT";

    /** A record of another feature, by its kind and id. */
    public record Link(String kind, String id) {}
}
