package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What an organisation is to say, as the body of a write. */
public record OrganisationInput(
        String name,
        OrganisationKind kind,
        @Nullable String carrier,
        @Nullable String website,
        @Nullable String mailbox,
        @Nullable String note) {

    public static OrganisationInput of(OrganisationContent content) {
        return new OrganisationInput(
                content.name(),
                content.kind(),
                content.carrier(),
                content.website(),
                content.mailbox(),
                content.note());
    }

    public OrganisationContent content() {
        return new OrganisationContent(name, kind, carrier, website, mailbox, note);
    }
}
