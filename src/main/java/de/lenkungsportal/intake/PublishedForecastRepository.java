package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PUBLISHED_FORECAST;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.noCondition;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.intake.PublishedForecast.Shape;
import de.lenkungsportal.platform.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

@Repository
public class PublishedForecastRepository {

    private static final Field<Integer> REACH = choose(PUBLISHED_FORECAST.SCOPE)
            .when(PublishedForecast.Scope.MUNICIPALITY, 0)
            .when(PublishedForecast.Scope.LAND, 1)
            .otherwise(2);

    private final DSLContext db;

    PublishedForecastRepository(DSLContext db) {
        this.db = db;
    }

    public List<PublishedForecast> list(PublishedForecastFilter filter, PublishedForecastSort sort) {
        return select().where(matches(filter)).orderBy(order(sort)).fetch(PublishedForecastRepository::forecast);
    }

    public Page<PublishedForecast> page(
            PublishedForecastFilter filter, PublishedForecastSort sort, int page, int size) {
        List<PublishedForecast> items = select().where(matches(filter))
                .orderBy(order(sort))
                .limit(size)
                .offset((long) page * size)
                .fetch(PublishedForecastRepository::forecast);
        return new Page<>(items, page, size, db.fetchCount(PUBLISHED_FORECAST, matches(filter)));
    }

    public Optional<PublishedForecast> find(String id) {
        return select().where(PUBLISHED_FORECAST.ID.eq(id)).fetchOptional(PublishedForecastRepository::forecast);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(PUBLISHED_FORECAST.fields())
                .select(MUNICIPALITY.NAME)
                .from(PUBLISHED_FORECAST)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PUBLISHED_FORECAST.AGS));
    }

    private static Condition matches(PublishedForecastFilter filter) {
        Condition condition = filter.ags().isEmpty() ? noCondition() : PUBLISHED_FORECAST.AGS.in(filter.ags());
        if (!filter.scopes().isEmpty()) {
            condition = condition.and(PUBLISHED_FORECAST.SCOPE.in(filter.scopes()));
        }
        if (!filter.units().isEmpty()) {
            condition = condition.and(PUBLISHED_FORECAST.UNIT.in(filter.units()));
        }
        return filter.year() == null
                ? condition
                : condition.and(
                        PUBLISHED_FORECAST.PERIOD.coerce(String.class).startsWith(Integer.toString(filter.year())));
    }

    private static List<OrderField<?>> order(PublishedForecastSort sort) {
        Field<?> first = switch (sort) {
            case MUNICIPALITY -> REACH;
            case PERIOD -> PUBLISHED_FORECAST.PERIOD;
            case PUBLISHED -> PUBLISHED_FORECAST.PUBLISHED;
            case SOURCE -> PUBLISHED_FORECAST.SOURCE;
        };
        return List.of(
                first.asc().nullsLast(),
                REACH,
                MUNICIPALITY.NAME.asc().nullsLast(),
                PUBLISHED_FORECAST.PERIOD.asc().nullsLast(),
                PUBLISHED_FORECAST.ID);
    }

    private static PublishedForecast forecast(Record row) {
        return new PublishedForecast(
                row.get(PUBLISHED_FORECAST.ID),
                row.get(PUBLISHED_FORECAST.SCOPE),
                row.get(PUBLISHED_FORECAST.AGS),
                row.get(MUNICIPALITY.NAME),
                row.get(PUBLISHED_FORECAST.RECHTSKREIS),
                row.get(PUBLISHED_FORECAST.MEASURE),
                row.get(PUBLISHED_FORECAST.POPULATION),
                row.get(PUBLISHED_FORECAST.UNIT),
                shape(row),
                row.get(PUBLISHED_FORECAST.PERIOD),
                row.get(PUBLISHED_FORECAST.METHOD),
                row.get(PUBLISHED_FORECAST.PUBLISHER),
                row.get(PUBLISHED_FORECAST.PUBLISHED),
                new SourcePlace(row.get(PUBLISHED_FORECAST.SOURCE), row.get(PUBLISHED_FORECAST.SOURCE_PLACE)),
                row.get(PUBLISHED_FORECAST.FIGURE_ID),
                row.get(PUBLISHED_FORECAST.FLAG),
                row.get(PUBLISHED_FORECAST.NOTE));
    }

    /** The checks of the table allow no other combination. */
    private static Shape shape(Record row) {
        BigDecimal value = plain(row.get(PUBLISHED_FORECAST.VALUE));
        Qualifier qualifier = row.get(PUBLISHED_FORECAST.QUALIFIER);
        return switch (row.get(PUBLISHED_FORECAST.SHAPE)) {
            case "RANGE" -> new Shape.Range(value, plain(Objects.requireNonNull(row.get(PUBLISHED_FORECAST.VALUE_TO))));
            case "UPPER_BOUND" -> new Shape.UpperBound(value);
            case "RATE" -> new Shape.Rate(value, qualifier);
            default -> new Shape.Point(value, qualifier);
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
