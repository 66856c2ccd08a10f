package de.lenkungsportal.partner.contact;

import static de.lenkungsportal.db.Tables.CONTACT_PERSON;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.PARTNER_CONTACT;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.partner.Change;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes contacts. The name of a person stands in its own table alone, and in no revision. */
@Repository
class ContactRepository {

    /** The person stands in a table of its own. */
    private static final RecordColumns<ContactContent> CONTENT =
            RecordColumns.of(PARTNER_CONTACT, ContactContent.class, "person");

    private final DSLContext db;
    private final History history;

    ContactRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    List<Contact> of(String partnership) {
        return fetch(PARTNER_CONTACT.PARTNERSHIP.eq(partnership));
    }

    Optional<Contact> find(UUID id) {
        return fetch(PARTNER_CONTACT.ID.eq(id)).stream().findFirst();
    }

    private List<Contact> fetch(Condition condition) {
        return db.select(PARTNER_CONTACT.fields())
                .select(CONTACT_PERSON.fields())
                .from(PARTNER_CONTACT)
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.CONTACT.eq(PARTNER_CONTACT.ID))
                .where(condition)
                .orderBy(PARTNER_CONTACT.ENDED, PARTNER_CONTACT.LABEL, PARTNER_CONTACT.ID)
                .fetch(ContactRepository::contact);
    }

    /** Everyone who is named as a contact of this municipality, or of every one. */
    List<PersonExport> persons(@Nullable String ags) {
        return db.select(CONTACT_PERSON.fields())
                .select(PARTNER_CONTACT.LABEL, ORGANISATION.NAME, MUNICIPALITY.NAME)
                .from(CONTACT_PERSON)
                .join(PARTNER_CONTACT)
                .on(PARTNER_CONTACT.ID.eq(CONTACT_PERSON.CONTACT))
                .join(PARTNERSHIP)
                .on(PARTNERSHIP.ID.eq(PARTNER_CONTACT.PARTNERSHIP))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PARTNERSHIP.AGS))
                .where(ags == null ? noCondition() : PARTNERSHIP.AGS.eq(ags))
                .orderBy(CONTACT_PERSON.NAME, CONTACT_PERSON.CONTACT)
                .fetch(row -> new PersonExport(
                        row.get(CONTACT_PERSON.CONTACT),
                        row.get(PARTNER_CONTACT.LABEL),
                        row.get(ORGANISATION.NAME),
                        row.get(MUNICIPALITY.NAME),
                        person(row)));
    }

    /** Every version of a contact, the newest first, without persons: what is kept about them has no history. */
    List<RecordVersion<Contact>> history(Contact now) {
        return history.versions(
                PARTNER_CONTACT,
                now.id(),
                now,
                then -> now.was(
                        then.row().getVersion(),
                        CONTENT.read(then.row()),
                        Change.of(Versions.stampOf(PARTNER_CONTACT, then.row()))));
    }

    void insert(UUID id, String partnership, ContactContent content, String by) {
        var values = CONTENT.write(content);
        values.put(PARTNER_CONTACT.ID, id);
        values.put(PARTNER_CONTACT.PARTNERSHIP, partnership);
        Versions.insert(db, PARTNER_CONTACT, values, Write.of("ENTERED", by));
    }

    /** @return false when the contact has another version by now; then nothing was written */
    boolean update(UUID id, int version, ContactContent content, String by) {
        return Versions.update(db, PARTNER_CONTACT, id, version, CONTENT.write(content), Write.of("CHANGED", by));
    }

    /** @return false when the contact has another version by now; then nothing was written */
    boolean mark(Contact contact, ContactService.Mark mark, String by) {
        return Versions.update(
                db,
                PARTNER_CONTACT,
                contact.id(),
                contact.version(),
                Map.of(PARTNER_CONTACT.ENDED, mark.ended(contact)),
                Write.of(mark.name(), by));
    }

    void putPerson(UUID contact, ContactContent.Person person, String by) {
        var row = db.newRecord(CONTACT_PERSON);
        row.setContact(contact);
        row.setName(person.name());
        row.setEmail(person.email());
        row.setTelephone(person.telephone());
        row.setGround(person.ground());
        row.setReviewOn(person.reviewOn());
        row.setEnteredBy(by);
        row.setEnteredAt(Instant.now());
        db.insertInto(CONTACT_PERSON).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    /** @return whether a person was named */
    boolean erasePerson(UUID contact) {
        return db.deleteFrom(CONTACT_PERSON)
                        .where(CONTACT_PERSON.CONTACT.eq(contact))
                        .execute()
                == 1;
    }

    private static Contact contact(Record row) {
        return new Contact(
                row.get(PARTNER_CONTACT.ID),
                row.get(PARTNER_CONTACT.PARTNERSHIP),
                row.get(PARTNER_CONTACT.KIND),
                row.get(PARTNER_CONTACT.LABEL),
                row.get(PARTNER_CONTACT.EMAIL),
                row.get(PARTNER_CONTACT.TELEPHONE),
                row.get(PARTNER_CONTACT.REVIEW_ON),
                row.get(CONTACT_PERSON.CONTACT) == null ? null : person(row),
                row.get(PARTNER_CONTACT.ENDED),
                row.get(PARTNER_CONTACT.VERSION),
                Change.of(Versions.stampOf(PARTNER_CONTACT, row)));
    }

    private static ContactPerson person(Record row) {
        return new ContactPerson(
                row.get(CONTACT_PERSON.NAME),
                row.get(CONTACT_PERSON.EMAIL),
                row.get(CONTACT_PERSON.TELEPHONE),
                row.get(CONTACT_PERSON.GROUND),
                row.get(CONTACT_PERSON.REVIEW_ON),
                row.get(CONTACT_PERSON.ENTERED_BY),
                row.get(CONTACT_PERSON.ENTERED_AT));
    }
}
