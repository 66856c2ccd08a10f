package de.lenkungsportal.indicator;

import static de.lenkungsportal.db.Tables.BREAKDOWN_DIMENSION;
import static de.lenkungsportal.db.Tables.BREAKDOWN_VALUE;
import static de.lenkungsportal.db.Tables.INDICATOR;

import de.lenkungsportal.db.tables.records.IndicatorRecord;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes the catalogue; a trigger keeps the version that a write replaces. */
@Repository
class IndicatorRepository {

    private static final RecordColumns<IndicatorContent> CONTENT = RecordColumns.of(INDICATOR, IndicatorContent.class);

    private final DSLContext db;
    private final History history;

    IndicatorRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** In the order of their German names. */
    List<CatalogueEntry> all() {
        return db.selectFrom(INDICATOR).orderBy(INDICATOR.NAME, INDICATOR.ID).fetch(IndicatorRepository::entry);
    }

    Optional<CatalogueEntry> find(Indicator indicator) {
        return db.selectFrom(INDICATOR).where(INDICATOR.ID.eq(indicator)).fetchOptional(IndicatorRepository::entry);
    }

    /** Every version, the newest first. */
    List<RecordVersion<CatalogueEntry>> history(CatalogueEntry now) {
        return history.versions(INDICATOR, now.indicator(), now, version -> entry(version.row()));
    }

    /** Every value of every dimension, in the order of their German names. */
    List<BreakdownDimension> dimensions() {
        var values = new LinkedHashMap<String, Map<String, String>>();
        db.selectFrom(BREAKDOWN_VALUE)
                .orderBy(BREAKDOWN_VALUE.DIMENSION, BREAKDOWN_VALUE.NAME, BREAKDOWN_VALUE.CODE)
                .forEach(row -> values.computeIfAbsent(row.getDimension(), code -> new LinkedHashMap<>())
                        .put(row.getCode(), row.getName()));
        return db.selectFrom(BREAKDOWN_DIMENSION)
                .orderBy(BREAKDOWN_DIMENSION.NAME, BREAKDOWN_DIMENSION.CODE)
                .fetch(row -> new BreakdownDimension(
                        row.getCode(), row.getName(), values.getOrDefault(row.getCode(), Map.of())));
    }

    void insert(Indicator indicator, IndicatorContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(INDICATOR.ID, indicator);
        Versions.insert(db, INDICATOR, values, Write.of("ENTERED", by));
    }

    /** @return false when the indicator has another version by now; then nothing was written */
    boolean update(
            CatalogueEntry stored, IndicatorContent content, IndicatorChange change, String by, @Nullable String note) {
        return Versions.update(
                db,
                INDICATOR,
                stored.code(),
                stored.version(),
                CONTENT.write(content),
                new Write(change.name(), by, note));
    }

    private static CatalogueEntry entry(IndicatorRecord row) {
        return new CatalogueEntry(
                row.getId(),
                CONTENT.read(row),
                row.getVersion(),
                IndicatorChange.valueOf(row.getChange()),
                row.getChangeNote(),
                row.getChangedAt());
    }
}
