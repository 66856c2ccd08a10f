package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.IntakeRecord;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeNumbers;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.series.IntakeFindings.Stored;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes many entries, a statement for hundreds of rows. */
@Repository
class IntakeImportRepository {

    private final DSLContext db;
    private final History history;

    IntakeImportRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** Names of all municipalities by their keys. */
    Map<String, String> municipalities() {
        return db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.KIND.in(Municipality.Kind.CITY, Municipality.Kind.KREIS))
                .fetchMap(MUNICIPALITY.AGS, MUNICIPALITY.NAME);
    }

    /** Entries of these municipalities that touch these days, by series and first day. */
    Map<SeriesKey, NavigableMap<LocalDate, Stored>> stored(Collection<String> ags, LocalDate first, LocalDate last) {
        var stored = new HashMap<SeriesKey, NavigableMap<LocalDate, Stored>>();
        db.selectFrom(INTAKE)
                .where(INTAKE.AGS.in(ags), INTAKE.PERIOD_FROM.le(last), INTAKE.PERIOD_TO.ge(first))
                .forEach(row -> {
                    SeriesKey key = IntakeNumbers.key(row.getSeries());
                    stored.computeIfAbsent(key, series -> new TreeMap<>())
                            .put(
                                    row.getPeriodFrom(),
                                    new Stored(
                                            row.getId(),
                                            row.getVersion(),
                                            new Period(key.frequency(), row.getPeriodFrom(), row.getPeriods()),
                                            new IntakeContent(
                                                    row.getKind(),
                                                    row.getValue(),
                                                    row.get(INTAKE.QUALIFIER),
                                                    row.getAsOf(),
                                                    row.getNote())));
                });
        return stored;
    }

    /** Units that entries of these municipalities have. */
    Map<String, Set<Unit>> units(Collection<String> ags) {
        return db
                .selectDistinct(INTAKE.AGS, INTAKE.UNIT)
                .from(INTAKE)
                .where(INTAKE.AGS.in(ags))
                .fetchGroups(INTAKE.AGS, INTAKE.UNIT)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** Locks the municipality against other writers until the end of the transaction. */
    void lock(String ags) {
        db.execute("select pg_advisory_xact_lock(200, {0})", val(Integer.parseInt(ags)));
    }

    /** @return the ids of the entries, in no order */
    List<Long> insert(List<IntakeRow> rows, String by) {
        return db.insertInto(INTAKE)
                .set(rows.stream()
                        .map(row -> IntakeWriteRepository.row(row.key(), row.period(), row.content(), by))
                        .toList())
                .returningResult(INTAKE.ID)
                .fetch(INTAKE.ID);
    }

    /**
     * @param reason for everyone to read in the history
     * @throws StaleWriteException when the entry has another version by now
     */
    void revise(Stored stored, IntakeContent content, String reason, String by) {
        update(
                stored.id(),
                stored.version(),
                IntakeWriteRepository.revision(content),
                new Write(IntakeChange.REVISED.name(), by, reason));
    }

    /** Deletes an entry that was added; what it was stays in the history. */
    void remove(long id, int version, String reason, String by) {
        update(id, version, Map.of(), new Write(IntakeChange.DELETED.name(), by, reason));
        db.deleteFrom(INTAKE).where(INTAKE.ID.eq(id)).execute();
    }

    /** Gives an entry the content of the version before this one. */
    void restore(long id, int version, String reason, String by) {
        IntakeRecord before = history.of(INTAKE, id).stream()
                .map(History.Version::row)
                .filter(row -> row.getVersion() == version - 1)
                .findFirst()
                .orElseThrow(() -> stale(id, version));
        var values = new HashMap<Field<?>, @Nullable Object>();
        for (Field<?> column :
                List.of(INTAKE.KIND, INTAKE.VALUE, INTAKE.QUALIFIER, INTAKE.BASIS, INTAKE.AS_OF, INTAKE.NOTE)) {
            values.put(column, before.get(column));
        }
        update(id, version, values, new Write(IntakeChange.REVISED.name(), by, reason));
    }

    private void update(long id, int version, Map<Field<?>, ? extends @Nullable Object> values, Write write) {
        StaleWriteException.unless(
                Versions.update(db, INTAKE, id, version, values, write), "intake", Long.toString(id), version);
    }

    private static StaleWriteException stale(long id, int version) {
        return new StaleWriteException("intake", Long.toString(id), version);
    }
}
