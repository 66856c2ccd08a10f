package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_CADENCE;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    void insert(String id, @Nullable String ags, @Nullable String parent, BodyContent content, String by) {
        db.insertInto(BODY)
                .set(BODY.ID, id)
                .set(BODY.AGS, ags)
                .set(BODY.PARENT, parent)
                .set(BODY.KIND, content.kind())
                .set(BODY.KEEPER, content.keeper())
                .set(BODY.NAME, content.name())
                .set(BODY.CHAIR, content.chair())
                .set(BODY.PURPOSE, content.purpose())
                .set(BODY.FOUNDED_ON, content.foundedOn())
                .set(BODY.ENDED_ON, content.endedOn())
                .set(BODY.NOTE, content.note())
                .set(BODY.CHANGED_BY, by)
                .set(BODY.CHANGED_AT, Instant.now())
                .execute();
        insertParts(id, content);
    }

    /** @return false when the body has another version by now; then nothing was written */
    boolean update(String id, int version, @Nullable String parent, BodyContent content, String by) {
        boolean isWritten = db.update(BODY)
                        .set(BODY.PARENT, parent)
                        .set(BODY.KIND, content.kind())
                        .set(BODY.KEEPER, content.keeper())
                        .set(BODY.NAME, content.name())
                        .set(BODY.CHAIR, content.chair())
                        .set(BODY.PURPOSE, content.purpose())
                        .set(BODY.FOUNDED_ON, content.foundedOn())
                        .set(BODY.ENDED_ON, content.endedOn())
                        .set(BODY.NOTE, content.note())
                        .set(BODY.VERSION, BODY.VERSION.plus(1))
                        .set(BODY.CHANGE, "CHANGED")
                        .set(BODY.CHANGED_BY, by)
                        .set(BODY.CHANGED_AT, Instant.now())
                        .where(BODY.ID.eq(id), BODY.VERSION.eq(version))
                        .execute()
                == 1;
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
        var chain = name("chain").fields("id", "parent");
        var steps = chain.as(select(BODY.ID, BODY.PARENT)
                .from(BODY)
                .where(BODY.ID.eq(candidate))
                .union(select(BODY.ID, BODY.PARENT)
                        .from(BODY)
                        .join(org.jooq.impl.DSL.table(name("chain")))
                        .on(BODY.ID.eq(org.jooq.impl.DSL.field(name("chain", "parent"), String.class)))));
        return db.fetchExists(db.withRecursive(steps)
                .select(org.jooq.impl.DSL.field(name("chain", "id"), String.class))
                .from(steps)
                .where(org.jooq
                        .impl
                        .DSL
                        .field(name("chain", "id"), String.class)
                        .eq(body)));
    }

    /** Every version, the newest first. */
    List<BodyRevision> history(String id) {
        return Stream.concat(
                        db.selectFrom(BODY).where(BODY.ID.eq(id)).stream(),
                        history.of(BODY, id).stream().map(History.Version::row))
                .map(row -> new BodyRevision(
                        row.getVersion(),
                        row.getName(),
                        row.getKind(),
                        row.getChair(),
                        row.getPurpose(),
                        row.getChange(),
                        row.getChangedAt()))
                .toList();
    }
}
