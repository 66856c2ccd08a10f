package de.lenkungsportal.partner;

import de.lenkungsportal.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Rules for the content of an organisation. */
final class OrganisationRules {

    private OrganisationRules() {}

    /** Organisation that passed all rules. */
    record Checked(
            String name,
            OrganisationKind kind,
            @Nullable String carrier,
            @Nullable String website,
            @Nullable String mailbox,
            @Nullable String note) {}

    /** @throws InvalidInputException with one entry for each bad field */
    static Checked check(OrganisationChange change) {
        var input = new PartnerInput();
        String name = input.name("name", change.name());
        OrganisationKind kind = change.kind();
        input.require(kind != null, "kind", "partner.problem.kind");
        String carrier = input.line("carrier", change.carrier());
        String website = input.website("website", change.website());
        String mailbox = input.email("mailbox", change.mailbox());
        String note = input.text("note", change.note());
        input.check();
        return new Checked(name, kind == null ? OrganisationKind.OTHER : kind, carrier, website, mailbox, note);
    }
}
