package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.INSTITUTION;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.Order;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** Reads figures with the names of what they are about; {@link Suppression} decides what of them may be shown. */
@Repository
class FigureRecordRepository {

    /** Rows fetched at a time while streaming. */
    private static final int FETCH_SIZE = 500;

    private final DSLContext db;
    private final Clock clock;

    FigureRecordRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<FigureRecord> find(String id) {
        return withMunicipality().where(FIGURE.ID.eq(id)).fetchOptional(FigureRecordRepository::named);
    }

    Page<FigureRecord> page(FigureFilter filter, int page, int size, Order<FigureSort> order) {
        List<FigureRecord> items = withMunicipality()
                .where(matches(filter))
                .orderBy(sorted(order), MUNICIPALITY.NAME, FIGURE.INDICATOR, FIGURE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(FigureRecordRepository::named);
        return new Page<>(items, page, size, db.fetchCount(FIGURE, matches(filter)));
    }

    /** All figures of an indicator, by area and institution. */
    List<FigureRecord> ofIndicator(Indicator indicator) {
        return withMunicipality()
                .where(FIGURE.INDICATOR.eq(indicator))
                .orderBy(MUNICIPALITY.NAME, FIGURE.AGS, INSTITUTION.NAME, FIGURE.ID)
                .fetch(FigureRecordRepository::named);
    }

    /** All figures of an area and of its institutions, in a fixed order. */
    List<FigureRecord> ofArea(String ags) {
        return withMunicipality()
                .where(FIGURE.AGS.eq(ags))
                .orderBy(INSTITUTION.NAME, FIGURE.INDICATOR, FIGURE.AS_OF.desc(), FIGURE.ID)
                .fetch(FigureRecordRepository::named);
    }

    Page<FigureRecord> ofSource(String source, int page, int size) {
        List<FigureRecord> items = withMunicipality()
                .where(FIGURE.SOURCE.eq(source))
                .orderBy(FIGURE.SOURCE_PLACE, MUNICIPALITY.NAME, FIGURE.INDICATOR, FIGURE.ID)
                .limit(size)
                .offset((long) page * size)
                .fetch(FigureRecordRepository::named);
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

    private SelectOnConditionStep<Record> withMunicipality() {
        return FigureRepository.withFirst(db.select(FigureRepository.COLUMNS)
                        .select(MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND, INSTITUTION.NAME)
                        .from(FIGURE))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FIGURE.AGS))
                .leftJoin(INSTITUTION)
                .on(INSTITUTION.ID.eq(FIGURE.INSTITUTION));
    }

    private Condition matches(FigureFilter filter) {
        Condition condition = LaterRecords.shown(filter.later(), FIGURE.AS_OF, LocalDate.now(clock));
        if (!filter.ags().isEmpty()) {
            condition = condition.and(FIGURE.AGS.in(filter.ags()));
        }
        if (!filter.indicators().isEmpty()) {
            condition = condition.and(FIGURE.INDICATOR.in(filter.indicators()));
        }
        if (!filter.areaKinds().isEmpty()) {
            condition = condition.and(FIGURE.AGS.in(
                    select(MUNICIPALITY.AGS).from(MUNICIPALITY).where(MUNICIPALITY.KIND.in(filter.areaKinds()))));
        }
        return filter.round() == null ? condition : condition.and(FIGURE.ROUND.eq(filter.round()));
    }

    private static SortField<?> sorted(Order<FigureSort> order) {
        Field<?> field = switch (order.by()) {
            case MUNICIPALITY -> MUNICIPALITY.NAME;
            case AGS -> FIGURE.AGS;
            case ROUND -> FIGURE.ROUND;
            case INDICATOR -> FIGURE.INDICATOR;
            case STAGE -> FIGURE.STAGE;
            case AS_OF -> FIGURE.AS_OF;
            case SOURCE -> FIGURE.SOURCE;
        };
        return order.of(field);
    }

    private static FigureRecord named(Record row) {
        return new FigureRecord(
                FigureRepository.figure(row),
                row.get(MUNICIPALITY.NAME),
                row.get(MUNICIPALITY.SHORT_NAME),
                row.get(MUNICIPALITY.KIND),
                row.get(INSTITUTION.NAME));
    }
}
