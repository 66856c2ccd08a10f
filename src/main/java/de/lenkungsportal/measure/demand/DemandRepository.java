package de.lenkungsportal.measure.demand;

import static de.lenkungsportal.db.Tables.MEASURE_DEMAND;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores the demand that municipalities put on record. */
@Repository
class DemandRepository {

    private static final RecordColumns<DemandContent> CONTENT = RecordColumns.of(MEASURE_DEMAND, DemandContent.class);

    private final DSLContext db;
    private final History history;

    DemandRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    List<Demand> list(Set<String> municipalities) {
        return db.selectFrom(MEASURE_DEMAND)
                .where(municipalities.isEmpty() ? noCondition() : MEASURE_DEMAND.AGS.in(municipalities))
                .orderBy(MEASURE_DEMAND.AGS, MEASURE_DEMAND.QUARTER, MEASURE_DEMAND.STEP, MEASURE_DEMAND.ID)
                .fetch(DemandRepository::demand);
    }

    Optional<Demand> find(UUID id) {
        return db.selectFrom(MEASURE_DEMAND).where(MEASURE_DEMAND.ID.eq(id)).fetchOptional(DemandRepository::demand);
    }

    void insert(
            UUID id, DemandNeed need, DemandContent content, Basis basis, Demand.@Nullable Share forecast, String by) {
        var values = columns(content, basis, forecast);
        values.put(MEASURE_DEMAND.ID, id);
        values.put(MEASURE_DEMAND.AGS, need.ags());
        values.put(MEASURE_DEMAND.QUARTER, need.quarter().toString());
        values.put(MEASURE_DEMAND.STEP, need.step() == null ? null : need.step().number());
        values.put(MEASURE_DEMAND.LEVEL_FROM, need.levelFrom());
        Versions.insert(db, MEASURE_DEMAND, values, Write.of("ADDED", by));
    }

    /** @return false when it has another version by now */
    boolean update(
            UUID id, int version, DemandContent content, Basis basis, Demand.@Nullable Share forecast, String by) {
        return Versions.update(
                db, MEASURE_DEMAND, id, version, columns(content, basis, forecast), Write.of("CHANGED", by));
    }

    /** Every version of a demand, the newest first, with every count. */
    List<RecordVersion<DemandContent>> history(Demand now) {
        return history.versions(MEASURE_DEMAND, now.id(), now.content(), version -> CONTENT.read(version.row()));
    }

    private static Map<Field<?>, @Nullable Object> columns(
            DemandContent content, Basis basis, Demand.@Nullable Share forecast) {
        var values = CONTENT.write(content);
        values.put(MEASURE_DEMAND.BASIS, basis);
        values.put(MEASURE_DEMAND.FORECAST_RUN, forecast == null ? null : forecast.run());
        values.put(MEASURE_DEMAND.FORECAST_PERCENT, forecast == null ? null : forecast.percent());
        return values;
    }

    private static Demand demand(Record row) {
        return new Demand(
                row.get(MEASURE_DEMAND.ID),
                row.get(MEASURE_DEMAND.AGS),
                Quarter.parse(row.get(MEASURE_DEMAND.QUARTER)).orElseThrow(),
                Codes.step(row.get(MEASURE_DEMAND.STEP)),
                row.get(MEASURE_DEMAND.LEVEL_FROM),
                row.get(MEASURE_DEMAND.TARGET_GROUP),
                CONTENT.read(row),
                row.get(MEASURE_DEMAND.BASIS),
                share(row),
                row.get(MEASURE_DEMAND.VERSION));
    }

    private static Demand.@Nullable Share share(Record row) {
        Long run = row.get(MEASURE_DEMAND.FORECAST_RUN);
        Integer percent = row.get(MEASURE_DEMAND.FORECAST_PERCENT);
        return run == null || percent == null ? null : new Demand.Share(run, percent);
    }
}
