package de.lenkungsportal.intake.run;

import static de.lenkungsportal.db.Tables.FORECAST_CURRENT;
import static de.lenkungsportal.db.Tables.FORECAST_RUN;
import static de.lenkungsportal.db.Tables.INTAKE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.intake.IntakeNumbers;
import de.lenkungsportal.intake.SeriesKey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores runs. */
@Repository
class ForecastRunWriteRepository {

    private final DSLContext db;

    ForecastRunWriteRepository(DSLContext db) {
        this.db = db;
    }

    /** The inputs of this municipality that this engine has forecast already, as hash and horizon. */
    Set<Done> done(String ags) {
        return db.select(FORECAST_RUN.INPUT_HASH, FORECAST_RUN.HORIZON)
                .from(FORECAST_RUN)
                .where(FORECAST_RUN.AGS.eq(ags))
                .and(FORECAST_RUN.ENGINE_VERSION.eq(ForecastEngine.VERSION))
                .fetchSet(row -> new Done(row.value1(), row.value2()));
    }

    /** Hash of the inputs with the horizon of their forecast. */
    record Done(String hash, int horizon) {}

    void insert(List<CalculatedRun> runs) {
        db.batch(runs.stream().map(this::insert).toList()).execute();
    }

    /** Marks the run as the current one of its series. */
    void makeCurrent(SeriesKey key, CalculatedRun.Inputs inputs) {
        db.insertInto(FORECAST_CURRENT, FORECAST_CURRENT.SERIES, FORECAST_CURRENT.AGS, FORECAST_CURRENT.RUN_ID)
                .select(select(FORECAST_RUN.SERIES, FORECAST_RUN.AGS, FORECAST_RUN.ID)
                        .from(FORECAST_RUN)
                        .where(FORECAST_RUN.SERIES.eq(IntakeNumbers.series(key)))
                        .and(FORECAST_RUN.INPUT_HASH.eq(inputs.hash()))
                        .and(FORECAST_RUN.HORIZON.eq(inputs.horizon()))
                        .and(FORECAST_RUN.ENGINE_VERSION.eq(ForecastEngine.VERSION)))
                .onConflict(FORECAST_CURRENT.SERIES)
                .doUpdate()
                .set(FORECAST_CURRENT.RUN_ID, org.jooq.impl.DSL.excluded(FORECAST_CURRENT.RUN_ID))
                .where(FORECAST_CURRENT.RUN_ID.ne(org.jooq.impl.DSL.excluded(FORECAST_CURRENT.RUN_ID)))
                .execute();
    }

    /** Series without an entry have no forecast, and nothing is left of simulated series that were removed. */
    void forgetWhatIsGone(String ags) {
        db.deleteFrom(FORECAST_CURRENT)
                .where(FORECAST_CURRENT.AGS.eq(ags))
                .and(notExists(selectOne()
                        .from(INTAKE)
                        .where(INTAKE.AGS.eq(FORECAST_CURRENT.AGS))
                        .and(INTAKE.SERIES.eq(FORECAST_CURRENT.SERIES))))
                .execute();
        db.deleteFrom(FORECAST_RUN)
                .where(FORECAST_RUN.AGS.eq(ags))
                .and(FORECAST_RUN.SIMULATED)
                .and(notExists(selectOne().from(FORECAST_CURRENT).where(FORECAST_CURRENT.RUN_ID.eq(FORECAST_RUN.ID))))
                .and(notExists(selectOne()
                        .from(INTAKE)
                        .where(INTAKE.AGS.eq(FORECAST_RUN.AGS))
                        .and(INTAKE.SERIES.eq(FORECAST_RUN.SERIES))
                        .and(INTAKE.BASIS.eq(inline(Basis.SIMULATED)))))
                .execute();
    }

    private Query insert(CalculatedRun run) {
        Diagnosis diagnosis = run.forecast().diagnosis();
        Diagnosis.@Nullable Shift shift = diagnosis.shift();
        return db.insertInto(FORECAST_RUN)
                .set(FORECAST_RUN.SERIES, IntakeNumbers.series(run.key()))
                .set(FORECAST_RUN.AGS, run.key().ags())
                .set(FORECAST_RUN.RECHTSKREIS, run.key().rechtskreis())
                .set(FORECAST_RUN.UNIT, run.key().unit())
                .set(FORECAST_RUN.ORIGIN, run.key().origin())
                .set(FORECAST_RUN.FREQUENCY, run.key().frequency())
                .set(FORECAST_RUN.MADE, run.made())
                .set(FORECAST_RUN.AS_OF, run.asOf())
                .set(FORECAST_RUN.ENGINE_VERSION, ForecastEngine.VERSION)
                .set(FORECAST_RUN.HORIZON, run.inputs().horizon())
                .set(FORECAST_RUN.INPUT_HASH, run.inputs().hash())
                .set(FORECAST_RUN.INPUTS, run.inputs().canonical())
                .set(FORECAST_RUN.POINTS, diagnosis.counted() + diagnosis.inMeans())
                .set(FORECAST_RUN.LAST_PERIOD, run.inputs().history().origin())
                .set(FORECAST_RUN.SIMULATED, run.isSimulated())
                .set(FORECAST_RUN.LEVEL_NOW, diagnosis.levelNow())
                .set(FORECAST_RUN.SHIFT_START, shift == null ? null : shift.start())
                .set(FORECAST_RUN.SHIFT_BEFORE, shift == null ? null : shift.before())
                .set(FORECAST_RUN.SHIFT_AFTER, shift == null ? null : shift.after())
                .set(FORECAST_RUN.SHIFT_CERTAINTY, shift == null ? null : shift.certainty())
                .set(FORECAST_RUN.BASIS, diagnosis.basis().name())
                .set(FORECAST_RUN.SCATTER, diagnosis.scatter().name())
                .set(FORECAST_RUN.COUNTED, diagnosis.counted())
                .set(FORECAST_RUN.IN_MEANS, diagnosis.inMeans())
                .set(FORECAST_RUN.GAPS, diagnosis.gaps())
                .set(FORECAST_RUN.SINCE_SHIFT, diagnosis.sinceShift())
                .set(
                        FORECAST_RUN.WARNINGS,
                        diagnosis.warnings().stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(FORECAST_RUN.STEP_QUANTILES, quantiles(run.forecast().steps().stream()))
                .set(
                        FORECAST_RUN.TOTAL_QUANTILES,
                        quantiles(
                                IntStream.rangeClosed(1, run.inputs().horizon()).mapToObj(run.forecast()::total)))
                .onConflictDoNothing();
    }

    private static Double[] quantiles(Stream<Distribution> distributions) {
        return distributions
                .flatMap(distribution -> distribution.quantiles().stream())
                .toArray(Double[]::new);
    }
}
