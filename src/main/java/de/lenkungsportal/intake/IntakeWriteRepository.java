package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.INTAKE_REVISION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes entries and keeps what they were. */
@Repository
class IntakeWriteRepository {

    private final DSLContext db;

    IntakeWriteRepository(DSLContext db) {
        this.db = db;
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
        return keep(old, IntakeRevision.Change.REVISED, reason, by, at)
                && db.update(INTAKE)
                                .set(INTAKE.KIND, entry.counting())
                                .set(INTAKE.VALUE, entry.quantity().value())
                                .set(INTAKE.QUALIFIER, entry.quantity().qualifier())
                                .set(INTAKE.BASIS, Basis.STATED)
                                .set(INTAKE.AS_OF, entry.asOf())
                                .set(INTAKE.NOTE, entry.note())
                                .set(INTAKE.CHANGED_BY, by)
                                .set(INTAKE.CHANGED_AT, at)
                                .set(INTAKE.VERSION, INTAKE.VERSION.plus(1))
                                .where(INTAKE.ID.eq(old.id()))
                                .and(INTAKE.VERSION.eq(old.version()))
                                .execute()
                        == 1;
    }

    /** @return false when the entry has another version by now; then nothing was written */
    boolean delete(IntakeEntry old, String reason, String by, Instant at) {
        return keep(old, IntakeRevision.Change.DELETED, reason, by, at)
                && db.deleteFrom(INTAKE).where(INTAKE.ID.eq(old.id())).execute() == 1;
    }

    private boolean keep(IntakeEntry old, IntakeRevision.Change change, String reason, String by, Instant at) {
        boolean isCurrent = db.select(INTAKE.ID)
                .from(INTAKE)
                .where(INTAKE.ID.eq(old.id()))
                .and(INTAKE.VERSION.eq(old.version()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!isCurrent) {
            return false;
        }
        db.insertInto(INTAKE_REVISION)
                .select(select(
                                INTAKE.ID,
                                INTAKE.VERSION,
                                INTAKE.AGS,
                                INTAKE.SERIES,
                                INTAKE.PERIOD_FROM,
                                INTAKE.PERIODS,
                                INTAKE.KIND,
                                INTAKE.VALUE,
                                INTAKE.QUALIFIER,
                                INTAKE.BASIS,
                                INTAKE.AS_OF,
                                INTAKE.NOTE,
                                inline(change.name()),
                                val(reason),
                                val(at),
                                val(by))
                        .from(INTAKE)
                        .where(INTAKE.ID.eq(old.id())))
                .execute();
        return true;
    }

    /** The newest first. */
    List<IntakeRevision> history(long id, Unit unit) {
        return db.selectFrom(INTAKE_REVISION)
                .where(INTAKE_REVISION.INTAKE_ID.eq(id))
                .orderBy(INTAKE_REVISION.VERSION.desc())
                .fetch(row -> new IntakeRevision(
                        row.getVersion(),
                        row.getKind(),
                        new Quantity.Value(
                                unit, row.get(INTAKE_REVISION.QUALIFIER), row.getValue(), null),
                        row.getAsOf(),
                        row.getNote(),
                        row.getChange(),
                        row.getReason(),
                        row.getReplacedAt()));
    }
}
