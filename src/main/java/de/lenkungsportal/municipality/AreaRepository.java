package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.LISTED_AREA;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes areas, and reads the list of places to choose from. */
@Repository
class AreaRepository {

    private static final RecordColumns<AreaContent> CONTENT = RecordColumns.of(MUNICIPALITY, AreaContent.class);

    private final DSLContext db;
    private final History history;

    AreaRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** In the order of their names. */
    List<Area> all() {
        return fetch(DSL.noCondition());
    }

    Optional<Area> find(String ags) {
        return fetch(MUNICIPALITY.AGS.eq(ags)).stream().findFirst();
    }

    private List<Area> fetch(Condition condition) {
        return db.selectFrom(MUNICIPALITY)
                .where(condition)
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .fetch(AreaRepository::area);
    }

    /** Every version, the newest first. */
    List<RecordVersion<Area>> history(Area now) {
        return history.versions(MUNICIPALITY, now.ags(), now, version -> area(version.row()));
    }

    /** What is listed and is no area yet, in the order of names. */
    List<ListedArea> listed() {
        return listed(notExists(selectOne().from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(LISTED_AREA.AGS))));
    }

    /** Of these keys what is listed and is no area yet. */
    List<ListedArea> listed(Collection<String> ags) {
        return listed(LISTED_AREA
                .AGS
                .in(ags)
                .and(notExists(selectOne().from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(LISTED_AREA.AGS)))));
    }

    private List<ListedArea> listed(Condition condition) {
        return db.select(
                        LISTED_AREA.AGS,
                        LISTED_AREA.NAME,
                        LISTED_AREA.SHORT_NAME,
                        LISTED_AREA.KIND,
                        LISTED_AREA.DESIGNATION,
                        LISTED_AREA.LISTED_IN)
                .from(LISTED_AREA)
                .where(condition)
                .orderBy(LISTED_AREA.NAME, LISTED_AREA.AGS)
                .fetch(mapping(ListedArea::new));
    }

    void insert(Map<String, AreaContent> areas, String by) {
        db.batchInsert(areas.entrySet().stream()
                        .map(area -> {
                            var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(area.getValue()));
                            values.put(MUNICIPALITY.AGS, area.getKey());
                            return Versions.row(MUNICIPALITY, values, Write.of("ENTERED", by));
                        })
                        .toList())
                .execute();
    }

    /** @return false when the area has another version by now; then nothing was written */
    boolean update(Area stored, AreaContent content, Write write) {
        return Versions.update(db, MUNICIPALITY, stored.ags(), stored.version(), CONTENT.write(content), write);
    }

    private static Area area(org.jooq.Record row) {
        return new Area(row.get(MUNICIPALITY.AGS), CONTENT.read(row), row.get(MUNICIPALITY.VERSION));
    }
}
