package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads partnerships with their ways of taking part, in one query each. */
@Repository
class PartnershipRepository {

    private static final int FETCH_SIZE = 500;

    private static final Field<List<Participation>> WAYS = multiset(DSL.select(
                            PARTICIPATION.MODE,
                            PARTICIPATION.WEEKDAYS,
                            PARTICIPATION.STARTS,
                            PARTICIPATION.ENDS,
                            PARTICIPATION.DETAIL)
                    .from(PARTICIPATION)
                    .where(PARTICIPATION.PARTNERSHIP.eq(PARTNERSHIP.ID))
                    .orderBy(PARTICIPATION.POSITION))
            .as("ways")
            .convertFrom(ways -> ways.map(mapping((mode, weekdays, starts, ends, detail) ->
                    new Participation(mode, List.of(weekdays), starts, ends, detail))));

    static final RecordColumns<PartnershipContent> CONTENT =
            RecordColumns.of(PARTNERSHIP, PartnershipContent.class, "participation");

    private final DSLContext db;
    private final Clock clock;

    PartnershipRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Partnership> page(PartnershipFilter filter, int page, int size, Order<PartnershipSort> order) {
        LocalDate today = LocalDate.now(clock);
        List<Partnership> items = select().where(matches(filter, today))
                .orderBy(sorted(order))
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> partnership(row, today));
        long total = db.fetchCount(db.selectOne()
                .from(PARTNERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .where(matches(filter, today)));
        return new Page<>(items, page, size, total);
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(PartnershipFilter filter, Consumer<Partnership> consumer) {
        LocalDate today = LocalDate.now(clock);
        try (Cursor<Record> rows = select().where(matches(filter, today))
                .orderBy(sorted(PartnershipSort.DEFAULT))
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(partnership(row, today)));
        }
    }

    Optional<Partnership> find(String id) {
        LocalDate today = LocalDate.now(clock);
        return select().where(PARTNERSHIP.ID.eq(id)).fetchOptional(row -> partnership(row, today));
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(PARTNERSHIP.fields())
                .select(ORGANISATION.NAME, ORGANISATION.KIND, MUNICIPALITY.NAME, WAYS)
                .from(PARTNERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PARTNERSHIP.AGS));
    }

    private static Condition isIn(Partnership.State state, LocalDate today) {
        return switch (state) {
            case PLANNED -> PARTNERSHIP.BEGINS_ON.gt(today).and(SharedConditionRepository.hasNotEndedOn(today));
            case ACTIVE -> SharedConditionRepository.holdsOn(today);
            case ENDED -> PARTNERSHIP.ENDS_ON.lt(today);
        };
    }

    private static Condition matches(PartnershipFilter filter, LocalDate today) {
        Condition condition = LaterRecords.shown(filter.later(), PARTNERSHIP.AS_OF, today);
        if (!filter.ags().isEmpty()) {
            condition = condition.and(PARTNERSHIP.AGS.in(filter.ags()));
        }
        if (!filter.rings().isEmpty()) {
            condition = condition.and(PARTNERSHIP.RING.in(
                    filter.rings().stream().map(Integer::shortValue).toList()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(ORGANISATION.KIND.in(filter.kinds()));
        }
        if (!filter.modes().isEmpty()) {
            condition = condition.and(exists(selectOne()
                    .from(PARTICIPATION)
                    .where(PARTICIPATION.PARTNERSHIP.eq(PARTNERSHIP.ID))
                    .and(PARTICIPATION.MODE.in(filter.modes()))));
        }
        var way = selectOne().from(PARTICIPATION).where(PARTICIPATION.PARTNERSHIP.eq(PARTNERSHIP.ID));
        condition = switch (filter.form()) {
            case ANY -> condition;
            case STATED -> condition.and(exists(way));
            case NOT_STATED -> condition.and(notExists(way));
        };
        if (!filter.states().isEmpty()) {
            condition = condition.and(
                    filter.states().stream().map(state -> isIn(state, today)).reduce(falseCondition(), Condition::or));
        }
        if (filter.organisation() != null) {
            condition = condition.and(PARTNERSHIP.ORGANISATION.eq(filter.organisation()));
        }
        return filter.text().isBlank() ? condition : condition.and(SharedConditionRepository.isNamed(filter.text()));
    }

    private static List<SortField<?>> sorted(Order<PartnershipSort> order) {
        Field<String> city = MUNICIPALITY.NAME;
        Field<String> name = ORGANISATION.NAME;
        Field<?> first = switch (order.by()) {
            case MUNICIPALITY -> city;
            case RING -> PARTNERSHIP.RING;
            case ORGANISATION -> name;
            case KIND -> ORGANISATION.KIND;
            case AS_OF -> PARTNERSHIP.AS_OF;
        };
        return List.of(
                order.of(first),
                city.asc(),
                PARTNERSHIP.AGS.asc(),
                PARTNERSHIP.RING.asc(),
                name.asc(),
                PARTNERSHIP.ID.asc());
    }

    static Partnership.State state(PartnershipContent content, LocalDate today) {
        Stand from = content.validFrom();
        Stand to = content.validTo();
        if (to != null && to.lastDay().isBefore(today)) {
            return Partnership.State.ENDED;
        }
        return from != null && from.firstDay().isAfter(today) ? Partnership.State.PLANNED : Partnership.State.ACTIVE;
    }

    private static Partnership partnership(Record row, LocalDate today) {
        PartnershipContent content = CONTENT.read(row, Map.of("participation", row.get(WAYS)));
        return new Partnership(
                row.get(PARTNERSHIP.ID),
                new OrganisationRef(
                        row.get(PARTNERSHIP.ORGANISATION), row.get(ORGANISATION.NAME), row.get(ORGANISATION.KIND)),
                row.get(PARTNERSHIP.AGS),
                row.get(MUNICIPALITY.NAME),
                content,
                SourcePlace.of(row.get(PARTNERSHIP.SOURCE), row.get(PARTNERSHIP.SOURCE_PLACE)),
                state(content, today),
                row.get(PARTNERSHIP.VERSION),
                Change.of(Versions.stampOf(PARTNERSHIP, row)));
    }
}
