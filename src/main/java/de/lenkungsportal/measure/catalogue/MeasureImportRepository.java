package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.records.MeasureDecisionRecord;
import de.lenkungsportal.db.tables.records.MeasureRecord;
import de.lenkungsportal.db.tables.records.MeasureRunRecord;
import de.lenkungsportal.db.tables.records.RunReadingRecord;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunRepository;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes many measures at once: four batches and one update, however many rows. */
@Repository
class MeasureImportRepository {

    private final DSLContext db;

    MeasureImportRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A new measure.
     *
     * @param provider organisation that it is linked to, null where there is none
     * @param runs by their ids, in their order
     */
    record Entry(
            String id,
            MeasureContent content,
            @Nullable String provider,
            MeasureDecision decision,
            Publication publication,
            Map<String, RunContent> runs) {}

    /** Serialises imports of one municipality, so that each sees what the other wrote. */
    void lock(String ags) {
        db.execute("select pg_advisory_xact_lock(500, {0})", val(Integer.parseInt(ags)));
    }

    /** The measures that this municipality offers. */
    Set<MeasureKey> stored(String ags) {
        return db.select(MEASURE.TITLE, MEASURE.PROVIDER_WORDS)
                .from(MEASURE)
                .where(arrayOverlap(MEASURE.MUNICIPALITIES, new String[] {ags}))
                .fetchSet(row -> new MeasureKey(row.value1(), row.value2()));
    }

    void insert(List<Entry> entries, String ags, String by, LocalDate today) {
        var measures = new ArrayList<MeasureRecord>();
        var decisions = new ArrayList<MeasureDecisionRecord>();
        var runs = new ArrayList<MeasureRunRecord>();
        var readings = new ArrayList<RunReadingRecord>();
        for (Entry entry : entries) {
            MeasureDecision decision = entry.decision();
            var measure = MeasureRepository.first(entry.id(), entry.content(), decision.to());
            measure.put(MEASURE.PROVIDER, entry.provider());
            measures.add(Versions.row(MEASURE, measure, Write.of("IMPORTED", by)));
            decisions.add(MeasureRepository.row(entry.id(), decision, ags));
            int number = 0;
            for (Map.Entry<String, RunContent> run : entry.runs().entrySet()) {
                number++;
                runs.add(RunRepository.row(
                        run.getKey(), new RunRepository.Place(entry.id(), ags, number), run.getValue(), by));
                readings.add(RunRepository.reading(run.getKey(), today, run.getValue()));
            }
        }
        db.batchInsert(measures).execute();
        db.batchInsert(decisions).execute();
        db.batchInsert(runs).execute();
        db.batchInsert(readings).execute();
        publish(entries, today);
    }

    /** After the runs are there, which are published with their measure. */
    private void publish(List<Entry> entries, LocalDate today) {
        String[] published = entries.stream()
                .filter(entry -> entry.publication() == Publication.PUBLISHED)
                .map(Entry::id)
                .toArray(String[]::new);
        db.update(MEASURE)
                .set(MEASURE.PUBLISHED_ON, today)
                .where(MEASURE.ID.eq(any(published)))
                .execute();
    }
}
