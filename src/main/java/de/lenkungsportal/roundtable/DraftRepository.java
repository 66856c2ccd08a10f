package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.AGENDA_DRAFT;
import static org.jooq.Records.intoMap;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What someone has typed into a running meeting and not yet put on record. */
@Repository
public class DraftRepository {

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    /** A column for a query on agenda items: what this author has typed for each. */
    static Field<Map<DraftField, String>> of(Field<String> item, String author) {
        return multiset(select(AGENDA_DRAFT.FIELD, AGENDA_DRAFT.TEXT)
                        .from(AGENDA_DRAFT)
                        .where(AGENDA_DRAFT.ITEM.eq(item), AGENDA_DRAFT.AUTHOR.eq(author)))
                .as("drafts")
                .convertFrom(rows -> {
                    var drafts = new EnumMap<DraftField, String>(DraftField.class);
                    rows.collect(intoMap()).forEach((name, text) -> drafts.put(name, text));
                    return drafts;
                });
    }

    /** Saves the draft; an empty text deletes it. */
    public void save(String item, String author, DraftField field, String text) {
        if (text.isEmpty()) {
            end(item, author, field::equals);
            return;
        }
        db.insertInto(AGENDA_DRAFT)
                .set(AGENDA_DRAFT.ITEM, item)
                .set(AGENDA_DRAFT.AUTHOR, author)
                .set(AGENDA_DRAFT.FIELD, field)
                .set(AGENDA_DRAFT.TEXT, text)
                .set(AGENDA_DRAFT.SAVED_AT, Instant.now())
                .onDuplicateKeyUpdate()
                .set(AGENDA_DRAFT.TEXT, text)
                .set(AGENDA_DRAFT.SAVED_AT, Instant.now())
                .execute();
    }

    public void end(String item, String author, Predicate<DraftField> which) {
        List<String> fields =
                Arrays.stream(DraftField.values()).filter(which).map(Enum::name).toList();
        db.deleteFrom(AGENDA_DRAFT)
                .where(AGENDA_DRAFT.ITEM.eq(item), AGENDA_DRAFT.AUTHOR.eq(author), AGENDA_DRAFT.FIELD.in(fields))
                .execute();
    }
}
