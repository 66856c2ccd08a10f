package de.lenkungsportal.about;

import static de.lenkungsportal.db.Tables.PAGE_TEXT;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads and writes the texts; a trigger keeps the version that a write replaces. */
@Repository
class PageTextRepository {

    private static final RecordColumns<PageTextContent> CONTENT = RecordColumns.of(PAGE_TEXT, PageTextContent.class);

    private final DSLContext db;
    private final History history;
    private final DefaultTexts defaults;

    PageTextRepository(DSLContext db, History history, DefaultTexts defaults) {
        this.db = db;
        this.history = history;
        this.defaults = defaults;
    }

    /** In the order of the places. */
    List<PageText> all() {
        Map<TextPlace, PageText> kept = db.selectFrom(PAGE_TEXT).fetchMap(PAGE_TEXT.ID, this::text);
        return List.of(TextPlace.values()).stream()
                .map(place -> Objects.requireNonNull(kept.get(place)))
                .toList();
    }

    PageText get(TextPlace place) {
        return db.selectFrom(PAGE_TEXT).where(PAGE_TEXT.ID.eq(place)).fetchSingle(this::text);
    }

    /** Every version, the newest first. */
    List<RecordVersion<PageText>> history(PageText now) {
        return history.versions(PAGE_TEXT, now.place().name(), now, version -> text(version.row()));
    }

    /** @return false when the text has another version by now; then nothing was written */
    boolean update(PageText stored, PageTextContent content, Write write) {
        return Versions.update(db, PAGE_TEXT, stored.place(), stored.version(), CONTENT.write(content), write);
    }

    private PageText text(Record row) {
        TextPlace place = row.get(PAGE_TEXT.ID);
        return new PageText(place, CONTENT.read(row), defaults.of(place), row.get(PAGE_TEXT.VERSION));
    }
}
