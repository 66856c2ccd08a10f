package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.IntakeRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/** Writes entries and keeps what they were. */
@Repository
class IntakeWriteRepository {

    private final DSLContext db;
    private final History history;

    IntakeWriteRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
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

    long insert(SeriesKey key, Period period, IntakeRules.Checked entry, String by, Instant at) {
        return db.insertInto(INTAKE)
                .set(INTAKE.AGS, key.ags())
                .set(INTAKE.RECHTSKREIS, key.rechtskreis())
                .set(INTAKE.UNIT, key.unit())
                .set(INTAKE.ORIGIN, key.origin())
                .set(INTAKE.FREQUENCY, key.frequency())
                .set(INTAKE.PERIOD_FROM, period.from())
                .set(INTAKE.PERIODS, period.count())
                .set(INTAKE.KIND, entry.counting())
                .set(INTAKE.VALUE, entry.quantity().value())
                .set(INTAKE.QUALIFIER, entry.quantity().qualifier())
                .set(INTAKE.BASIS, Basis.STATED)
                .set(INTAKE.AS_OF, entry.asOf())
                .set(INTAKE.NOTE, entry.note())
                .set(INTAKE.CHANGED_BY, by)
                .set(INTAKE.CHANGED_AT, at)
                .returningResult(INTAKE.ID)
                .fetchSingle()
                .value1();
    }

    /** @return false when the entry has another version by now; then nothing was written */
    boolean revise(IntakeEntry old, IntakeRules.Checked entry, String reason, String by, Instant at) {
        return next(old, IntakeRevision.Change.REVISED, reason, by, at)
                        .set(INTAKE.KIND, entry.counting())
                        .set(INTAKE.VALUE, entry.quantity().value())
                        .set(INTAKE.QUALIFIER, entry.quantity().qualifier())
                        .set(INTAKE.BASIS, Basis.STATED)
                        .set(INTAKE.AS_OF, entry.asOf())
                        .set(INTAKE.NOTE, entry.note())
                        .where(INTAKE.ID.eq(old.id()))
                        .and(INTAKE.VERSION.eq(old.version()))
                        .execute()
                == 1;
    }

    /** @return false when the entry has another version by now; then nothing was written */
    boolean delete(IntakeEntry old, String reason, String by, Instant at) {
        return next(old, IntakeRevision.Change.DELETED, reason, by, at)
                                .where(INTAKE.ID.eq(old.id()))
                                .and(INTAKE.VERSION.eq(old.version()))
                                .execute()
                        == 1
                && db.deleteFrom(INTAKE).where(INTAKE.ID.eq(old.id())).execute() == 1;
    }

    private UpdateSetMoreStep<IntakeRecord> next(
            IntakeEntry old, IntakeRevision.Change change, String reason, String by, Instant at) {
        return db.update(INTAKE)
                .set(INTAKE.CHANGE, change.name())
                .set(INTAKE.CHANGE_NOTE, reason)
                .set(INTAKE.CHANGED_BY, by)
                .set(INTAKE.CHANGED_AT, at)
                .set(INTAKE.VERSION, old.version() + 1);
    }

    /** The newest first. */
    List<IntakeRevision> history(long id, Unit unit) {
        IntakeRecord next = db.selectFrom(INTAKE).where(INTAKE.ID.eq(id)).fetchSingle();
        var revisions = new ArrayList<IntakeRevision>();
        for (History.Version<IntakeRecord> version : history.of(INTAKE, id)) {
            IntakeRecord was = version.row();
            revisions.add(new IntakeRevision(
                    was.getVersion(),
                    was.getKind(),
                    new Quantity.Value(unit, was.get(INTAKE.QUALIFIER), was.getValue(), null),
                    was.getAsOf(),
                    was.getNote(),
                    IntakeRevision.Change.valueOf(next.getChange()),
                    Objects.requireNonNullElse(next.getChangeNote(), ""),
                    version.replacedAt()));
            next = was;
        }
        return revisions;
    }
}
