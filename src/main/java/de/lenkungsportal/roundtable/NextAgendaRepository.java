package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.AGENDA_ITEM;
import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.MEETING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Brings what is open to the agenda of the next meeting. */
@Repository
public class NextAgendaRepository {

    private static final de.lenkungsportal.db.tables.AgendaItem LATER = AGENDA_ITEM.as("later");
    private static final List<MeetingState> COMING = List.of(MeetingState.PLANNED, MeetingState.INVITED);

    private final DSLContext db;

    NextAgendaRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Brings carried-over items and open agreements of the body to its next meeting that is still to come, and what a cancelled
     * or concluded meeting left open. Each comes once; running this twice adds nothing.
     */
    public void bringForward(String body) {
        Optional<String> next = db.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.BODY.eq(body), MEETING.STATE.in(COMING))
                .orderBy(MEETING.BEGINS_ON, MEETING.STARTS.asc().nullsLast(), MEETING.ID)
                .limit(1)
                .forUpdate()
                .fetchOptional(MEETING.ID);
        next.ifPresent(meeting -> {
            bringCarried(body, meeting);
            bringOpen(body, meeting);
            dropSettled(body);
        });
    }

    private void bringCarried(String body, String meeting) {
        db.insertInto(
                        AGENDA_ITEM,
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.MEETING,
                        AGENDA_ITEM.POSITION,
                        AGENDA_ITEM.TITLE,
                        AGENDA_ITEM.MINUTES,
                        AGENDA_ITEM.AGREEMENT,
                        AGENDA_ITEM.CARRIED_FROM)
                .select(select(
                                uuid().cast(String.class),
                                inline(meeting),
                                last(meeting)
                                        .plus(rowNumber()
                                                .over()
                                                .orderBy(MEETING.BEGINS_ON, AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)),
                                AGENDA_ITEM.TITLE,
                                AGENDA_ITEM.MINUTES,
                                AGENDA_ITEM.AGREEMENT,
                                AGENDA_ITEM.ID)
                        .from(AGENDA_ITEM)
                        .join(MEETING)
                        .on(MEETING.ID.eq(AGENDA_ITEM.MEETING))
                        .where(MEETING.BODY.eq(body), MEETING.ID.ne(meeting))
                        .and(AGENDA_ITEM.STATE.eq(AgendaItem.State.CARRIED).or(isLeftOpen(body)))
                        .and(notExists(selectOne().from(LATER).where(LATER.CARRIED_FROM.eq(AGENDA_ITEM.ID)))))
                .execute();
    }

    /** Nobody will come to it in a meeting that is cancelled or concluded; open agreements find their own way. */
    private static Condition isLeftOpen(String body) {
        return MEETING.STATE
                .in(MeetingState.CANCELLED, MeetingState.MINUTES_AGREED)
                .and(AGENDA_ITEM.STATE.in(AgendaItem.State.OPEN, AgendaItem.State.RUNNING))
                .and(AGENDA_ITEM.NOTE.isNull())
                .and(AGENDA_ITEM
                        .AGREEMENT
                        .isNull()
                        .or(AGENDA_ITEM.CARRIED_FROM.isNotNull().and(AGENDA_ITEM.AGREEMENT.notIn(settled(body)))));
    }

    private static Select<Record1<String>> settled(String body) {
        return select(AGREEMENT.ID)
                .from(AGREEMENT)
                .where(AGREEMENT.BODY.eq(body), AGREEMENT.STATE.in(AgreementState.DONE, AgreementState.DROPPED));
    }

    private void bringOpen(String body, String meeting) {
        db.insertInto(
                        AGENDA_ITEM,
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.MEETING,
                        AGENDA_ITEM.POSITION,
                        AGENDA_ITEM.TITLE,
                        AGENDA_ITEM.AGREEMENT)
                .select(select(
                                uuid().cast(String.class),
                                inline(meeting),
                                last(meeting)
                                        .plus(rowNumber()
                                                .over()
                                                .orderBy(AGREEMENT.DUE_ON.asc().nullsLast(), AGREEMENT.ID)),
                                AGREEMENT.TITLE,
                                AGREEMENT.ID)
                        .from(AGREEMENT)
                        .where(
                                AGREEMENT.BODY.eq(body),
                                AGREEMENT.STATE.notIn(AgreementState.DONE, AgreementState.DROPPED))
                        .and(notExists(selectOne()
                                .from(AGENDA_ITEM)
                                .where(
                                        AGENDA_ITEM.MEETING.eq(inline(meeting)),
                                        AGENDA_ITEM.AGREEMENT.eq(AGREEMENT.ID)))))
                .execute();
    }

    /** Removes agreements from the agenda that were settled before the meeting. */
    private void dropSettled(String body) {
        db.deleteFrom(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.in(
                        select(MEETING.ID).from(MEETING).where(MEETING.BODY.eq(body), MEETING.STATE.in(COMING))))
                .and(AGENDA_ITEM.NOTE.isNull())
                .and(AGENDA_ITEM.CARRIED_FROM.isNull())
                .and(AGENDA_ITEM.AGREEMENT.in(settled(body)))
                .execute();
    }

    private static Field<Integer> last(String meeting) {
        var before = AGENDA_ITEM.as("before");
        return field(select(coalesce(max(before.POSITION), 0)).from(before).where(before.MEETING.eq(meeting)));
    }
}
