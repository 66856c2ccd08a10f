package de.lenkungsportal.measure.chain;

import static de.lenkungsportal.db.Tables.FOERDERKETTE;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.RunRepository;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Chains that people put together, and the measures and runs that checks and finder look at. */
@Repository
class ChainRepository {

    private static final Field<List<MeasureRun>> RUNS = multiset(select(MEASURE_RUN.fields())
                    .select(RunRepository.TOWN)
                    .from(MEASURE_RUN)
                    .where(MEASURE_RUN.MEASURE.eq(MEASURE.ID))
                    .orderBy(MEASURE_RUN.NUMBER))
            .as("runs")
            .convertFrom(rows -> rows.map(RunRepository::run));

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;

    ChainRepository(DSLContext db, History history, Deletions deletions) {
        this.db = db;
        this.history = history;
        this.deletions = deletions;
    }

    /** A measure with every run of it. */
    record Offer(
            String id,
            MeasureContent content,
            MeasureStatus status,
            List<LegalBasis> legalBases,
            List<MeasureRun> runs) {}

    Page<Foerderkette> page(Set<String> ags, int page, int size) {
        Condition condition =
                ags.isEmpty() ? noCondition() : FOERDERKETTE.AGS.in(ags).or(FOERDERKETTE.AGS.isNull());
        List<Foerderkette> items = db.select(FOERDERKETTE.fields())
                .select(MUNICIPALITY.NAME)
                .from(FOERDERKETTE)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FOERDERKETTE.AGS))
                .where(condition)
                .orderBy(FOERDERKETTE.TITLE, FOERDERKETTE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(ChainRepository::chain);
        return new Page<>(items, page, size, db.fetchCount(FOERDERKETTE, condition));
    }

    Optional<Foerderkette> find(String id) {
        return db.select(FOERDERKETTE.fields())
                .select(MUNICIPALITY.NAME)
                .from(FOERDERKETTE)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FOERDERKETTE.AGS))
                .where(FOERDERKETTE.ID.eq(id))
                .fetchOptional(ChainRepository::chain);
    }

    /** Every version of a chain, the newest first. */
    List<RecordVersion<ChainContent>> history(Foerderkette now) {
        return history.versions(FOERDERKETTE, now.id(), now.content(), version -> content(version.row()));
    }

    /** One query, however many measures. */
    List<Offer> offers(Collection<String> ids) {
        return offers(MEASURE.ID.eq(any(ids.toArray(String[]::new))));
    }

    /** Every measure of the present that someone can enter now or some day, of these municipalities and of the whole of NRW. */
    List<Offer> offered(Set<String> municipalities, LocalDate today) {
        Condition where = municipalities.isEmpty()
                ? noCondition()
                : arrayOverlap(MEASURE.MUNICIPALITIES, Codes.sorted(municipalities))
                        .or(MEASURE.SCOPE.eq(MeasureScope.NRW));
        return offers(MEASURE.STATUS
                .in(MeasureStatus.OFFERED)
                .and(LaterRecords.shown(Later.HIDDEN, MEASURE.AS_OF, today))
                .and(where));
    }

    private List<Offer> offers(Condition condition) {
        return db.select(MeasureRepository.COLUMNS)
                .select(MeasureRepository.BASES, RUNS)
                .from(MEASURE)
                .where(condition)
                .orderBy(MEASURE.ID)
                .fetch(row -> new Offer(
                        row.get(MEASURE.ID),
                        MeasureRepository.content(row),
                        row.get(MEASURE.STATUS),
                        row.get(MeasureRepository.BASES),
                        row.get(RUNS)));
    }

    void insert(String id, ChainContent content, String by) {
        var values = columns(content);
        values.put(FOERDERKETTE.ID, id);
        values.put(FOERDERKETTE.AGS, content.ags());
        Versions.insert(db, FOERDERKETTE, values, Write.of("ENTERED", by));
    }

    /** Updates the chain and makes it a draft again. */
    boolean update(String id, int version, ChainContent content, String by) {
        var values = columns(content);
        values.put(FOERDERKETTE.COMPLETE_ON, null);
        return Versions.update(db, FOERDERKETTE, id, version, values, Write.of("CHANGED", by));
    }

    boolean complete(String id, int version, LocalDate on, String by) {
        return Versions.update(
                db, FOERDERKETTE, id, version, Map.of(FOERDERKETTE.COMPLETE_ON, on), Write.of("COMPLETED", by));
    }

    boolean delete(String id, int version, String by) {
        return deletions.delete(FOERDERKETTE, id, version, by, null);
    }

    /** Chains of this municipality that were deleted, the latest first. */
    List<DeletedChain> deleted(String ags) {
        return deletions.of(FOERDERKETTE, FOERDERKETTE.AGS, ags).stream()
                .map(each -> new DeletedChain(
                        each.id(), each.row().getTitle(), each.stamp().at()))
                .toList();
    }

    boolean restore(String id, String by) {
        return deletions.restore(FOERDERKETTE, id, Map.of(), by);
    }

    private static Map<Field<?>, @Nullable Object> columns(ChainContent content) {
        ChainPlan plan = content.plan();
        SourcePlace source = content.source();
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(FOERDERKETTE.TITLE, content.title());
        values.put(FOERDERKETTE.TARGET_GROUPS, Columns.array(plan.groups(), MeasureTargetGroup[]::new));
        values.put(FOERDERKETTE.RECHTSKREISE, Columns.array(plan.rechtskreise(), Rechtskreis[]::new));
        values.put(FOERDERKETTE.START_LEVEL, plan.start());
        values.put(FOERDERKETTE.FIRST_STEP, plan.first().number());
        values.put(FOERDERKETTE.LAST_STEP, plan.last().number());
        values.put(
                FOERDERKETTE.ITEMS,
                content.items().stream().map(ChainContent.Item::measure).toArray(String[]::new));
        values.put(
                FOERDERKETTE.RUNS,
                content.items().stream()
                        .map(item -> Objects.requireNonNullElse(item.run(), ""))
                        .toArray(String[]::new));
        values.put(FOERDERKETTE.NOTE, content.note());
        values.put(FOERDERKETTE.AS_OF, content.asOf());
        values.put(FOERDERKETTE.SOURCE, source == null ? null : source.source());
        values.put(FOERDERKETTE.SOURCE_PLACE, source == null ? null : source.place());
        values.put(FOERDERKETTE.BASIS, content.basis());
        return values;
    }

    private static Foerderkette chain(Record row) {
        return new Foerderkette(
                row.get(FOERDERKETTE.ID),
                content(row),
                row.get(MUNICIPALITY.NAME),
                row.get(FOERDERKETTE.COMPLETE_ON),
                row.get(FOERDERKETTE.VERSION));
    }

    private static ChainContent content(Record row) {
        String[] measures = row.get(FOERDERKETTE.ITEMS);
        String[] runs = row.get(FOERDERKETTE.RUNS);
        var items = new ArrayList<ChainContent.Item>();
        for (int i = 0; i < measures.length; i++) {
            items.add(new ChainContent.Item(measures[i], runs[i].isEmpty() ? null : runs[i]));
        }
        return new ChainContent(
                row.get(FOERDERKETTE.TITLE),
                row.get(FOERDERKETTE.AGS),
                new ChainPlan(
                        Columns.set(row.get(FOERDERKETTE.TARGET_GROUPS)),
                        Columns.set(row.get(FOERDERKETTE.RECHTSKREISE)),
                        row.get(FOERDERKETTE.START_LEVEL),
                        Step.of(row.get(FOERDERKETTE.FIRST_STEP)),
                        Step.of(row.get(FOERDERKETTE.LAST_STEP))),
                items,
                row.get(FOERDERKETTE.NOTE),
                row.get(FOERDERKETTE.AS_OF),
                SourcePlace.of(row.get(FOERDERKETTE.SOURCE), row.get(FOERDERKETTE.SOURCE_PLACE)),
                row.get(FOERDERKETTE.BASIS));
    }
}
