package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Correction;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.StoredFigures;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.LaterRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads figures as they are stored, for rules and sums; {@link FigureRecordRepository} reads them with their names. */
@Repository
class FigureRepository implements StoredFigures {

    private static final List<String> UNITS_OF_PEOPLE = Arrays.stream(Unit.values())
            .filter(Unit::countsPeople)
            .map(Enum::name)
            .toList();

    /** What a corrected figure said first. */
    private static final de.lenkungsportal.db.tables.Figure FIRST = FIGURE.as("first_version");

    static final List<Field<?>> COLUMNS = Stream.concat(
                    Stream.of(FIGURE.fields()),
                    Stream.of(FIRST.UNIT, FIRST.QUALIFIER, FIRST.VALUE, FIRST.VALUE_TO, FIRST.MISSING))
            .toList();

    private final DSLContext db;
    private final Clock clock;

    FigureRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All figures of these municipalities, of one round or of every round, in a fixed order. */
    List<Figure> figures(Collection<String> ags, @Nullable String round) {
        return select().where(FIGURE.AGS.in(ags))
                .and(round == null ? noCondition() : FIGURE.ROUND.eq(round))
                .orderBy(FIGURE.AGS, FIGURE.ROUND, FIGURE.INDICATOR, FIGURE.ID)
                .fetch(FigureRepository::figure);
    }

    @Override
    public List<Figure> of(Collection<String> ags, Set<Indicator> indicators) {
        return select().where(FIGURE.AGS.in(ags))
                .and(FIGURE.INDICATOR.in(indicators))
                .and(LaterRecords.shown(Later.HIDDEN, FIGURE.AS_OF, LocalDate.now(clock)))
                .orderBy(FIGURE.ID)
                .fetch(FigureRepository::figure);
    }

    @Override
    public List<Figure> of(Collection<String> ags) {
        return select().where(FIGURE.AGS.in(ags)).orderBy(FIGURE.ID).fetch(FigureRepository::figure);
    }

    /**
     * The groups of figures of the areas and rounds of these figures in which a count is so small that it must be hidden, whole.
     *
     * @param threshold as in {@link de.lenkungsportal.figure.SmallCounts}
     */
    List<Figure> groupsAtRisk(Collection<Figure> figures, int threshold) {
        Set<String> ags = figures.stream().map(Figure::ags).collect(Collectors.toSet());
        Condition rounds = rounds(FIGURE, figures);
        var small = FIGURE.as("small");
        var highest = coalesce(small.VALUE_TO, small.VALUE);
        return select().where(FIGURE.AGS.in(ags))
                .and(rounds)
                .and(exists(selectOne()
                        .from(small)
                        .where(small.AGS.eq(FIGURE.AGS))
                        .and(small.ROUND.isNotDistinctFrom(FIGURE.ROUND))
                        .and(small.INDICATOR.eq(FIGURE.INDICATOR))
                        .and(small.UNIT.eq(FIGURE.UNIT))
                        .and(small.STAGE.eq(FIGURE.STAGE))
                        .and(small.UNIT.in(UNITS_OF_PEOPLE))
                        .and(small.MISSING
                                .eq(Missing.SUPPRESSED)
                                .or(highest.gt(BigDecimal.ZERO).and(highest.lt(BigDecimal.valueOf(threshold)))))))
                .fetch(FigureRepository::figure);
    }

    private SelectOnConditionStep<Record> select() {
        return withFirst(db.select(COLUMNS).from(FIGURE));
    }

    static SelectOnConditionStep<Record> withFirst(SelectJoinStep<Record> figures) {
        return figures.leftJoin(History.at(FIGURE, FIRST, FIGURE.ID, inline(1))).on(FIGURE.BASIS.eq(Basis.CORRECTED));
    }

    private static Condition rounds(de.lenkungsportal.db.tables.Figure figure, Collection<Figure> figures) {
        Set<String> named =
                figures.stream().map(Figure::round).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        boolean hasNone = figures.stream().anyMatch(each -> each.round() == null);
        return hasNone ? figure.ROUND.in(named).or(figure.ROUND.isNull()) : figure.ROUND.in(named);
    }

    /** What the source states is the first version; a correction of an older release can have lost it. */
    private static @Nullable Correction correction(Record row) {
        Instant at = row.get(FIGURE.CHANGED_AT);
        if (row.get(FIGURE.BASIS) != Basis.CORRECTED || at == null) {
            return null;
        }
        boolean isKept = row.get(FIRST.VALUE) != null || row.get(FIRST.MISSING) != null;
        return new Correction(
                isKept
                        ? Quantity.of(
                                row.get(FIRST.UNIT),
                                row.get(FIRST.QUALIFIER),
                                row.get(FIRST.VALUE),
                                row.get(FIRST.VALUE_TO),
                                row.get(FIRST.MISSING))
                        : null,
                at);
    }

    static Figure figure(Record row) {
        return new Figure(
                row.get(FIGURE.ID),
                new About(row.get(FIGURE.AGS), row.get(FIGURE.INSTITUTION)),
                row.get(FIGURE.ROUND),
                row.get(FIGURE.INDICATOR),
                row.get(FIGURE.RECHTSKREIS),
                row.get(FIGURE.CARRIER),
                row.get(FIGURE.FUNCTION) == null ? null : StaffFunction.valueOf(row.get(FIGURE.FUNCTION)),
                row.get(FIGURE.BREAKDOWN),
                row.get(FIGURE.STAGE),
                Quantity.of(
                        row.get(FIGURE.UNIT),
                        row.get(FIGURE.QUALIFIER),
                        row.get(FIGURE.VALUE),
                        row.get(FIGURE.VALUE_TO),
                        row.get(FIGURE.MISSING)),
                row.get(FIGURE.AS_OF),
                SourcePlace.orOwn(row.get(FIGURE.SOURCE), row.get(FIGURE.SOURCE_PLACE)),
                row.get(FIGURE.BASIS),
                row.get(FIGURE.FLAG),
                row.get(FIGURE.NOTE),
                correction(row),
                row.get(FIGURE.VERSION));
    }
}
