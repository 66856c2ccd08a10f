package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.FORECAST_CURRENT;
import static de.lenkungsportal.db.Tables.FORECAST_RUN;
import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.platform.store.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads runs, each with all of its quantiles, in one query however many they are. */
@Repository
public class ForecastRunRepository {

    private static final int FETCH_SIZE = 50;

    private static final Field<Boolean> IS_CURRENT = DSL.field(
            DSL.exists(selectOne().from(FORECAST_CURRENT).where(FORECAST_CURRENT.RUN_ID.eq(FORECAST_RUN.ID))));

    private static final List<OrderField<?>> ORDER =
            List.of(MUNICIPALITY.NAME, FORECAST_RUN.SERIES, FORECAST_RUN.LAST_PERIOD.desc(), FORECAST_RUN.ID.desc());

    private final DSLContext db;

    ForecastRunRepository(DSLContext db) {
        this.db = db;
    }

    /** Until the end of the transaction nobody else in the cluster calculates for this municipality. */
    public void lock(String ags) {
        db.execute("select pg_advisory_xact_lock(221, {0})", val(Integer.parseInt(ags)));
    }

    /** Those with intakes or forecasts. */
    public List<String> municipalities() {
        return db.selectDistinct(INTAKE.AGS)
                .from(INTAKE)
                .union(db.select(FORECAST_CURRENT.AGS).from(FORECAST_CURRENT))
                .orderBy(1)
                .fetch(0, String.class);
    }

    public List<ForecastRun> list(ForecastRunFilter filter) {
        return select(matches(filter)).orderBy(ORDER).fetch(row -> run(row));
    }

    /**
     * The current run of each municipality that leads: of the undivided counts, by Rechtskreis, unit and frequency in the order in
     * which they are offered. In the order of the names.
     */
    public List<ForecastRun> leading() {
        return select(FORECAST_RUN.ID.in(leadingRuns())).orderBy(ORDER).fetch(row -> run(row));
    }

    private Select<Record1<Long>> leadingRuns() {
        return db.select(FORECAST_CURRENT.RUN_ID)
                .distinctOn(FORECAST_RUN.AGS)
                .from(FORECAST_CURRENT)
                .join(FORECAST_RUN)
                .on(FORECAST_RUN.ID.eq(FORECAST_CURRENT.RUN_ID))
                .where(FORECAST_RUN.ORIGIN.eq(Origin.ALL))
                .orderBy(
                        FORECAST_RUN.AGS,
                        FORECAST_RUN.RECHTSKREIS.sortAsc(Rechtskreis.values()),
                        FORECAST_RUN.UNIT.sortAsc(SeriesKey.UNITS),
                        FORECAST_RUN.FREQUENCY.sortAsc(Frequency.values()));
    }

    /** The same for these municipalities, each with the real series that it was made from: for calculations only. One query. */
    public Map<ForecastRun, History> leading(Collection<String> ags) {
        return select(FORECAST_RUN.AGS.in(ags).and(FORECAST_RUN.ID.in(leadingRuns()))).orderBy(ORDER).stream()
                .collect(Collectors.toMap(
                        ForecastRunRepository::run,
                        row -> RunInputs.history(
                                IntakeNumbers.key(row.get(FORECAST_RUN.SERIES)).frequency(),
                                row.get(FORECAST_RUN.INPUTS))));
    }

