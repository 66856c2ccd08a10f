package de.lenkungsportal.roundtable.meeting;

import static de.lenkungsportal.db.Tables.AGENDA_ITEM;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.MeetingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Items that were carried over and still wait, with the meeting that they come to, in one query. */
@Repository
class CarriedRepository {

    private static final de.lenkungsportal.db.tables.AgendaItem TAKEN_OVER = AGENDA_ITEM.as("later_item");
    private static final de.lenkungsportal.db.tables.Meeting NEXT = MEETING.as("next_meeting");

    private final DSLContext db;

    CarriedRepository(DSLContext db) {
        this.db = db;
    }

    /** At most this many, the longest waiting first. */
    List<CarriedItem> waiting(Set<String> ags, LocalDate today, int most) {
        return db.select(
                        AGENDA_ITEM.TITLE,
                        BODY.NAME,
                        BODY.AGS,
                        MUNICIPALITY.NAME,
                        MEETING.DAY,
                        coalesce(NEXT.ID, MEETING.ID),
                        NEXT.DAY)
                .from(AGENDA_ITEM)
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING))
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(BODY.AGS))
                .leftJoin(TAKEN_OVER)
                .on(TAKEN_OVER.CARRIED_FROM.eq(AGENDA_ITEM.ID))
                .leftJoin(NEXT)
                .on(NEXT.ID.eq(TAKEN_OVER.MEETING))
                .where(AGENDA_ITEM.STATE.eq(AgendaItem.State.CARRIED))
                .and(TAKEN_OVER.ID.isNull().or(NEXT.STATE.in(MeetingState.PLANNED, MeetingState.INVITED)))
                .and(LaterRecords.shown(Later.HIDDEN, BODY.AS_OF, today))
                .and(ags.isEmpty() ? noCondition() : BODY.AGS.in(ags))
                .orderBy(MEETING.BEGINS_ON, AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)
                .limit(most)
                .fetch(row -> new CarriedItem(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}
