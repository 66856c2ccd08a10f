package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import org.jspecify.annotations.Nullable;

/**
 * An authority, company, association or network: one record, however many cities it works in.
 *
 * @param carrier who runs it, in words
 * @param mailbox e-mail address of a function, never of a person
 * @param source null for an own entry of a municipality
 * @param mergedInto id of the organisation that stands for this one, null for a record in use
 * @param municipalities how many cities and Kreise work or have worked with it
 * @param version for optimistic locking, from 1
 */
public record Organisation(
        String id,
        String name,
        OrganisationKind kind,
        @Nullable String carrier,
        @Nullable String website,
        @Nullable String mailbox,
        @Nullable String note,
        @Nullable SourcePlace source,
        @Nullable String mergedInto,
        int municipalities,
        int version,
        Change lastChange) {

    /** What an edit can change. */
    public OrganisationContent content() {
        return new OrganisationContent(name, kind, carrier, website, mailbox, note);
    }

    public OrganisationRef ref() {
        return new OrganisationRef(id, name, kind);
    }
}
