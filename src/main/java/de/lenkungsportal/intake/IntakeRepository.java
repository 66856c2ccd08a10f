package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads series. What may be shown is decided in the query: with a threshold, small counts come out as hidden; with 0 nothing
 * is.
 */
@Repository
public class IntakeRepository {

    /** Rows that a stream holds at a time. */
    private static final int FETCH_SIZE = 500;

    /** What the number of a family of months is above that of weeks, see {@link IntakeNumbers}. */
    private static final long FROM_MONTHS_TO_WEEKS = 100;

    private static final Field<BigDecimal> TOTAL = INTAKE.TOTAL;

    private final DSLContext db;

    IntakeRepository(DSLContext db) {
        this.db = db;
    }

    public List<IntakeEntry> series(SeriesKey key, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        return series(key, hidden).fetch(row -> entry(row, row.get(hidden)));
    }

    /**
     * A series for calculations whose results everybody may read: what is small is the middle of what it can be, and what is
     * hidden to protect another count has no value.
     */
    List<IntakeEntry> known(SeriesKey key, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        return series(key, hidden)
                .fetch(row -> row.get(hidden) ? SmallIntake.known(entry(row, false), threshold) : entry(row, false));
    }

    private ResultQuery<Record> series(SeriesKey key, Field<Boolean> hidden) {
        return db.select(INTAKE.fields())
                .select(hidden)
                .from(INTAKE)
                .where(is(key))
                .orderBy(INTAKE.PERIOD_FROM);
    }

    public Optional<IntakeEntry> find(long id, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        return db.select(INTAKE.fields())
                .select(hidden)
                .from(INTAKE)
                .where(INTAKE.ID.eq(id))
                .fetchOptional(row -> entry(row, row.get(hidden)));
    }

    public Page<IntakeEntry> page(IntakeFilter filter, int page, int size, Order<IntakeSort> order, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        List<IntakeEntry> items = db.select(INTAKE.fields())
                .select(hidden)
                .from(INTAKE)
                .where(matches(filter))
                .orderBy(sorted(order), INTAKE.PERIOD_FROM.desc(), INTAKE.SERIES, INTAKE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> entry(row, row.get(hidden)));
        return new Page<>(items, page, size, db.fetchCount(INTAKE, matches(filter)));
    }

