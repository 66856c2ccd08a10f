package de.lenkungsportal.measure.planning;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_REQUEST;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Requests to offer a measure, too, or to take the lead, as they are stored. */
@Repository
class MeasureRequestRepository {

    private final DSLContext db;

    MeasureRequestRepository(DSLContext db) {
        this.db = db;
    }

    /** What one municipality asks about a measure. */
    record Question(
            String measure,
            MeasureRequest.Kind kind,
            String ags,
            @Nullable String message) {}

    Optional<MeasureRequest> find(UUID id) {
        return requests(MEASURE_REQUEST.ID.eq(id)).fetchOptional(MeasureRequestRepository::request);
    }

    /** The open ones first, then the newest. */
    List<MeasureRequest> ofMeasure(String measure) {
        return requests(MEASURE_REQUEST.MEASURE.eq(measure))
                .orderBy(
                        MEASURE_REQUEST.STATE.sortAsc(MeasureRequest.State.OPEN),
                        MEASURE_REQUEST.CHANGED_AT.desc(),
                        MEASURE_REQUEST.ID)
                .fetch(MeasureRequestRepository::request);
    }

    /** Open ones that this municipality accepts or refuses, the oldest first. */
    List<MeasureRequest> toAnswer(String ags, int most) {
        Condition join = MEASURE_REQUEST.KIND.eq(MeasureRequest.Kind.JOIN).and(MEASURE.LEAD.eq(ags));
        Condition lead = MEASURE_REQUEST.KIND.eq(MeasureRequest.Kind.LEAD).and(MEASURE_REQUEST.AGS.eq(ags));
        return requests(MEASURE_REQUEST.STATE.eq(MeasureRequest.State.OPEN))
                .and(join.or(lead))
                .orderBy(MEASURE_REQUEST.CHANGED_AT, MEASURE_REQUEST.ID)
                .limit(most)
                .fetch(MeasureRequestRepository::request);
    }

    /**
     * What the other side answered to this municipality, the newest first. Whoever handed a lead over offers the measure still,
     * as all who learn who is in the lead.
     */
    List<MeasureRequest> answers(String ags, int most) {
        Condition join = MEASURE_REQUEST.KIND.eq(MeasureRequest.Kind.JOIN).and(MEASURE_REQUEST.AGS.eq(ags));
        Condition lead = MEASURE_REQUEST
                .KIND
                .eq(MeasureRequest.Kind.LEAD)
                .and(MEASURE_REQUEST.AGS.ne(ags))
                .and(inline(ags).eq(any(MEASURE.MUNICIPALITIES)))
                .and(MEASURE_REQUEST.STATE.eq(MeasureRequest.State.ACCEPTED).or(MEASURE.LEAD.eq(ags)));
        return requests(MEASURE_REQUEST.STATE.in(MeasureRequest.State.ACCEPTED, MeasureRequest.State.REFUSED))
                .and(join.or(lead))
                .orderBy(MEASURE_REQUEST.CHANGED_AT.desc(), MEASURE_REQUEST.ID)
                .limit(most)
                .fetch(MeasureRequestRepository::request);
    }

    private SelectConditionStep<Record> requests(Condition condition) {
        return db.select(MEASURE_REQUEST.fields())
                .select(MEASURE.TITLE, MUNICIPALITY.NAME)
                .from(MEASURE_REQUEST)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_REQUEST.MEASURE))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MEASURE_REQUEST.AGS))
                .where(condition);
    }

    /** @return false when the same is asked already, and of the lead when anyone is asked already */
    boolean insert(UUID id, Question question, LocalDate on, String by) {
        return db.insertInto(MEASURE_REQUEST)
                        .set(MEASURE_REQUEST.ID, id)
                        .set(MEASURE_REQUEST.MEASURE, question.measure())
                        .set(MEASURE_REQUEST.KIND, question.kind())
                        .set(MEASURE_REQUEST.AGS, question.ags())
                        .set(MEASURE_REQUEST.MESSAGE, question.message())
                        .set(MEASURE_REQUEST.ASKED_ON, on)
                        .set(MEASURE_REQUEST.CHANGED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Records that a municipality no longer offers a measure. */
    void insertEnd(String measure, String ags, String reason, LocalDate on, String by) {
        db.insertInto(MEASURE_REQUEST)
                .set(MEASURE_REQUEST.ID, UUID.randomUUID())
                .set(MEASURE_REQUEST.MEASURE, measure)
                .set(MEASURE_REQUEST.KIND, MeasureRequest.Kind.END)
                .set(MEASURE_REQUEST.AGS, ags)
                .set(MEASURE_REQUEST.MESSAGE, reason)
                .set(MEASURE_REQUEST.STATE, MeasureRequest.State.ENDED)
                .set(MEASURE_REQUEST.ASKED_ON, on)
                .set(MEASURE_REQUEST.ANSWERED_ON, on)
                .set(MEASURE_REQUEST.CHANGED_BY, by)
                .execute();
    }

    /**
     * @param request which is open
     * @return false when it has another version by now
     */
    boolean decide(MeasureRequest request, MeasureRequest.State to, @Nullable String answer, LocalDate on, String by) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        values.put(MEASURE_REQUEST.STATE, to);
        values.put(MEASURE_REQUEST.ANSWER, answer);
        values.put(MEASURE_REQUEST.ANSWERED_ON, on);
        return Versions.update(db, MEASURE_REQUEST, request.id(), request.version(), values, Write.of(to.name(), by));
    }

    /** Withdraws what asks a municipality to take the lead that does not offer the measure any more. */
    void withdrawHandover(String measure, String ags, LocalDate on, String by) {
        requests(MEASURE_REQUEST.STATE.eq(MeasureRequest.State.OPEN))
                .and(MEASURE_REQUEST.MEASURE.eq(measure))
                .and(MEASURE_REQUEST.KIND.eq(MeasureRequest.Kind.LEAD))
                .and(MEASURE_REQUEST.AGS.eq(ags))
                .fetch(MeasureRequestRepository::request)
                .forEach(open -> decide(open, MeasureRequest.State.WITHDRAWN, null, on, by));
    }

    private static MeasureRequest request(Record row) {
        return new MeasureRequest(
                row.get(MEASURE_REQUEST.ID),
                row.get(MEASURE_REQUEST.MEASURE),
                row.get(MEASURE.TITLE),
                row.get(MEASURE_REQUEST.KIND),
                row.get(MEASURE_REQUEST.AGS),
                row.get(MUNICIPALITY.NAME),
                row.get(MEASURE_REQUEST.MESSAGE),
                row.get(MEASURE_REQUEST.STATE),
                row.get(MEASURE_REQUEST.ANSWER),
                row.get(MEASURE_REQUEST.ASKED_ON),
                row.get(MEASURE_REQUEST.ANSWERED_ON),
                row.get(MEASURE_REQUEST.VERSION));
    }
}
