package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes many measures at once: four batches and one update, however many rows. */
@Repository
class MeasureImportRepository {

    /** Two titles that share this much of their trigrams may mean the same measure. */
    private static final float SIMILAR = 0.5f;

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

    /** All measures, with the runs of this municipality, in one query. */
    List<StoredMeasure> stored(String ags) {
        Field<List<StoredMeasure.Run>> runs = multiset(select(MEASURE_RUN.fields())
                        .from(MEASURE_RUN)
                        .where(MEASURE_RUN.MEASURE.eq(MEASURE.ID), MEASURE_RUN.AGS.eq(ags))
                        .orderBy(MEASURE_RUN.NUMBER))
                .as("runs")
                .convertFrom(all -> all.map(row -> new StoredMeasure.Run(
                        row.get(MEASURE_RUN.ID), row.get(MEASURE_RUN.VERSION), RunRepository.content(row))));
        return db.select(MeasureRepository.COLUMNS)
                .select(runs)
                .from(MEASURE)
                .orderBy(MEASURE.ID)
                .fetch(row -> new StoredMeasure(
                        row.get(MEASURE.ID),
                        row.get(MEASURE.VERSION),
                        MeasureRepository.content(row),
                        row.get(MEASURE.LEAD),
                        row.get(MEASURE.STATUS),
                        row.get(MEASURE.PUBLISHED_ON),
                        row.get(runs)));
    }

    /**
     * Measures of this municipality whose titles are like these, one query however many.
     *
     * @return ids by title, the most similar first
     */
    Map<String, List<String>> similar(Collection<String> titles, String ags) {
        Table<?> asked = unnest(titles.toArray(String[]::new)).as("asked", "title");
        Field<String> title = field(name("asked", "title"), String.class);
        Field<Float> alike = function(
                "similarity",
                SQLDataType.REAL,
                function("plain_name", SQLDataType.CLOB, MEASURE.TITLE),
                function("plain_name", SQLDataType.CLOB, title));
        return db.select(title, MEASURE.ID)
                .from(asked)
                .join(MEASURE)
                .on(alike.ge(SIMILAR))
                .where(arrayOverlap(MEASURE.MUNICIPALITIES, new String[] {ags}))
                .orderBy(title, alike.desc(), MEASURE.TITLE, MEASURE.ID)
                .fetchGroups(title, MEASURE.ID);
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
