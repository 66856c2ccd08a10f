package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.StoredFigures;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Page;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads figures as they are stored; {@link Suppression} decides what of them may be shown. */
@Repository
class FigureRepository implements StoredFigures {

    /** Rows fetched at a time while streaming. */
    private static final int FETCH_SIZE = 500;

    private static final List<String> UNITS_OF_PEOPLE = Arrays.stream(Unit.values())
            .filter(Unit::countsPeople)
            .map(Enum::name)
            .toList();

    private static final List<Field<?>> COLUMNS = List.of(FIGURE.fields());

    private final DSLContext db;

    FigureRepository(DSLContext db) {
        this.db = db;
    }

    /** All figures of these municipalities, of one round or of every round, in a fixed order. */
    List<Figure> figures(Collection<String> ags, @Nullable String round) {
        return db.select(COLUMNS)
                .from(FIGURE)
                .where(FIGURE.AGS.in(ags))
                .and(round == null ? noCondition() : FIGURE.ROUND.eq(new Stand(round)))
                .orderBy(FIGURE.AGS, FIGURE.ROUND, FIGURE.INDICATOR, FIGURE.ID)
                .fetch(FigureRepository::figure);
    }

    @Override
    public List<Figure> of(Collection<String> ags, Set<Indicator> indicators) {
        return db.select(COLUMNS)
                .from(FIGURE)
                .where(FIGURE.AGS.in(ags))
                .and(FIGURE.INDICATOR.in(indicators))
                .orderBy(FIGURE.ID)
                .fetch(FigureRepository::figure);
    }

    Optional<FigureRecord> find(String id) {
        return withMunicipality().where(FIGURE.ID.eq(id)).fetchOptional(FigureRepository::named);
    }

    Page<FigureRecord> page(FigureFilter filter, int page, int size, FigureSort.Order order) {
        List<FigureRecord> items = withMunicipality()
                .where(matches(filter))
                .orderBy(sorted(order), MUNICIPALITY.NAME, FIGURE.INDICATOR, FIGURE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(FigureRepository::named);
        return new Page<>(items, page, size, db.fetchCount(FIGURE, matches(filter)));
    }

    Page<FigureRecord> ofSource(String source, int page, int size) {
        List<FigureRecord> items = withMunicipality()
                .where(FIGURE.SOURCE.eq(source))
                .orderBy(FIGURE.SOURCE_PLACE, MUNICIPALITY.NAME, FIGURE.INDICATOR, FIGURE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(FigureRepository::named);
        return new Page<>(items, page, size, db.fetchCount(FIGURE, FIGURE.SOURCE.eq(source)));
    }

    /** Row by row, each municipality in one piece. Needs a transaction, or the driver would read everything at once. */
    void stream(FigureFilter filter, Consumer<FigureRecord> consumer) {
        try (Cursor<Record> rows = withMunicipality()
                .where(matches(filter))
                .orderBy(MUNICIPALITY.NAME, FIGURE.AGS, FIGURE.INDICATOR, FIGURE.ID)
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(named(row)));
        }
    }

    /**
     * The groups of figures of these municipalities and rounds in which a count is so small that it must be hidden, whole.
     *
     * @param threshold as in {@link de.lenkungsportal.figure.SmallCounts}
     */
    List<Figure> groupsAtRisk(Collection<String> ags, Collection<String> rounds, int threshold) {
        var small = FIGURE.as("small");
        var highest = coalesce(small.VALUE_TO, small.VALUE);
        return db.select(COLUMNS)
                .from(FIGURE)
                .where(FIGURE.AGS.in(ags))
                .and(FIGURE.ROUND.in(rounds))
                .and(row(FIGURE.AGS, FIGURE.ROUND, FIGURE.INDICATOR, FIGURE.UNIT, FIGURE.STAGE)
                        .in(select(small.AGS, small.ROUND, small.INDICATOR, small.UNIT, small.STAGE)
                                .from(small)
                                .where(small.AGS.in(ags))
                                .and(small.ROUND.in(rounds))
                                .and(small.UNIT.in(UNITS_OF_PEOPLE))
                                .and(small.MISSING
                                        .eq(Missing.SUPPRESSED)
                                        .or(highest.gt(BigDecimal.ZERO)
                                                .and(highest.lt(BigDecimal.valueOf(threshold)))))))
                .fetch(FigureRepository::figure);
    }

    private SelectOnConditionStep<Record> withMunicipality() {
        return db.select(COLUMNS)
                .select(MUNICIPALITY.NAME)
                .from(FIGURE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FIGURE.AGS));
    }

    private static Condition matches(FigureFilter filter) {
        Condition condition = noCondition();
        if (!filter.ags().isEmpty()) {
            condition = condition.and(FIGURE.AGS.in(filter.ags()));
        }
        if (!filter.indicators().isEmpty()) {
            condition = condition.and(FIGURE.INDICATOR.in(filter.indicators()));
        }
        return filter.round() == null ? condition : condition.and(FIGURE.ROUND.eq(new Stand(filter.round())));
    }

    private static SortField<?> sorted(FigureSort.Order order) {
        Field<?> field = switch (order.by()) {
            case MUNICIPALITY -> MUNICIPALITY.NAME;
            case AGS -> FIGURE.AGS;
            case ROUND -> FIGURE.ROUND;
            case INDICATOR -> FIGURE.INDICATOR;
            case STAGE -> FIGURE.STAGE;
            case AS_OF -> FIGURE.AS_OF;
            case SOURCE -> FIGURE.SOURCE;
        };
        return order.direction() == FigureSort.Direction.ASCENDING ? field.asc() : field.desc();
    }

    private static FigureRecord named(Record row) {
        return new FigureRecord(figure(row), row.get(MUNICIPALITY.NAME));
    }

    private static Figure figure(Record row) {
        return new Figure(
                row.get(FIGURE.ID),
                row.get(FIGURE.AGS),
                row.get(FIGURE.ROUND).iso(),
                row.get(FIGURE.INDICATOR),
                row.get(FIGURE.RECHTSKREIS),
                row.get(FIGURE.CARRIER),
                row.get(FIGURE.FUNCTION) == null ? null : StaffFunction.valueOf(row.get(FIGURE.FUNCTION)),
                row.get(FIGURE.STAGE),
                Quantity.of(
                        row.get(FIGURE.UNIT),
                        row.get(FIGURE.QUALIFIER),
                        row.get(FIGURE.VALUE),
                        row.get(FIGURE.VALUE_TO),
                        row.get(FIGURE.MISSING)),
                row.get(FIGURE.AS_OF),
                new SourcePlace(row.get(FIGURE.SOURCE), row.get(FIGURE.SOURCE_PLACE)),
                row.get(FIGURE.BASIS),
                row.get(FIGURE.FLAG),
                row.get(FIGURE.NOTE),
                row.get(FIGURE.VERSION));
    }
}
