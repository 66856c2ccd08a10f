package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.AGENDA_ITEM;
import static de.lenkungsportal.db.Tables.AGENDA_PAPER;
import static de.lenkungsportal.db.Tables.AGREEMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Agenda items with papers and minutes, and what comes to a meeting by itself. */
@Repository
public class AgendaRepository {

    private static final de.lenkungsportal.db.tables.AgendaItem LATER = AGENDA_ITEM.as("later");
    private static final Field<List<Paper>> PAPERS = multiset(select(AGENDA_PAPER.TITLE, AGENDA_PAPER.LINK)
                    .from(AGENDA_PAPER)
                    .where(AGENDA_PAPER.ITEM.eq(AGENDA_ITEM.ID))
                    .orderBy(AGENDA_PAPER.POSITION))
            .convertFrom(rows -> rows.map(mapping(Paper::new)));

    private final DSLContext db;
    private final Deletions deletions;

    AgendaRepository(DSLContext db, Deletions deletions) {
        this.db = db;
        this.deletions = deletions;
    }

    /** @param author whose drafts come along */
    public List<AgendaItem> ofMeeting(String meeting, String author) {
        Field<Map<DraftField, String>> drafts = DraftRepository.of(AGENDA_ITEM.ID, author);
        return db.select(
                        AGENDA_ITEM.ID,
                        AGENDA_ITEM.POSITION,
                        AGENDA_ITEM.TITLE,
                        AGENDA_ITEM.MINUTES,
                        AGENDA_ITEM.STATE,
                        AGENDA_ITEM.NOTE,
                        AGENDA_ITEM.AGREEMENT,
                        AGREEMENT.STATE,
                        AGENDA_ITEM.CARRIED_FROM,
                        PAPERS,
                        drafts,
                        AGENDA_ITEM.VERSION)
                .from(AGENDA_ITEM)
                .leftJoin(AGREEMENT)
                .on(AGREEMENT.ID.eq(AGENDA_ITEM.AGREEMENT))
                .where(AGENDA_ITEM.MEETING.eq(meeting))
                .orderBy(AGENDA_ITEM.POSITION)
                .fetch(mapping((id, position, title, minutes, state, note, agreement, now, from, papers, typed, v) ->
                        new AgendaItem(
                                id, position, title, minutes, state, note, agreement, now, from, papers, typed, v)));
    }

    public Optional<String> meetingOf(String item) {
        return db.select(AGENDA_ITEM.MEETING)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.ID.eq(item))
                .fetchOptional(AGENDA_ITEM.MEETING);
    }

    /**
     * Writes the agenda in this order. Items that are left out go, unless they have minutes, something was agreed on them, or a
     * later meeting took them over.
     */
    public void replace(String meeting, List<AgendaItem.Change> items, String by) {
        List<String> kept = items.stream()
                .map(AgendaItem.Change::id)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
        db.select(AGENDA_ITEM.ID, AGENDA_ITEM.VERSION)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting))
                .and(AGENDA_ITEM.ID.notIn(kept))
                .and(AGENDA_ITEM.NOTE.isNull())
                .and(AGENDA_ITEM.STATE.ne(AgendaItem.State.CARRIED))
                .and(notExists(selectOne().from(AGREEMENT).where(AGREEMENT.AGENDA_ITEM.eq(AGENDA_ITEM.ID))))
                .and(notExists(selectOne().from(LATER).where(LATER.CARRIED_FROM.eq(AGENDA_ITEM.ID))))
                .forEach(row -> deletions.delete(AGENDA_ITEM, row.value1(), row.value2(), by, null));
        // The new version comes first: the trigger keeps the papers with the one that it replaces.
        db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.POSITION, AGENDA_ITEM.POSITION.plus(items.size()))
                .set(AGENDA_ITEM.VERSION, AGENDA_ITEM.VERSION.plus(1))
                .set(Versions.stamp(AGENDA_ITEM, Write.of("CHANGED", by)))
                .where(AGENDA_ITEM.MEETING.eq(meeting))
                .execute();
        db.deleteFrom(AGENDA_PAPER)
                .where(AGENDA_PAPER.ITEM.in(
                        select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING.eq(meeting))))
                .execute();
        var writes = new ArrayList<Query>();
        int position = 0;
        for (AgendaItem.Change item : items) {
            String id = item.id() == null ? UUID.randomUUID().toString() : item.id();
            position++;
            writes.add(
                    item.id() == null
                            ? db.insertInto(AGENDA_ITEM)
                                    .set(AGENDA_ITEM.ID, id)
                                    .set(AGENDA_ITEM.MEETING, meeting)
                                    .set(AGENDA_ITEM.POSITION, position)
                                    .set(AGENDA_ITEM.TITLE, item.title())
                                    .set(AGENDA_ITEM.MINUTES, item.minutes())
                            : db.update(AGENDA_ITEM)
                                    .set(AGENDA_ITEM.POSITION, position)
                                    .set(AGENDA_ITEM.TITLE, item.title())
                                    .set(AGENDA_ITEM.MINUTES, item.minutes())
                                    .where(AGENDA_ITEM.ID.eq(id), AGENDA_ITEM.MEETING.eq(meeting)));
            int number = 0;
            for (Paper paper : item.papers()) {
                writes.add(db.insertInto(AGENDA_PAPER)
                        .set(AGENDA_PAPER.ITEM, id)
                        .set(AGENDA_PAPER.POSITION, ++number)
                        .set(AGENDA_PAPER.TITLE, paper.title())
                        .set(AGENDA_PAPER.LINK, paper.link()));
            }
        }
        db.batch(writes).execute();
    }

    /** Items of this meeting that were deleted and can be brought back, the latest first. */
    public List<DeletedItem> deleted(String meeting) {
        return deletions.of(AGENDA_ITEM, AGENDA_ITEM.MEETING, meeting).stream()
                .map(each -> new DeletedItem(
                        each.id(), each.row().getTitle(), each.stamp().at()))
                .toList();
    }

    /**
     * Brings a deleted item back, as the last one of its meeting.
     *
     * @return false when no such item was deleted
     */
    public boolean restore(String meeting, String item, String by) {
        Integer last = db.select(max(AGENDA_ITEM.POSITION))
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting))
                .fetchSingle()
                .value1();
        return deletions.restore(
                AGENDA_ITEM,
                item,
                Map.of(AGENDA_ITEM.POSITION, last == null ? 1 : last + 1),
                by,
                new Deletions.Part(AGENDA_PAPER, AGENDA_PAPER.ITEM));
    }

    /** @return false when the item has another version by now */
    public boolean setState(String item, int version, AgendaItem.State state) {
        return db.update(AGENDA_ITEM)
                        .set(AGENDA_ITEM.STATE, state)
                        .set(AGENDA_ITEM.VERSION, AGENDA_ITEM.VERSION.plus(1))
                        .where(AGENDA_ITEM.ID.eq(item), AGENDA_ITEM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** @return false when the item has another version by now */
    public boolean setNote(String item, int version, @Nullable String note) {
        return db.update(AGENDA_ITEM)
                        .set(AGENDA_ITEM.NOTE, note)
                        .set(AGENDA_ITEM.VERSION, AGENDA_ITEM.VERSION.plus(1))
                        .where(AGENDA_ITEM.ID.eq(item), AGENDA_ITEM.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