    public List<ForecastRun> page(ForecastRunFilter filter, int page, int size) {
        return select(matches(filter))
                .orderBy(ORDER)
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> run(row));
    }

    public int count(ForecastRunFilter filter) {
        return db.fetchCount(FORECAST_RUN, matches(filter));
    }

    /** Row by row. Needs a transaction, or the driver would read everything at once. */
    public void stream(ForecastRunFilter filter, Consumer<ForecastRun> consumer) {
        try (var rows =
                select(matches(filter)).orderBy(ORDER).fetchSize(FETCH_SIZE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(run(row)));
        }
    }

    public Optional<ForecastRun> find(long id) {
        return select(FORECAST_RUN.ID.eq(id)).fetchOptional(row -> run(row));
    }

    public Optional<ForecastRun> current(SeriesKey key) {
        return select(FORECAST_RUN.SERIES.eq(IntakeNumbers.series(key)).and(IS_CURRENT))
                .fetchOptional(row -> run(row));
    }

    /** Every run of a series, the latest last period first. */
    public List<ForecastRun> history(SeriesKey key) {
        return select(FORECAST_RUN.SERIES.eq(IntakeNumbers.series(key)))
                .orderBy(ORDER)
                .fetch(row -> run(row));
    }

    /** The real series that the current run was made from. For calculations only: it holds small counts. */
    public Optional<History> inputs(SeriesKey key) {
        return db.select(FORECAST_RUN.INPUTS)
                .from(FORECAST_RUN)
                .where(FORECAST_RUN.SERIES.eq(IntakeNumbers.series(key)))
                .and(IS_CURRENT)
                .fetchOptional(row -> RunInputs.history(key.frequency(), row.value1()));
    }

    /** The same for many runs, by their ids, in one query. */
    public Map<Long, History> inputs(Collection<ForecastRun> of) {
        return db.select(FORECAST_RUN.ID, FORECAST_RUN.SERIES, FORECAST_RUN.INPUTS)
                .from(FORECAST_RUN)
                .where(FORECAST_RUN.ID.in(of.stream().map(ForecastRun::id).toList()))
                .fetchMap(
                        FORECAST_RUN.ID,
                        row -> RunInputs.history(IntakeNumbers.key(row.value2()).frequency(), row.value3()));
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return db.select(FORECAST_RUN.fields())
                .select(MUNICIPALITY.NAME)
                .from(FORECAST_RUN)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FORECAST_RUN.AGS))
                .where(condition);
    }

    private static Condition matches(ForecastRunFilter filter) {
        Condition condition =
                filter.runs() == ForecastRunFilter.Runs.CURRENT ? DSL.condition(IS_CURRENT) : noCondition();
        return condition
                .and(filter.ags().isEmpty() ? noCondition() : FORECAST_RUN.AGS.in(filter.ags()))
                .and(Columns.in(FORECAST_RUN.RECHTSKREIS, filter.rechtskreise()))
                .and(Columns.in(FORECAST_RUN.UNIT, filter.units()));
    }

    private static ForecastRun run(Record row) {
        SeriesKey key = IntakeNumbers.key(row.get(FORECAST_RUN.SERIES));
        History history = RunInputs.history(key.frequency(), row.get(FORECAST_RUN.INPUTS));
        int horizon = row.get(FORECAST_RUN.HORIZON);
        List<Distribution> steps = distributions(row.get(FORECAST_RUN.STEP_QUANTILES), horizon);
        List<Distribution> cumulated = distributions(row.get(FORECAST_RUN.TOTAL_QUANTILES), horizon);
        var named = new ArrayList<ForecastRun.Step>(horizon);
        for (int step = 1; step <= horizon; step++) {
            named.add(new ForecastRun.Step(
                    step, key.frequency().plus(history.origin(), step), steps.get(step - 1), cumulated.get(step - 1)));
        }
        return new ForecastRun(
                row.get(FORECAST_RUN.ID),
                key,
                row.get(MUNICIPALITY.NAME),
                row.get(FORECAST_RUN.MADE),
                row.get(FORECAST_RUN.AS_OF),
                row.get(FORECAST_RUN.COMPUTED_AT),
                row.get(FORECAST_RUN.ENGINE_VERSION),
                row.get(FORECAST_RUN.INPUT_HASH),
                row.get(FORECAST_RUN.POINTS),
                row.get(FORECAST_RUN.LAST_PERIOD),
                row.get(FORECAST_RUN.SIMULATED),
                diagnosis(row),
                List.copyOf(named),
                RunYears.of(history, cumulated));
    }

    private static List<Distribution> distributions(Double[] quantiles, int horizon) {
        List<Double> all = Arrays.asList(quantiles);
        int levels = all.size() / horizon;
        var distributions = new ArrayList<Distribution>(horizon);
        for (int step = 0; step < horizon; step++) {
            distributions.add(Distribution.ofQuantiles(all.subList(step * levels, (step + 1) * levels)));
        }
        return distributions;
    }

    private static Diagnosis diagnosis(Record row) {
        @Nullable LocalDate shift = row.get(FORECAST_RUN.SHIFT_START);
        return new Diagnosis(
                row.get(FORECAST_RUN.LEVEL_NOW),
                shift == null
                        ? null
                        : new Diagnosis.Shift(
                                shift,
                                row.get(FORECAST_RUN.SHIFT_BEFORE),
                                row.get(FORECAST_RUN.SHIFT_AFTER),
                                row.get(FORECAST_RUN.SHIFT_CERTAINTY)),
                Diagnosis.Basis.valueOf(row.get(FORECAST_RUN.BASIS)),
                Diagnosis.Scatter.valueOf(row.get(FORECAST_RUN.SCATTER)),
                row.get(FORECAST_RUN.COUNTED),
                row.get(FORECAST_RUN.IN_MEANS),
                row.get(FORECAST_RUN.GAPS),
                row.get(FORECAST_RUN.SINCE_SHIFT),
                Arrays.stream(row.get(FORECAST_RUN.WARNINGS))
                        .map(Diagnosis.Warning::valueOf)
                        .collect(Collectors.toSet()));
    }
}
