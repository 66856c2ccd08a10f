package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.db.tables.records.IntakeRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeRepository;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes entries and keeps what they were. */
@Repository
class IntakeWriteRepository {

    /** How it was counted stands in the column {@code kind}. */
    private static final RecordColumns<IntakeContent> CONTENT =
            RecordColumns.of(INTAKE, IntakeContent.class, "counting");

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;

    IntakeWriteRepository(DSLContext db, History history, Deletions deletions) {
        this.db = db;
        this.history = history;
        this.deletions = deletions;
    }

    /** Whether another entry of this series covers a day of the period. Holds off other writers of the municipality. */
    boolean overlaps(SeriesKey key, Period period) {
        db.execute("select pg_advisory_xact_lock(200, {0})", val(Integer.parseInt(key.ags())));
        return db.fetchExists(
                INTAKE,
                IntakeRepository.is(key),
                INTAKE.PERIOD_FROM.le(period.to()),
                INTAKE.PERIOD_TO.ge(period.from()));
    }

    long insert(SeriesKey key, Period period, IntakeContent content, String by) {
        return db.insertInto(INTAKE)
                .set(row(key, period, content, by))
                .returningResult(INTAKE.ID)
                .fetchSingle()
                .value1();
    }

    /** The first version of an entry. */
    static IntakeRecord row(SeriesKey key, Period period, IntakeContent content, String by) {
        var values = columns(content);
        values.put(INTAKE.BASIS, Basis.STATED);
        values.put(INTAKE.AGS, key.ags());
        values.put(INTAKE.RECHTSKREIS, key.rechtskreis());
        values.put(INTAKE.UNIT, key.unit());
        values.put(INTAKE.ORIGIN, key.origin());
        values.put(INTAKE.FREQUENCY, key.frequency());
        values.put(INTAKE.PERIOD_FROM, period.from());
        values.put(INTAKE.PERIODS, period.count());
        return Versions.row(INTAKE, values, Write.of("ENTERED", by));
    }

    private static Map<Field<?>, @Nullable Object> columns(IntakeContent content) {
        var values = CONTENT.write(content);
        values.put(INTAKE.KIND, content.counting());
        return values;
    }

    /** A new version by the municipality: its correction of what a source stated, or another report of its own. */
    static Map<Field<?>, @Nullable Object> revision(IntakeContent content) {
        var values = columns(content);
        values.put(
                INTAKE.BASIS, when(INTAKE.SOURCE.isNull(), inline(Basis.STATED)).otherwise(inline(Basis.CORRECTED)));
        return values;
    }

    /** @return false when the entry has another version by now; then nothing was written */
    boolean revise(IntakeEntry old, IntakeContent content, String reason, String by) {
        return next(old, revision(content), IntakeChange.REVISED, reason, by);
    }

    /** @return false when the entry has another version by now; then nothing was written */
    boolean delete(IntakeEntry old, String reason, String by) {
        return deletions.delete(INTAKE, old.id(), old.version(), by, reason);
    }

    /** Entries of this municipality that were deleted, the latest first. */
    List<DeletedIntake> deleted(String ags) {
        return deletions.of(INTAKE, INTAKE.AGS, ags).stream()
                .map(each -> new DeletedIntake(
                        IntakeRepository.entry(each.row()),
                        each.stamp().at(),
                        Objects.requireNonNullElse(each.stamp().note(), "")))
                .toList();
    }

    boolean restore(long id, String by) {
        return deletions.restore(INTAKE, id, Map.of(), by);
    }

    private boolean next(
            IntakeEntry old,
            Map<Field<?>, ? extends @Nullable Object> values,
            IntakeChange change,
            String reason,
            String by) {
        return Versions.update(db, INTAKE, old.id(), old.version(), values, new Write(change.name(), by, reason));
    }

    /** Every version of an entry, the newest first, with every count; also of one that was deleted. */
    List<RecordVersion<IntakeEntry>> history(long id) {
        Stream<RecordVersion<IntakeEntry>> present =
                db.selectFrom(INTAKE).where(INTAKE.ID.eq(id)).stream().map(row -> version(row, null));
        return Stream.concat(
                        present, history.of(INTAKE, id).stream().map(each -> version(each.row(), each.replacedAt())))
                .toList();
    }

    private static RecordVersion<IntakeEntry> version(IntakeRecord row, @Nullable Instant replacedAt) {
        return new RecordVersion<>(
                row.getVersion(), Versions.stampOf(INTAKE, row), replacedAt, IntakeRepository.entry(row));
    }
}
