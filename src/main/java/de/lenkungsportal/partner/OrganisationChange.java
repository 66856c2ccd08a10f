package de.lenkungsportal.partner;

import org.jspecify.annotations.Nullable;

/** What someone wants an organisation to say, as it was entered and not yet checked. */
public record OrganisationChange(
        String name,
        @Nullable OrganisationKind kind,
        @Nullable String carrier,
        @Nullable String website,
        @Nullable String mailbox,
        @Nullable String note) {

    /** Change with the present content of the organisation. */
    public static OrganisationChange of(Organisation organisation) {
        return new OrganisationChange(
                organisation.name(),
                organisation.kind(),
                organisation.carrier(),
                organisation.website(),
                organisation.mailbox(),
                organisation.note());
    }
}
