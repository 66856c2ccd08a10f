package de.lenkungsportal.access;

import static de.lenkungsportal.db.Tables.AGREEMENT_ATTACHMENT;
import static de.lenkungsportal.db.Tables.CONTACT_PERSON;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.HISTORY;
import static de.lenkungsportal.db.Tables.ORGANISATION_PROPOSAL;
import static de.lenkungsportal.db.Tables.PARTNER_CONTACT;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.contact.ContactKind;
import de.lenkungsportal.partner.proposal.ProposedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What the sources do not have and the access matrix needs: a contact and an agreement of Dortmund, and proposals for an
 * organisation that Dortmund uses.
 */
public final class PartnerFixture {

    public static final UUID CONTACT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID FILE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final String AGREEMENT = "test-access-dortmund";

    /** Used by Dortmund alone. */
    public static final String ORGANISATION = "dortmund-sozialamt";

    public static final UUID PROPOSAL_OF_KOELN = UUID.fromString("00000000-0000-4000-8000-000000000003");
    public static final UUID PROPOSAL_OF_DORTMUND = UUID.fromString("00000000-0000-4000-8000-000000000004");

    private PartnerFixture() {}

    public static void insert(DSLContext db) {
        delete(db);
        db.insertInto(PARTNER_CONTACT)
                .set(PARTNER_CONTACT.ID, CONTACT)
                .set(PARTNER_CONTACT.PARTNERSHIP, "dortmund-sozialamt")
                .set(PARTNER_CONTACT.KIND, ContactKind.TEAM)
                .set(PARTNER_CONTACT.LABEL, "Team Asyl")
                .execute();
        db.insertInto(CONTACT_PERSON)
                .set(CONTACT_PERSON.CONTACT, CONTACT)
                .set(CONTACT_PERSON.NAME, "Beispielname")
                .set(CONTACT_PERSON.GROUND, "Einwilligung")
                .set(CONTACT_PERSON.REVIEW_ON, LocalDate.of(2017, 1, 1))
                .set(CONTACT_PERSON.ENTERED_BY, "test")
                .set(CONTACT_PERSON.ENTERED_AT, Instant.now())
                .execute();
        db.insertInto(COOPERATION_AGREEMENT)
                .set(COOPERATION_AGREEMENT.ID, AGREEMENT)
                .set(COOPERATION_AGREEMENT.AGS, "05913000")
                .set(COOPERATION_AGREEMENT.TITLE, "Entwurf")
                .set(COOPERATION_AGREEMENT.AS_OF, new Stand("2016-05"))
                .execute();
        db.insertInto(AGREEMENT_ATTACHMENT)
                .set(AGREEMENT_ATTACHMENT.ID, FILE)
                .set(AGREEMENT_ATTACHMENT.AGREEMENT, AGREEMENT)
                .set(AGREEMENT_ATTACHMENT.FILE_NAME, "entwurf.pdf")
                .set(AGREEMENT_ATTACHMENT.SIZE, 4)
                .set(AGREEMENT_ATTACHMENT.SHA256, "")
                .set(AGREEMENT_ATTACHMENT.CONTENT, new byte[] {1, 2, 3, 4})
                .set(AGREEMENT_ATTACHMENT.ADDED_BY, "test")
                .set(AGREEMENT_ATTACHMENT.ADDED_AT, Instant.now())
                .execute();
        propose(db, PROPOSAL_OF_KOELN, "05315000");
        propose(db, PROPOSAL_OF_DORTMUND, "05913000");
    }

    private static void propose(DSLContext db, UUID id, String ags) {
        db.insertInto(ORGANISATION_PROPOSAL)
                .set(ORGANISATION_PROPOSAL.ID, id)
                .set(ORGANISATION_PROPOSAL.KIND, ProposedChange.Kind.CHANGE)
                .set(ORGANISATION_PROPOSAL.ORGANISATION, ORGANISATION)
                .set(ORGANISATION_PROPOSAL.BASE_VERSION, 1)
                .set(ORGANISATION_PROPOSAL.NAME, "Amt für Soziales")
                .set(ORGANISATION_PROPOSAL.ORGANISATION_KIND, OrganisationKind.SOZIALAMT)
                .set(ORGANISATION_PROPOSAL.PROPOSED_BY, "test")
                .set(ORGANISATION_PROPOSAL.PROPOSED_AGS, ags)
                .set(ORGANISATION_PROPOSAL.PROPOSED_AT, Instant.now())
                .execute();
    }

    /** The history is append-only even for tests, so the trigger is put to sleep for this transaction. */
    public static void delete(DSLContext db) {
        db.transaction(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("set local session_replication_role = replica");
            sql.deleteFrom(ORGANISATION_PROPOSAL)
                    .where(ORGANISATION_PROPOSAL.ID.in(PROPOSAL_OF_KOELN, PROPOSAL_OF_DORTMUND))
                    .execute();
            sql.deleteFrom(HISTORY).where(HISTORY.ID.eq(CONTACT.toString())).execute();
            sql.deleteFrom(CONTACT_PERSON)
                    .where(CONTACT_PERSON.CONTACT.eq(CONTACT))
                    .execute();
            sql.deleteFrom(PARTNER_CONTACT)
                    .where(PARTNER_CONTACT.ID.eq(CONTACT))
                    .execute();
            sql.deleteFrom(AGREEMENT_ATTACHMENT)
                    .where(AGREEMENT_ATTACHMENT.AGREEMENT.eq(AGREEMENT))
                    .execute();
            sql.deleteFrom(HISTORY).where(HISTORY.ID.eq(AGREEMENT)).execute();
            sql.deleteFrom(COOPERATION_AGREEMENT)
                    .where(COOPERATION_AGREEMENT.ID.eq(AGREEMENT))
                    .execute();
        });
    }
}
