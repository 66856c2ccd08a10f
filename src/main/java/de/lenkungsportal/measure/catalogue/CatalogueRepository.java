package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The catalogue as people search it: one query for a page, however many measures there are. */
@Repository
class CatalogueRepository {

    /** Maximum runs on the time axis; the latest ones beyond it are left out. */
    static final int MOST_RUNS = 2000;

    private static final int FETCH_SIZE = 200;

    private static final Field<String> RUNS_OF = field(name("runs", "measure"), String.class);
    private static final Field<LocalDate> NEXT_START = field(name("runs", "next_start"), LocalDate.class);
    private static final Field<BigDecimal> PLACES = field(name("runs", "places"), BigDecimal.class);
    private static final Field<BigDecimal> FREE = field(name("runs", "free"), BigDecimal.class);
    private static final Field<Integer> RUNS = field(name("runs", "runs"), Integer.class);

    private final DSLContext db;
    private final int threshold;

    CatalogueRepository(DSLContext db, @Value("${portal.small-count-threshold:3}") int threshold) {
        this.db = db;
        this.threshold = threshold;
    }

    List<MeasureRow> page(MeasureFilter filter, MeasureSort sort, LocalDate today, int page, int size) {
        return rows(filter, sort, today).limit(size).offset((long) page * size).fetch(CatalogueRepository::row);
    }

    /** Row by row, so that a long list is never whole in memory. Needs a transaction for the cursor. */
    void forEach(MeasureFilter filter, MeasureSort sort, LocalDate today, Consumer<MeasureRow> action) {
        try (var rows = rows(filter, sort, today).fetchSize(FETCH_SIZE).fetchLazy()) {
            rows.forEach(row -> action.accept(row(row)));
        }
    }

    private SelectSeekStepN<Record> rows(MeasureFilter filter, MeasureSort sort, LocalDate today) {
        return db.select(MeasureRepository.COLUMNS)
                .select(MeasureRepository.NAMES, NEXT_START, PLACES, FREE, RUNS)
                .from(MEASURE)
                .leftJoin(runs(today))
                .on(RUNS_OF.eq(MEASURE.ID))
                .where(FacetRepository.matches(filter, today))
                .orderBy(order(sort, filter));
    }

    /**
     * Per measure: when someone can enter next, and the places of what is open or to come. One run without a number leaves the
     * sum open, and so does a count that is too small to be told.
     */
    private Table<?> runs(LocalDate today) {
        Condition ahead = MEASURE_RUN.ENDS_ON.isNull().or(MEASURE_RUN.ENDS_ON.ge(today));
        Condition hidden = threshold > 0
                ? MEASURE_RUN.PLACES.eq(1).or(MEASURE_RUN.TAKEN.gt(0).and(MEASURE_RUN.TAKEN.lt(threshold)))
                : falseCondition();
        Condition openFree =
                MEASURE_RUN.PLACES.isNull().or(MEASURE_RUN.TAKEN.isNull()).or(hidden);
        Field<LocalDate> entry = when(MEASURE_RUN.STARTS_ON.ge(today), MEASURE_RUN.STARTS_ON)
                .when(MEASURE_RUN.ENTRY.eq(EntryMode.ROLLING).and(MEASURE_RUN.STARTS_ON.lt(today)), val(today));
        return select(
                        MEASURE_RUN.MEASURE.as("measure"),
                        min(entry).filterWhere(ahead).as("next_start"),
                        when(
                                        count().filterWhere(ahead.and(MEASURE_RUN.PLACES.isNull()))
                                                .eq(0),
                                        sum(MEASURE_RUN.PLACES).filterWhere(ahead))
                                .as("places"),
                        when(
                                        count().filterWhere(ahead.and(openFree)).eq(0),
                                        sum(greatest(MEASURE_RUN.PLACES.minus(MEASURE_RUN.TAKEN), inline(0)))
                                                .filterWhere(ahead))
                                .as("free"),
                        count().as("runs"))
                .from(MEASURE_RUN)
                .groupBy(MEASURE_RUN.MEASURE)
                .asTable("runs");
    }

