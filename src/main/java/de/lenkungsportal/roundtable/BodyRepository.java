package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_CADENCE;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.RecordColumns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads bodies with members, cadence and counts, in one query each. */
@Repository
public class BodyRepository {

    private static final int FETCH_SIZE = 500;
    private static final de.lenkungsportal.db.tables.Body PARENT = BODY.as("parent_body");

    private static final Field<List<Member>> MEMBERS = multiset(
                    select(BODY_MEMBER.NAME, BODY_MEMBER.ORGANISATION, BODY_MEMBER.FUNCTION, BODY_MEMBER.ROLE)
                            .from(BODY_MEMBER)
                            .where(BODY_MEMBER.BODY.eq(BODY.ID))
                            .orderBy(BODY_MEMBER.POSITION))
            .as("members")
            .convertFrom(rows -> rows.map(
                    mapping((name, organisation, function, role) -> new Member(name, organisation, function, role))));

    private static final Field<List<CadencePhase>> CADENCE = multiset(select(
                            BODY_CADENCE.KIND,
                            BODY_CADENCE.RULE,
                            BODY_CADENCE.STARTS_ON,
                            BODY_CADENCE.ENDS_ON,
                            BODY_CADENCE.DAY_STATED,
                            BODY_CADENCE.STARTS,
                            BODY_CADENCE.MINUTES,
                            BODY_CADENCE.WORDING)
                    .from(BODY_CADENCE)
                    .where(BODY_CADENCE.BODY.eq(BODY.ID))
                    .orderBy(BODY_CADENCE.POSITION))
            .as("cadence")
            .convertFrom(rows ->
                    rows.map(mapping((kind, rule, from, to, dayStated, starts, minutes, wording) -> new CadencePhase(
                            kind,
                            rule,
                            from,
                            to,
                            dayStated ? CadencePhase.Precision.DAY : CadencePhase.Precision.PERIOD,
                            starts,
                            minutes,
                            wording))));

    private static final Field<Integer> MEETINGS = DSL.field(
                    selectCount().from(MEETING).where(MEETING.BODY.eq(BODY.ID)))
            .as("meetings");
    private static final Field<Integer> OPEN = DSL.field(selectCount()
                    .from(AGREEMENT)
                    .where(AGREEMENT.BODY.eq(BODY.ID))
                    .and(AGREEMENT.STATE.notIn(AgreementState.DONE, AgreementState.DROPPED)))
            .as("open_agreements");

    private static final Field<List<Cadence.OnRecord>> ON_RECORD = multiset(
                    select(MEETING.ID, MEETING.DAY, MEETING.STARTS, MEETING.STATE)
                            .from(MEETING)
                            .where(MEETING.BODY.eq(BODY.ID))
                            .orderBy(MEETING.BEGINS_ON, MEETING.ID))
            .as("on_record")
            .convertFrom(rows -> rows.map(mapping(Cadence.OnRecord::new)));
    private static final Field<List<CityBody.Agreed>> AGREED = multiset(
                    select(AGREEMENT.ID, AGREEMENT.TITLE, AGREEMENT.STATE, AGREEMENT.AGREED_ON, AGREEMENT.DUE_ON)
                            .from(AGREEMENT)
                            .where(AGREEMENT.BODY.eq(BODY.ID))
                            .orderBy(AGREEMENT.DUE_ON.asc().nullsLast(), AGREEMENT.AGREED_FROM, AGREEMENT.ID))
            .as("agreed")
            .convertFrom(rows -> rows.map(mapping(CityBody.Agreed::new)));

    static final RecordColumns<BodyContent> CONTENT = RecordColumns.of(BODY, BodyContent.class, "members", "cadence");

    private final DSLContext db;
    private final Clock clock;

    BodyRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Body> page(BodyFilter filter, int page, int size) {
        List<Body> items = matching(filter)
                .orderBy(order())
                .limit(size)
                .offset((long) page * size)
                .fetch(BodyRepository::body);
        return new Page<>(
                items, page, size, db.fetchCount(db.selectOne().from(BODY).where(matches(filter))));
    }

    long later(BodyFilter filter) {
        return db.fetchCount(
                BODY, matches(filter.with(Later.SHOWN)).and(LaterRecords.isLater(BODY.AS_OF, LocalDate.now(clock))));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(BodyFilter filter, Consumer<Body> consumer) {
        try (var rows = matching(filter).orderBy(order()).fetchSize(FETCH_SIZE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(body(row)));
        }
    }

    /** Bodies of these municipalities with their meetings and agreements, in one query. */
    List<CityBody.Stored> ofCities(Set<String> ags) {
        return matching(new BodyFilter(ags, Set.of(), BodyFilter.Level.ANY, "", Later.HIDDEN), ON_RECORD, AGREED)
                .orderBy(order())
                .fetch(row -> new CityBody.Stored(body(row), row.get(ON_RECORD), row.get(AGREED)));
    }

    public Optional<Body> find(String id) {
        return matching(BodyFilter.ALL).and(BODY.ID.eq(id)).fetchOptional(BodyRepository::body);
    }

    private SelectConditionStep<Record> matching(BodyFilter filter, Field<?>... further) {
        return db.select(BODY.fields())
                .select(MUNICIPALITY.NAME, PARENT.NAME, MEMBERS, CADENCE, MEETINGS, OPEN)
                .select(further)
                .from(BODY)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(BODY.AGS))
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(BODY.PARENT))
                .where(matches(filter));
    }

    /** The state first, then the municipalities by name. */
    private static List<SortField<?>> order() {
        return List.of(MUNICIPALITY.NAME.asc().nullsFirst(), BODY.NAME.asc(), BODY.ID.asc());
    }

    private Condition matches(BodyFilter filter) {
        Condition condition = switch (filter.level()) {
            case ANY -> noCondition();
            case MUNICIPALITY -> BODY.AGS.isNotNull();
            case STATE -> BODY.AGS.isNull();
        };
        condition = condition.and(LaterRecords.shown(filter.later(), BODY.AS_OF, LocalDate.now(clock)));
        if (!filter.ags().isEmpty()) {
            condition = condition.and(BODY.AGS.in(filter.ags()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(BODY.KIND.in(filter.kinds()));
        }
        String text = filter.text().strip();
        return text.isEmpty()
                ? condition
                : condition.and(BODY.NAME
                        .containsIgnoreCase(text)
                        .or(BODY.AGS.in(select(MUNICIPALITY.AGS)
                                .from(MUNICIPALITY)
                                .where(MUNICIPALITY.NAME.containsIgnoreCase(text)))));
    }

    private static Body body(Record row) {
        return new Body(
                row.get(BODY.ID),
                row.get(BODY.AGS),
                row.get(MUNICIPALITY.NAME),
                row.get(PARENT.NAME),
                CONTENT.read(row, Map.of("members", row.get(MEMBERS), "cadence", row.get(CADENCE))),
                SourcePlace.of(row.get(BODY.SOURCE), row.get(BODY.SOURCE_PLACE)),
                row.get(MEETINGS),
                row.get(OPEN),
                row.get(BODY.AS_OF),
                row.get(BODY.VERSION));
    }
}