    /** Row by row, in the order of the series. Needs a transaction, or the driver would read everything at once. */
    public void stream(IntakeFilter filter, Consumer<IntakeEntry> consumer, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        try (Cursor<Record> rows = db.select(INTAKE.fields())
                .select(hidden)
                .from(INTAKE)
                .where(matches(filter))
                .orderBy(INTAKE.SERIES, INTAKE.PERIOD_FROM)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(entry(row, row.get(hidden))));
        }
    }

    /** Of several series what ends on this day or later, each in order of time. */
    public Map<SeriesKey, List<IntakeEntry>> since(LocalDate from, Collection<SeriesKey> keys, int threshold) {
        Field<Boolean> hidden = hidden(threshold);
        return db
                .select(INTAKE.fields())
                .select(hidden)
                .from(INTAKE)
                .where(INTAKE.SERIES.in(keys.stream().map(IntakeNumbers::series).toList()))
                .and(INTAKE.PERIOD_TO.ge(from))
                .orderBy(INTAKE.SERIES, INTAKE.PERIOD_FROM)
                .fetch(row -> entry(row, row.get(hidden)))
                .stream()
                .collect(Collectors.groupingBy(IntakeEntry::key));
    }

    public List<IntakeSeries> seriesOf(Collection<String> ags) {
        var simulated = count().filterWhere(INTAKE.BASIS.eq(Basis.SIMULATED));
        var key = List.of(INTAKE.AGS, INTAKE.RECHTSKREIS, INTAKE.UNIT, INTAKE.ORIGIN, INTAKE.FREQUENCY);
        return db.select(key)
                .select(min(INTAKE.PERIOD_FROM), max(INTAKE.PERIOD_TO), count(), simulated)
                .from(INTAKE)
                .where(INTAKE.AGS.in(ags))
                .groupBy(key)
                .orderBy(key)
                .fetch(row -> new IntakeSeries(
                        key(row),
                        row.get(min(INTAKE.PERIOD_FROM)),
                        row.get(max(INTAKE.PERIOD_TO)),
                        row.get(count()),
                        row.get(simulated)));
    }

    /**
     * A count of 1 or 2 is hidden, and so are all parts of that period in which the origins add up: the undivided count
     * minus the other parts would tell it. The undivided count itself stays, unless it is small. A month is hidden with a week
     * in it: the other weeks would tell it.
     */
    public static Condition isHidden(int threshold) {
        if (threshold == 0) {
            return falseCondition();
        }
        return TOTAL.gt(inline(BigDecimal.ZERO))
                .and(TOTAL.lt(inline(BigDecimal.valueOf(threshold)))
                        .or(INTAKE.ORIGIN.ne(inline(Origin.ALL)).and(smallBeside(INTAKE.FAMILY, threshold)))
                        .or(INTAKE.FREQUENCY
                                .eq(inline(Frequency.MONTH))
                                .and(smallBeside(INTAKE.FAMILY.minus(inline(FROM_MONTHS_TO_WEEKS)), threshold))));
    }

    /** Whether a small count of this family touches the period. */
    private static Condition smallBeside(Field<Long> family, int threshold) {
        var small = INTAKE.as("small");
        // Inlined, so that the planner sees that the partial index of small counts serves.
        Condition isSmall =
                small.TOTAL.gt(inline(BigDecimal.ZERO)).and(small.TOTAL.lt(inline(BigDecimal.valueOf(threshold))));
        return exists(selectOne()
                .from(small)
                .where(small.FAMILY.eq(family))
                .and(small.PERIOD_FROM.le(INTAKE.PERIOD_TO))
                .and(small.PERIOD_TO.ge(INTAKE.PERIOD_FROM))
                .and(threshold > 10 ? isSmall : isSmall.and(small.TOTAL.lt(inline(BigDecimal.TEN)))));
    }

    private static Field<Boolean> hidden(int threshold) {
        return field(isHidden(threshold)).as("hidden");
    }

    public static Condition is(SeriesKey key) {
        return INTAKE.AGS.eq(key.ags()).and(INTAKE.SERIES.eq(IntakeNumbers.series(key)));
    }

    static Condition matches(IntakeFilter filter) {
        Condition condition = filter.ags().isEmpty() ? noCondition() : INTAKE.AGS.in(filter.ags());
        condition = filter.from() == null ? condition : condition.and(INTAKE.PERIOD_TO.ge(filter.from()));
        condition = filter.to() == null ? condition : condition.and(INTAKE.PERIOD_FROM.le(filter.to()));
        return condition
                .and(Columns.in(INTAKE.RECHTSKREIS, filter.rechtskreise()))
                .and(Columns.in(INTAKE.UNIT, filter.units()))
                .and(Columns.in(INTAKE.ORIGIN, filter.origins()));
    }

    private static SortField<?> sorted(Order<IntakeSort> order) {
        Field<?> field = switch (order.by()) {
            case PERIOD -> INTAKE.PERIOD_FROM;
            case AGS -> INTAKE.AGS;
            case AS_OF -> INTAKE.AS_OF;
        };
        return order.of(field);
    }

    private static SeriesKey key(Record row) {
        return new SeriesKey(
                row.get(INTAKE.AGS),
                row.get(INTAKE.RECHTSKREIS),
                row.get(INTAKE.UNIT),
                row.get(INTAKE.ORIGIN),
                row.get(INTAKE.FREQUENCY));
    }

    /** An entry with every count, as a row of the table or of its history says it. */
    public static IntakeEntry entry(Record row) {
        return entry(row, false);
    }

    private static IntakeEntry entry(Record row, boolean isHidden) {
        SeriesKey key = key(row);
        @Nullable String source = row.get(INTAKE.SOURCE);
        @Nullable Instant at = row.get(INTAKE.CHANGED_AT);
        Quantity quantity = isHidden
                ? new Quantity.None(key.unit(), Missing.SUPPRESSED)
                : new Quantity.Value(key.unit(), row.get(INTAKE.QUALIFIER), row.get(INTAKE.VALUE), null);
        return new IntakeEntry(
                row.get(INTAKE.ID),
                key,
                new Period(key.frequency(), row.get(INTAKE.PERIOD_FROM), row.get(INTAKE.PERIODS)),
                row.get(INTAKE.KIND),
                quantity,
                row.get(INTAKE.BASIS),
                row.get(INTAKE.AS_OF),
                source == null ? null : new SourcePlace(source, row.get(INTAKE.SOURCE_PLACE)),
                // A note could repeat what is hidden.
                isHidden ? null : row.get(INTAKE.NOTE),
                row.get(INTAKE.VERSION),
                row.get(INTAKE.CHANGED_BY),
                at);
    }
}