    private static List<OrderField<?>> order(MeasureSort sort, MeasureFilter filter) {
        var order = new ArrayList<OrderField<?>>();
        switch (sort) {
            case RELEVANCE -> {
                if (!filter.text().isBlank()) {
                    order.add(function(
                                    "ts_rank",
                                    SQLDataType.REAL,
                                    MeasureRepository.SEARCH,
                                    function("german_words", SQLDataType.OTHER, val(filter.text())))
                            .desc());
                }
            }
            case NEXT_START -> order.add(NEXT_START.asc().nullsLast());
            case FREE_PLACES -> order.add(FREE.desc().nullsLast());
            case STATUS -> order.add(MEASURE.STATUS.sortAsc(MeasureStatus.values()));
            case TITLE -> {
                // as every other sort in the end
            }
        }
        order.add(MEASURE.TITLE);
        order.add(MEASURE.ID);
        return order;
    }

    /** Runs of the matching measures that touch this period, the earliest first. */
    List<TimelineRun> timeline(MeasureFilter filter, LocalDate today, LocalDate from, LocalDate to) {
        return db.select(
                        MEASURE_RUN.ID,
                        MEASURE.ID,
                        MEASURE.TITLE,
                        MEASURE.KIND,
                        MEASURE.STATUS,
                        MEASURE.STEPS,
                        MEASURE_RUN.NUMBER,
                        RunRepository.TOWN,
                        MEASURE_RUN.STARTS_ON,
                        MEASURE_RUN.ENDS_ON,
                        MEASURE_RUN.ENTRY,
                        MEASURE_RUN.PLACES,
                        MEASURE_RUN.TAKEN,
                        MEASURE_RUN.BASIS,
                        MEASURE.AS_OF)
                .from(MEASURE_RUN)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_RUN.MEASURE))
                .where(FacetRepository.matches(filter, today))
                .and(MEASURE_RUN.STARTS_ON.le(to))
                .and(MEASURE_RUN.ENDS_ON.isNull().or(MEASURE_RUN.ENDS_ON.ge(from)))
                .orderBy(MEASURE_RUN.STARTS_ON, MEASURE.TITLE, MEASURE_RUN.ID)
                .limit(MOST_RUNS)
                .fetch(row -> new TimelineRun(
                        row.get(MEASURE_RUN.ID),
                        row.get(MEASURE.ID),
                        row.get(MEASURE.TITLE),
                        row.get(MEASURE.KIND),
                        row.get(MEASURE.STATUS),
                        Codes.steps(row.get(MEASURE.STEPS)),
                        row.get(MEASURE_RUN.NUMBER),
                        row.get(RunRepository.TOWN),
                        row.get(MEASURE_RUN.STARTS_ON),
                        row.get(MEASURE_RUN.ENDS_ON),
                        row.get(MEASURE_RUN.ENTRY),
                        row.get(MEASURE_RUN.PLACES),
                        free(row.get(MEASURE_RUN.PLACES), row.get(MEASURE_RUN.TAKEN)),
                        row.get(MEASURE_RUN.BASIS),
                        row.get(MEASURE.AS_OF)));
    }

    int undatedRuns(MeasureFilter filter, LocalDate today) {
        return db.fetchCount(db.select(MEASURE_RUN.ID)
                .from(MEASURE_RUN)
                .join(MEASURE)
                .on(MEASURE.ID.eq(MEASURE_RUN.MEASURE))
                .where(FacetRepository.matches(filter, today))
                .and(MEASURE_RUN.STARTS_ON.isNull()));
    }

    private @Nullable Integer free(@Nullable Integer places, @Nullable Integer taken) {
        boolean isHidden = taken != null && taken < threshold && (taken > 0 || Objects.equals(places, 1));
        return places == null || taken == null || isHidden ? null : Math.max(0, places - taken);
    }

    private static MeasureRow row(Record row) {
        Integer runs = row.get(RUNS);
        return new MeasureRow(
                row.get(MEASURE.ID),
                MeasureRepository.content(row),
                row.get(MEASURE.LEAD),
                row.get(MEASURE.STATUS),
                row.get(MEASURE.PUBLISHED_ON),
                row.get(MeasureRepository.NAMES),
                row.get(NEXT_START),
                whole(row.get(PLACES)),
                whole(row.get(FREE)),
                runs == null ? 0 : runs,
                row.get(MEASURE.VERSION));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : number.intValueExact();
    }
}
