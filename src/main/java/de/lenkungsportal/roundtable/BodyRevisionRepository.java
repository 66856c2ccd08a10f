package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_CADENCE;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import de.lenkungsportal.db.tables.records.BodyCadenceRecord;
import de.lenkungsportal.db.tables.records.BodyRecord;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes bodies; a trigger keeps the version that a write replaces. */
@Repository
class BodyRevisionRepository {

    private final DSLContext db;
    private final History history;

    BodyRevisionRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    void insert(String id, @Nullable String ags, BodyContent content, String by) {
        var values = BodyRepository.CONTENT.write(content);
        values.put(BODY.ID, id);
        values.put(BODY.AGS, ags);
        Versions.insert(db, BODY, values, Write.of("ENTERED", by));
        insertParts(id, content);
    }

    /** @return false when the body has another version by now; then nothing was written */
    boolean update(String id, int version, BodyContent content, String by) {
        boolean isWritten =
                Versions.update(db, BODY, id, version, BodyRepository.CONTENT.write(content), Write.of("CHANGED", by));
        if (isWritten) {
            db.deleteFrom(BODY_MEMBER).where(BODY_MEMBER.BODY.eq(id)).execute();
            db.deleteFrom(BODY_CADENCE).where(BODY_CADENCE.BODY.eq(id)).execute();
            insertParts(id, content);
        }
        return isWritten;
    }

    private void insertParts(String id, BodyContent content) {
        var inserts = new ArrayList<Query>();
        int position = 0;
        for (Member member : content.members()) {
            inserts.add(db.insertInto(BODY_MEMBER)
                    .set(BODY_MEMBER.BODY, id)
                    .set(BODY_MEMBER.POSITION, ++position)
                    .set(BODY_MEMBER.NAME, member.name())
                    .set(BODY_MEMBER.ORGANISATION, member.organisation())
                    .set(BODY_MEMBER.FUNCTION, member.function())
                    .set(BODY_MEMBER.ROLE, member.role()));
        }
        position = 0;
        for (CadencePhase phase : content.cadence()) {
            inserts.add(db.insertInto(BODY_CADENCE)
                    .set(BODY_CADENCE.BODY, id)
                    .set(BODY_CADENCE.POSITION, ++position)
                    .set(BODY_CADENCE.KIND, phase.kind())
                    .set(BODY_CADENCE.RULE, phase.rule())
                    .set(BODY_CADENCE.STARTS_ON, phase.startsOn())
                    .set(BODY_CADENCE.ENDS_ON, phase.endsOn())
                    .set(BODY_CADENCE.DAY_STATED, phase.precision() == CadencePhase.Precision.DAY)
                    .set(BODY_CADENCE.STARTS, phase.starts())
                    .set(BODY_CADENCE.MINUTES, phase.minutes())
                    .set(BODY_CADENCE.WORDING, phase.wording()));
        }
        db.batch(inserts).execute();
    }

    /** Whether {@code candidate} is the body itself or lies below it; the bodies on the way are locked against a cycle. */
    boolean isBelow(String body, String candidate) {
        db.select(BODY.ID).from(BODY).orderBy(BODY.ID).forUpdate().fetch();
        var id = field(name("chain", "id"), String.class);
        var steps = name("chain")
                .fields("id", "parent")
                .as(select(BODY.ID, BODY.PARENT)
                        .from(BODY)
                        .where(BODY.ID.eq(candidate))
                        .union(select(BODY.ID, BODY.PARENT)
                                .from(BODY)
                                .join(table(name("chain")))
                                .on(BODY.ID.eq(field(name("chain", "parent"), String.class)))));
        return db.fetchExists(db.withRecursive(steps).select(id).from(steps).where(id.eq(body)));
    }

    /** Every version of a body, the newest first. */
    List<RecordVersion<Body>> history(Body now) {
        return history.versions(
                BODY,
                now.id(),
                now,
                then -> now.was(then.row().getVersion(), content(then)),
                BODY_MEMBER,
                BODY_CADENCE);
    }

    private static BodyContent content(History.Version<BodyRecord> version) {
        return BodyRepository.CONTENT.read(
                version.row(),
                Map.of(
                        "members",
                        version.parts(BODY_MEMBER).stream()
                                .map(each -> new Member(
                                        each.getName(), each.getOrganisation(), each.getFunction(), each.getRole()))
                                .toList(),
                        "cadence",
                        version.parts(BODY_CADENCE).stream()
                                .map(BodyRevisionRepository::phase)
                                .toList()));
    }

    private static CadencePhase phase(BodyCadenceRecord row) {
        return new CadencePhase(
                row.getKind(),
                row.getRule(),
                row.getStartsOn(),
                row.getEndsOn(),
                row.getDayStated() ? CadencePhase.Precision.DAY : CadencePhase.Precision.PERIOD,
                row.getStarts(),
                row.getMinutes(),
                row.getWording());
    }
}
