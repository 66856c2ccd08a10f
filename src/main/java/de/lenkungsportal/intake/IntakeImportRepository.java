package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.figure.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes many entries, a statement for hundreds of rows. */
@Repository
class IntakeImportRepository {

    private final DSLContext db;

    IntakeImportRepository(DSLContext db) {
        this.db = db;
    }

    Set<String> municipalities() {
        return db.select(MUNICIPALITY.AGS).from(MUNICIPALITY).fetchSet(MUNICIPALITY.AGS);
    }

    /** First and last days that entries of these municipalities cover, by series. */
    Map<SeriesKey, NavigableMap<LocalDate, LocalDate>> periods(Collection<String> ags) {
        var periods = new HashMap<SeriesKey, NavigableMap<LocalDate, LocalDate>>();
        db.select(INTAKE.SERIES, INTAKE.PERIOD_FROM, INTAKE.PERIOD_TO)
                .from(INTAKE)
                .where(INTAKE.AGS.in(ags))
                .forEach(each -> periods.computeIfAbsent(IntakeNumbers.key(each.value1()), key -> new TreeMap<>())
                        .put(each.value2(), each.value3()));
        return periods;
    }

    /** Locks the municipality against other writers until the end of the transaction. */
    void lock(String ags) {
        db.execute("select pg_advisory_xact_lock(200, {0})", val(Integer.parseInt(ags)));
    }

    void insert(List<IntakeImport.Checked> rows, String by, Instant at) {
        var insert = db.insertInto(
                INTAKE,
                INTAKE.AGS,
                INTAKE.RECHTSKREIS,
                INTAKE.UNIT,
                INTAKE.ORIGIN,
                INTAKE.FREQUENCY,
                INTAKE.PERIOD_FROM,
                INTAKE.PERIODS,
                INTAKE.KIND,
                INTAKE.VALUE,
                INTAKE.QUALIFIER,
                INTAKE.BASIS,
                INTAKE.AS_OF,
                INTAKE.NOTE,
                INTAKE.CHANGED_BY,
                INTAKE.CHANGED_AT);
        for (IntakeImport.Checked each : rows) {
            SeriesKey key = each.row().key();
            insert = insert.values(
                    key.ags(),
                    key.rechtskreis(),
                    key.unit(),
                    key.origin(),
                    key.frequency(),
                    each.row().period().from(),
                    each.row().period().count(),
                    each.entry().counting(),
                    each.entry().quantity().value(),
                    each.entry().quantity().qualifier(),
                    Basis.STATED,
                    each.entry().asOf(),
                    each.entry().note(),
                    by,
                    at);
        }
        insert.execute();
    }
}
