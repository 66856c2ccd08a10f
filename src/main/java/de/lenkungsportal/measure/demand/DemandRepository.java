package de.lenkungsportal.measure.demand;

import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.Quarter;

import static de.lenkungsportal.db.Tables.MEASURE_DEMAND;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores the demand that municipalities put on record. */
@Repository
class DemandRepository {

    private final DSLContext db;

    DemandRepository(DSLContext db) {
        this.db = db;
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

    void insert(Demand demand, String by) {
        Demand.Share forecast = demand.forecast();
        db.insertInto(MEASURE_DEMAND)
                .set(MEASURE_DEMAND.ID, demand.id())
                .set(MEASURE_DEMAND.AGS, demand.ags())
                .set(MEASURE_DEMAND.QUARTER, demand.quarter().toString())
                .set(
                        MEASURE_DEMAND.STEP,
                        demand.step() == null ? null : demand.step().number())
                .set(MEASURE_DEMAND.LEVEL_FROM, demand.levelFrom())
                .set(MEASURE_DEMAND.TARGET_GROUP, demand.group())
                .set(MEASURE_DEMAND.PERSONS, demand.persons())
                .set(MEASURE_DEMAND.NOTE, demand.note())
                .set(MEASURE_DEMAND.AS_OF, demand.asOf())
                .set(MEASURE_DEMAND.BASIS, demand.basis())
                .set(MEASURE_DEMAND.FORECAST_RUN, forecast == null ? null : forecast.run())
                .set(MEASURE_DEMAND.FORECAST_PERCENT, forecast == null ? null : forecast.percent())
                .set(MEASURE_DEMAND.CHANGED_BY, by)
                .set(MEASURE_DEMAND.CHANGED_AT, Instant.now())
                .execute();
    }

    /**
     * @param changed with the version that is replaced
     * @return false when it has another version by now
     */
    boolean update(Demand changed, String by) {
        Demand.Share forecast = changed.forecast();
        return db.update(MEASURE_DEMAND)
                        .set(MEASURE_DEMAND.PERSONS, changed.persons())
                        .set(MEASURE_DEMAND.NOTE, changed.note())
                        .set(MEASURE_DEMAND.AS_OF, changed.asOf())
                        .set(MEASURE_DEMAND.BASIS, changed.basis())
                        .set(MEASURE_DEMAND.FORECAST_RUN, forecast == null ? null : forecast.run())
                        .set(MEASURE_DEMAND.FORECAST_PERCENT, forecast == null ? null : forecast.percent())
                        .set(MEASURE_DEMAND.CHANGED_BY, by)
                        .set(MEASURE_DEMAND.CHANGED_AT, Instant.now())
                        .set(MEASURE_DEMAND.VERSION, MEASURE_DEMAND.VERSION.plus(1))
                        .where(MEASURE_DEMAND.ID.eq(changed.id()))
                        .and(MEASURE_DEMAND.VERSION.eq(changed.version()))
                        .execute()
                == 1;
    }

    private static Demand demand(Record row) {
        return new Demand(
                row.get(MEASURE_DEMAND.ID),
                row.get(MEASURE_DEMAND.AGS),
                Quarter.parse(row.get(MEASURE_DEMAND.QUARTER)).orElseThrow(),
                Codes.step(row.get(MEASURE_DEMAND.STEP)),
                row.get(MEASURE_DEMAND.LEVEL_FROM),
                row.get(MEASURE_DEMAND.TARGET_GROUP),
                row.get(MEASURE_DEMAND.PERSONS),
                row.get(MEASURE_DEMAND.NOTE),
                row.get(MEASURE_DEMAND.AS_OF),
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
