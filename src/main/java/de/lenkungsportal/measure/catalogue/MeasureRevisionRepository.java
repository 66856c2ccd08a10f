package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.FOERDERKETTE;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static org.jooq.impl.DSL.arrayOverlap;

import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunRepository;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Changes measures and runs that an import finds, and takes back what an import wrote. */
@Repository
class MeasureRevisionRepository {

    private final DSLContext db;
    private final RunRepository runs;
    private final History history;
    private final Deletions deletions;

    MeasureRevisionRepository(DSLContext db, RunRepository runs, History history, Deletions deletions) {
        this.db = db;
        this.runs = runs;
        this.history = history;
        this.deletions = deletions;
    }

    /** @throws StaleWriteException when the measure has another version by now */
    void change(String id, int version, MeasureContent content, Write write) {
        update(MEASURE, id, version, MeasureRepository.columns(content), write);
    }

    /** @throws StaleWriteException when the run has another version by now */
    void change(String id, int version, RunContent content, LocalDate today, Write write) {
        update(MEASURE_RUN, id, version, RunRepository.columns(content), write);
        runs.read(id, today, content);
    }

    /** Adds runs of a municipality to a measure, by their ids. */
    void add(String measure, String ags, Map<String, RunContent> added, LocalDate today, String by) {
        int number = added.isEmpty() ? 0 : runs.nextNumber(measure);
        for (Map.Entry<String, RunContent> run : added.entrySet()) {
            runs.insert(run.getKey(), new RunRepository.Place(measure, ags, number), run.getValue(), by);
            runs.read(run.getKey(), today, run.getValue());
            number++;
        }
    }

    /**
     * Deletes a measure or run that an import entered; its last version stays in the history.
     *
     * @throws StaleWriteException when it has another version by now
     */
    void remove(Written written, Write write) {
        StaleWriteException.unless(
                deletions.delete(table(written), written.record(), written.version(), write.by(), write.note()),
                written.kind().name(),
                written.record(),
                written.version());
    }

    /**
     * Gives a measure or run the content of the version before the one that an import made.
     *
     * @throws StaleWriteException when it has another version by now
     */
    void restore(Written written, LocalDate today, Write write) {
        Table<? extends Record> table = table(written);
        Record before = history.of(table, written.record()).stream()
                .map(version -> (Record) version.row())
                .filter(row -> row.get("version", int.class) == written.version() - 1)
                .findFirst()
                .orElseThrow(() -> new StaleWriteException(written.kind().name(), written.record(), written.version()));
        if (table.equals(MEASURE)) {
            change(written.record(), written.version(), MeasureRepository.content(before), write);
        } else {
            change(written.record(), written.version(), RunRepository.content(before), today, write);
        }
    }

    /** Of these measures and runs, those that a Förderkette is made of. */
    List<String> inChains(List<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        var used = new ArrayList<String>();
        db.select(FOERDERKETTE.ITEMS, FOERDERKETTE.RUNS)
                .from(FOERDERKETTE)
                .where(arrayOverlap(FOERDERKETTE.ITEMS, wanted).or(arrayOverlap(FOERDERKETTE.RUNS, wanted)))
                .forEach(row -> {
                    used.addAll(List.of(row.value1()));
                    used.addAll(List.of(row.value2()));
                });
        used.retainAll(ids);
        return used;
    }

    private void update(Table<?> table, String id, int version, Map<Field<?>, @Nullable Object> values, Write write) {
        StaleWriteException.unless(
                Versions.update(db, table, id, version, values, write), table.getName(), id, version);
    }

    private static Table<? extends Record> table(Written written) {
        return switch (written.kind()) {
            case MEASURE -> MEASURE;
            case MEASURE_RUN -> MEASURE_RUN;
            case INTAKE, ORGANISATION, PARTNERSHIP, ANSWER, FIGURE, PLACE ->
                throw new IllegalArgumentException(written.toString());
        };
    }
}
