package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MEETING_PARTICIPANT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.db.tables.records.MeetingRecord;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Meetings with their participants, in one query each; a trigger keeps the version that a write replaces. */
@Repository
public class MeetingRepository {

    private static final int FETCH_SIZE = 500;

    private static final Field<List<Participant>> PARTICIPANTS = multiset(select(
                            MEETING_PARTICIPANT.NAME,
                            MEETING_PARTICIPANT.ORGANISATION,
                            MEETING_PARTICIPANT.FUNCTION,
                            MEETING_PARTICIPANT.PRESENCE,
                            MEETING_PARTICIPANT.HEADS)
                    .from(MEETING_PARTICIPANT)
                    .where(MEETING_PARTICIPANT.MEETING.eq(MEETING.ID))
                    .orderBy(MEETING_PARTICIPANT.POSITION))
            .as("participants")
            .convertFrom(rows -> rows.map(mapping((name, organisation, function, presence, heads) ->
                    new Participant(name, organisation, function, presence, heads))));

    private static final RecordColumns<MeetingContent> CONTENT =
            RecordColumns.of(MEETING, MeetingContent.class, "participants");

    private final DSLContext db;
    private final History history;
    private final Clock clock;

    MeetingRepository(DSLContext db, History history, Clock clock) {
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    public Page<Meeting> page(MeetingFilter filter, int page, int size) {
        List<Meeting> items = matching(filter)
                .orderBy(newestFirst())
                .limit(size)
                .offset((long) page * size)
                .fetch(MeetingRepository::meeting);
        long total = db.fetchCount(db.selectOne()
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY))
                .where(matches(filter)));
        return new Page<>(items, page, size, total);
    }

    /** Needs a transaction, or the driver would read everything at once. */
    public void stream(MeetingFilter filter, Consumer<Meeting> consumer) {
        try (var rows =
                matching(filter).orderBy(newestFirst()).fetchSize(FETCH_SIZE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(meeting(row)));
        }
    }

    /** At most this many, the nearest first. */
    public List<Meeting> first(MeetingFilter filter, int most) {
        return matching(filter)
                .orderBy(MEETING.BEGINS_ON.asc(), MEETING.STARTS.asc().nullsLast(), MEETING.ID.asc())
                .limit(most)
                .fetch(MeetingRepository::meeting);
    }

    public Optional<Meeting> find(String id) {
        return matching(MeetingFilter.ALL).and(MEETING.ID.eq(id)).fetchOptional(MeetingRepository::meeting);
    }

    /** By body, every meeting with the days that it can mean. */
    Map<String, List<Cadence.OnRecord>> onRecord(Collection<String> bodies) {
        return db.select(MEETING.BODY, MEETING.ID, MEETING.DAY, MEETING.STARTS, MEETING.STATE)
                .from(MEETING)
                .where(MEETING.BODY.in(bodies))
                .orderBy(MEETING.BEGINS_ON, MEETING.ID)
                .fetchGroups(
                        MEETING.BODY,
                        row -> new Cadence.OnRecord(
                                row.get(MEETING.ID),
                                row.get(MEETING.DAY),
                                row.get(MEETING.STARTS),
                                row.get(MEETING.STATE)));
    }

    /** Every version of a meeting, the newest first. */
    public List<RecordVersion<Meeting>> history(Meeting now) {
        return history.versions(
                MEETING,
                now.id(),
                now,
                then -> now.was(
                        then.row().getVersion(), content(then), then.row().getState()),
                MEETING_PARTICIPANT);
    }

    private static MeetingContent content(History.Version<MeetingRecord> version) {
        return CONTENT.read(
                version.row(),
                Map.of(
                        "participants",
                        version.parts(MEETING_PARTICIPANT).stream()
                                .map(each -> new Participant(
                                        each.getName(),
                                        each.getOrganisation(),
                                        each.getFunction(),
                                        each.getPresence(),
                                        each.getHeads()))
                                .toList()));
    }

    public void insert(String id, String body, MeetingContent content, MeetingState state, String by) {
        var values = CONTENT.write(content);
        values.put(MEETING.ID, id);
        values.put(MEETING.BODY, body);
        values.put(MEETING.STATE, state);
        Versions.insert(db, MEETING, values, Write.of("ENTERED", by));
        insertParticipants(id, content.participants());
    }

    /** @return false when the meeting has another version by now; then nothing was written */
    public boolean update(String id, int version, MeetingContent content, String by) {
        boolean isWritten = Versions.update(db, MEETING, id, version, CONTENT.write(content), Write.of("CHANGED", by));
        if (isWritten) {
            db.deleteFrom(MEETING_PARTICIPANT)
                    .where(MEETING_PARTICIPANT.MEETING.eq(id))
                    .execute();
            insertParticipants(id, content.participants());
        }
        return isWritten;
    }

    /** Raises the version; the state stays where it is null. */
    public boolean touch(String id, int version, @Nullable MeetingState state, String action, String by) {
        Map<Field<?>, Object> values = state == null ? Map.of() : Map.of(MEETING.STATE, state);
        return Versions.update(db, MEETING, id, version, values, Write.of(action, by));
    }

    private void insertParticipants(String id, List<Participant> participants) {
        var inserts = new ArrayList<Query>();
        int position = 0;
        for (Participant each : participants) {
            inserts.add(db.insertInto(MEETING_PARTICIPANT)
                    .set(MEETING_PARTICIPANT.MEETING, id)
                    .set(MEETING_PARTICIPANT.POSITION, ++position)
                    .set(MEETING_PARTICIPANT.NAME, each.name())
                    .set(MEETING_PARTICIPANT.ORGANISATION, each.organisation())
                    .set(MEETING_PARTICIPANT.FUNCTION, each.function())
                    .set(MEETING_PARTICIPANT.PRESENCE, each.presence())
                    .set(MEETING_PARTICIPANT.HEADS, each.heads()));
        }
        db.batch(inserts).execute();
    }

    private SelectConditionStep<Record> matching(MeetingFilter filter) {
        return db.select(MEETING.fields())
                .select(BODY.NAME, BODY.AGS, BODY.AS_OF, MUNICIPALITY.NAME, PARTICIPANTS)
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(BODY.AGS))
                .where(matches(filter));
    }

    private static List<SortField<?>> newestFirst() {
        return List.of(MEETING.BEGINS_ON.desc(), MEETING.STARTS.desc().nullsLast(), MEETING.ID.asc());
    }

    private Condition matches(MeetingFilter filter) {
        Condition condition = LaterRecords.shown(filter.later(), BODY.AS_OF, LocalDate.now(clock));
        if (!filter.ags().isEmpty()) {
            condition = condition.and(BODY.AGS.in(filter.ags()));
        }
        if (!filter.bodies().isEmpty()) {
            condition = condition.and(MEETING.BODY.in(filter.bodies()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(MEETING.STATE.in(filter.states()));
        }
        if (filter.from() != null) {
            condition = condition.and(MEETING.BEGINS_ON.ge(filter.from()));
        }
        return filter.to() == null ? condition : condition.and(MEETING.BEGINS_ON.le(filter.to()));
    }

    private static Meeting meeting(Record row) {
        return new Meeting(
                row.get(MEETING.ID),
                row.get(MEETING.BODY),
                row.get(BODY.NAME),
                row.get(BODY.AGS),
                row.get(MUNICIPALITY.NAME),
                CONTENT.read(row, Map.of("participants", row.get(PARTICIPANTS))),
                row.get(MEETING.STATE),
                SourcePlace.of(row.get(MEETING.SOURCE), row.get(MEETING.SOURCE_PLACE)),
                row.get(BODY.AS_OF),
                row.get(MEETING.VERSION));
    }
}
