package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.intake.IntakeNumbers;
import de.lenkungsportal.intake.SeriesKey;
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

    void insert(List<IntakeRow> rows, String by) {
        db.insertInto(INTAKE)
                .set(rows.stream()
                        .map(row -> IntakeWriteRepository.row(row.key(), row.period(), row.content(), by))
                        .toList())
                .execute();
    }
}
