package de.lenkungsportal.roundtable.agreement;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.AGREEMENT_FOLLOW_UP;
import static de.lenkungsportal.db.Tables.AGREEMENT_LINK;
import static de.lenkungsportal.db.Tables.AGREEMENT_RESPONSIBLE;

import de.lenkungsportal.db.tables.records.AgreementRecord;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.PortalUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes agreements; a trigger keeps the version that a write replaces. */
@Repository
class AgreementRevisionRepository {

    private final DSLContext db;
    private final History history;

    AgreementRevisionRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    void insert(
            String id,
            String body,
            @Nullable String meeting,
            @Nullable String item,
            AgreementContent content,
            LocalDate today,
            String by) {
        var values = AgreementRepository.CONTENT.write(content);
        values.put(AGREEMENT.ID, id);
        values.put(AGREEMENT.BODY, body);
        values.put(AGREEMENT.MEETING, meeting);
        values.put(AGREEMENT.AGENDA_ITEM, item);
        values.put(AGREEMENT.MOVED_ON, today);
        Versions.insert(db, AGREEMENT, values, Write.of("ENTERED", by));
        insertParts(id, content);
    }

    /**
     * @param movedOn day of a change of state, null where the state stays
     * @return false when the agreement has another version by now; then nothing was written
     */
    boolean update(String id, int version, AgreementContent content, @Nullable LocalDate movedOn, String by) {
        var values = AgreementRepository.CONTENT.write(content);
        if (movedOn != null) {
            values.put(AGREEMENT.MOVED_ON, movedOn);
        }
        String change = movedOn == null ? "CHANGED" : content.state().name();
        boolean isWritten = Versions.update(db, AGREEMENT, id, version, values, Write.of(change, by));
        if (isWritten) {
            db.deleteFrom(AGREEMENT_RESPONSIBLE)
                    .where(AGREEMENT_RESPONSIBLE.AGREEMENT.eq(id))
                    .execute();
            db.deleteFrom(AGREEMENT_LINK).where(AGREEMENT_LINK.AGREEMENT.eq(id)).execute();
            insertParts(id, content);
        }
        return isWritten;
    }

    private void insertParts(String id, AgreementContent content) {
        var inserts = new ArrayList<Query>();
        int position = 0;
        for (Responsible each : content.responsible()) {
            inserts.add(db.insertInto(AGREEMENT_RESPONSIBLE)
                    .set(AGREEMENT_RESPONSIBLE.AGREEMENT, id)
                    .set(AGREEMENT_RESPONSIBLE.POSITION, ++position)
                    .set(AGREEMENT_RESPONSIBLE.NAME, each.name())
                    .set(AGREEMENT_RESPONSIBLE.ORGANISATION, each.organisation()));
        }
        for (AgreementLink each : content.links()) {
            inserts.add(db.insertInto(AGREEMENT_LINK)
                    .set(AGREEMENT_LINK.AGREEMENT, id)
                    .set(AGREEMENT_LINK.KIND, each.kind())
                    .set(AGREEMENT_LINK.TARGET, each.target()));
        }
        db.batch(inserts).execute();
    }

    void followUp(String id, String text, LocalDate day, PortalUser user) {
        db.insertInto(AGREEMENT_FOLLOW_UP)
                .set(AGREEMENT_FOLLOW_UP.ID, UUID.randomUUID())
                .set(AGREEMENT_FOLLOW_UP.AGREEMENT, id)
                .set(AGREEMENT_FOLLOW_UP.DAY, day)
                .set(AGREEMENT_FOLLOW_UP.TEXT, text)
                .set(AGREEMENT_FOLLOW_UP.ROLE, user.role())
                .set(AGREEMENT_FOLLOW_UP.ROLE_AGS, user.ags())
                .set(AGREEMENT_FOLLOW_UP.WRITTEN_BY, user.username())
                .set(AGREEMENT_FOLLOW_UP.WRITTEN_AT, Instant.now())
                .execute();
    }

    /** Every version of an agreement, the newest first. */
    List<RecordVersion<Agreement>> history(Agreement now, LocalDate today) {
        return history.versions(
                AGREEMENT,
                now.id(),
                now,
                then -> {
                    AgreementContent said = content(then);
                    return now.was(then.row().getVersion(), said, Agreement.Timing.of(said, today));
                },
                AGREEMENT_RESPONSIBLE,
                AGREEMENT_LINK);
    }

    private static AgreementContent content(History.Version<AgreementRecord> version) {
        return AgreementRepository.CONTENT.read(
                version.row(),
                Map.of(
                        "responsible",
                        version.parts(AGREEMENT_RESPONSIBLE).stream()
                                .map(each -> new Responsible(each.getName(), each.getOrganisation()))
                                .toList(),
                        "links",
                        version.parts(AGREEMENT_LINK).stream()
                                .map(each -> new AgreementLink(each.getKind(), each.getTarget()))
                                .toList()));
    }
}
