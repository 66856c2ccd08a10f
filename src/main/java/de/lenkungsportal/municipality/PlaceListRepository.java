package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.LISTED_AREA;

import de.lenkungsportal.db.tables.records.ListedAreaRecord;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the list of places to choose from; a trigger keeps the version that a write replaces. */
@Repository
class PlaceListRepository {

    private final DSLContext db;
    private final History history;

    PlaceListRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** A place on the list and its version. */
    record Stored(ListedArea place, int version) {}

    /** Nobody else writes the list until this transaction ends. */
    void lock() {
        db.execute("select pg_advisory_xact_lock(hashtext('listed_area'))");
    }

    /** Of these keys what is listed. */
    Map<String, Stored> stored(Collection<String> ags) {
        return db.selectFrom(LISTED_AREA)
                .where(LISTED_AREA.AGS.in(ags))
                .fetchMap(LISTED_AREA.AGS, row -> new Stored(place(row), row.getVersion()));
    }

    void insert(Collection<ListedArea> places, String by) {
        db.batchInsert(places.stream()
                        .map(place -> {
                            Map<Field<?>, @Nullable Object> values = values(place);
                            values.put(LISTED_AREA.AGS, place.ags());
                            return Versions.row(LISTED_AREA, values, Write.of("ENTERED", by));
                        })
                        .toList())
                .execute();
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean update(ListedArea place, int version, Write write) {
        return Versions.update(db, LISTED_AREA, place.ags(), version, values(place), write);
    }

    /** @return false when it was changed since it came with the list; then it stays */
    boolean delete(String ags) {
        return db.deleteFrom(LISTED_AREA)
                        .where(LISTED_AREA.AGS.eq(ags))
                        .and(LISTED_AREA.VERSION.eq(1))
                        .execute()
                == 1;
    }

    /**
     * Writes what the list said before this version.
     *
     * @return false when it has another version by now
     */
    boolean takeBack(String ags, int version, Write write) {
        List<History.Version<ListedAreaRecord>> versions = history.of(LISTED_AREA, ags);
        return versions.stream()
                .map(History.Version::row)
                .filter(was -> was.getVersion() == version - 1)
                .findFirst()
                .map(was -> update(place(was), version, write))
                .orElse(false);
    }

    private static Map<Field<?>, @Nullable Object> values(ListedArea place) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(LISTED_AREA.NAME, place.name());
        values.put(LISTED_AREA.SHORT_NAME, place.shortName());
        values.put(LISTED_AREA.KIND, place.kind());
        values.put(LISTED_AREA.DESIGNATION, place.designation());
        values.put(LISTED_AREA.LISTED_IN, place.listedIn());
        return values;
    }

    private static ListedArea place(ListedAreaRecord row) {
        return new ListedArea(
                row.getAgs(),
                row.getName(),
                row.getShortName(),
                row.getKind(),
                row.getDesignation(),
                row.getListedIn());
    }
}
