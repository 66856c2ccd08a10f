package de.lenkungsportal.partner;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one municipality uses an organisation.
 *
 * @param ags null for records of the whole state
 * @param municipality null for records of the whole state
 * @param records how many, by kind; a kind without records is left out
 */
public record OrganisationUse(
        @Nullable String ags, @Nullable String municipality, Map<Kind, Integer> records) {

    /** The kinds of records that name an organisation. */
    public enum Kind {
        PARTNERSHIP,
        AGREEMENT_PARTY,
        BODY_MEMBER,
        MEETING_PARTICIPANT,
        AGREEMENT_RESPONSIBLE,
        MEASURE
    }
}
