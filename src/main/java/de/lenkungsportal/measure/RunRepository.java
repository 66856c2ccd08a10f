package de.lenkungsportal.measure;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.RUN_READING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.db.tables.records.MeasureRunRecord;
import de.lenkungsportal.db.tables.records.RunReadingRecord;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Runs of measures and what was reported about them, as they are stored: with every count. */
@Repository
public class RunRepository {

    /** Name of the municipality of a run. */
    public static final Field<String> TOWN = field(
                    select(MUNICIPALITY.NAME).from(MUNICIPALITY).where(MUNICIPALITY.AGS.eq(MEASURE_RUN.AGS)))
            .as("town");

    /** The source is two columns. */
    private static final RecordColumns<RunContent> CONTENT = RecordColumns.of(MEASURE_RUN, RunContent.class, "source");

    private final DSLContext db;
    private final History history;

    RunRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    public List<MeasureRun> ofMeasure(String measure) {
        return db.select(MEASURE_RUN.fields())
                .select(TOWN)
                .from(MEASURE_RUN)
                .where(MEASURE_RUN.MEASURE.eq(measure))
                .orderBy(MEASURE_RUN.NUMBER)
                .fetch(RunRepository::run);
    }

    /** The earliest first day of its runs; empty where none is stated. */
    public Optional<LocalDate> firstStart(String measure) {
        return db.select(min(MEASURE_RUN.STARTS_ON))
                .from(MEASURE_RUN)
                .where(MEASURE_RUN.MEASURE.eq(measure))
                .fetchOptional(Record1::value1);
    }

    public Optional<MeasureRun> find(String id) {
        return db.select(MEASURE_RUN.fields())
                .select(TOWN)
                .from(MEASURE_RUN)
                .where(MEASURE_RUN.ID.eq(id))
                .fetchOptional(RunRepository::run);
    }

    /** The next free number; holds off others that add a run to the measure. */
    public int nextNumber(String measure) {
        db.select(MEASURE.ID)
                .from(MEASURE)
                .where(MEASURE.ID.eq(measure))
                .forNoKeyUpdate()
                .fetch();
        return db.select(coalesce(max(MEASURE_RUN.NUMBER), inline(0)))
                        .from(MEASURE_RUN)
                        .where(MEASURE_RUN.MEASURE.eq(measure))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    public void insert(String id, Place place, RunContent content, String by) {
        db.insertInto(MEASURE_RUN).set(row(id, place, content, by)).execute();
    }

    /** Where a new run belongs: its measure, the municipality that offers it, and its number in the measure. */
    public record Place(String measure, String ags, int number) {}

    /** A new run as it is stored. */
    public static MeasureRunRecord row(String id, Place place, RunContent content, String by) {
        var values = columns(content);
        values.put(MEASURE_RUN.ID, id);
        values.put(MEASURE_RUN.MEASURE, place.measure());
        values.put(MEASURE_RUN.AGS, place.ags());
        values.put(MEASURE_RUN.NUMBER, place.number());
        return Versions.row(MEASURE_RUN, values, Write.of("ENTERED", by));
    }

    /** @return false when the run has another version by now */
    public boolean update(String id, int version, RunContent content, String by) {
        return Versions.update(db, MEASURE_RUN, id, version, columns(content), Write.of("CHANGED", by));
    }

    /** Stores a reading; a later one of the same day replaces it. */
    public void read(String run, LocalDate on, RunContent content) {
        db.insertInto(RUN_READING)
                .set(reading(run, on, content))
                .onConflict(RUN_READING.RUN, RUN_READING.READ_ON)
                .doUpdate()
                .set(RUN_READING.PLACES, content.places())
                .set(RUN_READING.TAKEN, content.taken())
                .set(RUN_READING.WAITING, content.waiting())
                .execute();
    }

    public static RunReadingRecord reading(String run, LocalDate on, RunContent content) {
        var row = new RunReadingRecord();
        row.setRun(run);
        row.setReadOn(on);
        row.setPlaces(content.places());
        row.setTaken(content.taken());
        row.setWaiting(content.waiting());
        return row;
    }

    public List<RunReading> readings(String measure) {
        return db.select(RUN_READING.RUN, RUN_READING.READ_ON, RUN_READING.PLACES, RUN_READING.TAKEN)
                .from(RUN_READING)
                .join(MEASURE_RUN)
                .on(MEASURE_RUN.ID.eq(RUN_READING.RUN))
                .where(MEASURE_RUN.MEASURE.eq(measure))
                .orderBy(RUN_READING.READ_ON, MEASURE_RUN.NUMBER)
                .fetch(row -> new RunReading(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value3() == null || row.value4() == null ? null : Math.max(0, row.value3() - row.value4()),
                        Set.of()));
    }

    public static MeasureRun run(Record row) {
        return new MeasureRun(
                row.get(MEASURE_RUN.ID),
                row.get(MEASURE_RUN.MEASURE),
                row.get(MEASURE_RUN.AGS),
                row.get(TOWN),
                row.get(MEASURE_RUN.NUMBER),
                content(row),
                Set.of(),
                row.get(MEASURE_RUN.VERSION));
    }

    /** Every version of a run, the newest first, with every count. */
    public List<RecordVersion<MeasureRun>> history(MeasureRun now) {
        return history.versions(
                MEASURE_RUN, now.id(), now, then -> now.was(then.row().getVersion(), content(then.row())));
    }

    public static RunContent content(Record row) {
        return CONTENT.read(row, source(row));
    }

    private static Map<String, SourcePlace> source(Record row) {
        SourcePlace source = SourcePlace.of(row.get(MEASURE_RUN.SOURCE), row.get(MEASURE_RUN.SOURCE_PLACE));
        return source == null ? Map.of() : Map.of("source", source);
    }

    /** The columns of what a run says. */
    public static Map<Field<?>, @Nullable Object> columns(RunContent content) {
        var values = CONTENT.write(content);
        SourcePlace source = content.source();
        values.put(MEASURE_RUN.SOURCE, source == null ? null : source.source());
        values.put(MEASURE_RUN.SOURCE_PLACE, source == null ? null : source.place());
        return values;
    }
}
