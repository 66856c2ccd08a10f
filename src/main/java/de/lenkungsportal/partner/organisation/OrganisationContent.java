package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What an organisation of the directory says: everything that an edit can change. {@link #checked} holds its rules. */
public record OrganisationContent(
        String name,
        OrganisationKind kind,
        @Nullable String carrier,
        @Nullable String website,
        @Nullable String mailbox,
        @Nullable String note) {

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    public OrganisationContent checked() {
        var input = new PartnerInput();
        var content = new OrganisationContent(
                input.name("name", name),
                kind,
                input.line("carrier", carrier),
                input.website("website", website),
                input.mailbox("mailbox", mailbox),
                input.text("note", note));
        input.check();
        return content;
    }
}
