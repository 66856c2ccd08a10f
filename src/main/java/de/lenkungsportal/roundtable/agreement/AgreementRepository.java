package de.lenkungsportal.roundtable.agreement;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.AGREEMENT_FOLLOW_UP;
import static de.lenkungsportal.db.Tables.AGREEMENT_LINK;
import static de.lenkungsportal.db.Tables.AGREEMENT_RESPONSIBLE;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.roundtable.AgreementState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** Reads agreements across all bodies, with who answers for them and their links, in one query each. */
@Repository
class AgreementRepository {

    static final Condition IS_OPEN = AGREEMENT.STATE.notIn(AgreementState.DONE, AgreementState.DROPPED);

    private static final int FETCH_SIZE = 500;

    private static final Field<List<Responsible>> RESPONSIBLE = multiset(
                    select(AGREEMENT_RESPONSIBLE.NAME, AGREEMENT_RESPONSIBLE.ORGANISATION)
                            .from(AGREEMENT_RESPONSIBLE)
                            .where(AGREEMENT_RESPONSIBLE.AGREEMENT.eq(AGREEMENT.ID))
                            .orderBy(AGREEMENT_RESPONSIBLE.POSITION))
            .as("responsible")
            .convertFrom(rows -> rows.map(mapping(Responsible::new)));

    private static final Field<List<AgreementLink>> LINKS = multiset(select(AGREEMENT_LINK.KIND, AGREEMENT_LINK.TARGET)
                    .from(AGREEMENT_LINK)
                    .where(AGREEMENT_LINK.AGREEMENT.eq(AGREEMENT.ID))
                    .orderBy(AGREEMENT_LINK.KIND, AGREEMENT_LINK.TARGET))
            .as("links")
            .convertFrom(rows -> rows.map(mapping((kind, target) -> new AgreementLink(kind, target))));

    static final RecordColumns<AgreementContent> CONTENT =
            RecordColumns.of(AGREEMENT, AgreementContent.class, "responsible", "links");

    private final DSLContext db;
    private final Clock clock;

    AgreementRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Agreement> page(AgreementFilter filter, AgreementSort sort, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        List<Agreement> items = matching(filter, today)
                .orderBy(order(sort, today))
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> agreement(row, today));
        long total = db.fetchCount(db.selectOne()
                .from(AGREEMENT)
                .join(BODY)
                .on(BODY.ID.eq(AGREEMENT.BODY))
                .where(matches(filter, today)));
        return new Page<>(items, page, size, total);
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(AgreementFilter filter, AgreementSort sort, Consumer<Agreement> consumer) {
        LocalDate today = LocalDate.now(clock);
        try (var rows = matching(filter, today)
                .orderBy(order(sort, today))
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(agreement(row, today)));
        }
    }

    Optional<Agreement> find(String id) {
        LocalDate today = LocalDate.now(clock);
        return matching(AgreementFilter.ALL, today)
                .and(AGREEMENT.ID.eq(id))
                .fetchOptional(row -> agreement(row, today));
    }

    List<Agreement> ofMeeting(String meeting) {
        LocalDate today = LocalDate.now(clock);
        return matching(AgreementFilter.ALL, today)
                .and(AGREEMENT.MEETING.eq(meeting))
                .orderBy(AGREEMENT.ID)
                .fetch(row -> agreement(row, today));
    }

    List<FollowUp> followUps(String agreement) {
        return db.select(
                        AGREEMENT_FOLLOW_UP.DAY,
                        AGREEMENT_FOLLOW_UP.TEXT,
                        AGREEMENT_FOLLOW_UP.ROLE,
                        MUNICIPALITY.NAME,
                        AGREEMENT_FOLLOW_UP.WRITTEN_AT)
                .from(AGREEMENT_FOLLOW_UP)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(AGREEMENT_FOLLOW_UP.ROLE_AGS))
                .where(AGREEMENT_FOLLOW_UP.AGREEMENT.eq(agreement))
                .orderBy(AGREEMENT_FOLLOW_UP.WRITTEN_AT, AGREEMENT_FOLLOW_UP.ID)
                .fetch(mapping((day, text, role, municipality, at) -> new FollowUp(day, text, role, municipality, at)));
    }

    private SelectConditionStep<Record> matching(AgreementFilter filter, LocalDate today) {
        return db.select(AGREEMENT.fields())
                .select(BODY.NAME, BODY.AGS, MUNICIPALITY.NAME, RESPONSIBLE, LINKS)
                .from(AGREEMENT)
                .join(BODY)
                .on(BODY.ID.eq(AGREEMENT.BODY))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(BODY.AGS))
                .where(matches(filter, today));
    }

    static Condition isOverdue(LocalDate today) {
        return IS_OPEN.and(AGREEMENT.DUE_ON.lt(today));
    }

    static Condition matches(AgreementFilter filter, LocalDate today) {
        Condition condition = switch (filter.due()) {
            case ANY -> noCondition();
            case OVERDUE -> isOverdue(today);
            case NOT_STATED -> IS_OPEN.and(AGREEMENT.DUE_ON.isNull());
        };
        condition = condition.and(LaterRecords.shown(filter.later(), AGREEMENT.AS_OF, today));
        if (!filter.ags().isEmpty()) {
            condition = condition.and(BODY.AGS.in(filter.ags()));
        }
        if (!filter.bodies().isEmpty()) {
            condition = condition.and(AGREEMENT.BODY.in(filter.bodies()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(AGREEMENT.STATE.in(filter.states()));
        }
        if (filter.dueFrom() != null) {
            condition = condition.and(AGREEMENT.DUE_ON.ge(filter.dueFrom()));
        }
        if (filter.dueTo() != null) {
            condition = condition.and(AGREEMENT.DUE_ON.le(filter.dueTo()));
        }
        if (!filter.organisations().isEmpty()) {
            condition = condition.and(answeredBy(AGREEMENT_RESPONSIBLE.ORGANISATION.in(filter.organisations())));
        }
        if (!filter.responsible().isBlank()) {
            condition = condition.and(answeredBy(AGREEMENT_RESPONSIBLE.NAME.containsIgnoreCase(
                    filter.responsible().strip())));
        }
        if (filter.text().isBlank()) {
            return condition;
        }
        String text = filter.text().strip();
        return condition.and(AGREEMENT
                .TITLE
                .containsIgnoreCase(text)
                .or(AGREEMENT.DETAIL.containsIgnoreCase(text))
                .or(AGREEMENT.CONDITION.containsIgnoreCase(text)));
    }

    private static Condition answeredBy(Condition who) {
        return exists(selectOne()
                .from(AGREEMENT_RESPONSIBLE)
                .where(AGREEMENT_RESPONSIBLE.AGREEMENT.eq(AGREEMENT.ID))
                .and(who));
    }

    private static List<SortField<?>> order(AgreementSort sort, LocalDate today) {
        Field<Integer> urgency = when(isOverdue(today), 0)
                .when(AGREEMENT.STATE.eq(AgreementState.CONDITIONAL), 1)
                .when(IS_OPEN, 2)
                .when(AGREEMENT.STATE.eq(AgreementState.DONE), 3)
                .otherwise(4);
        SortField<?> city = MUNICIPALITY.NAME.asc().nullsFirst();
        SortField<?> body = BODY.NAME.asc();
        SortField<?> due = AGREEMENT.DUE_ON.asc().nullsLast();
        SortField<?> id = AGREEMENT.ID.asc();
        return switch (sort) {
            case URGENCY ->
                List.of(urgency.asc(), due, AGREEMENT.AGREED_FROM.asc().nullsLast(), city, body, id);
            case MUNICIPALITY -> List.of(city, body, urgency.asc(), due, id);
            case BODY -> List.of(body, city, urgency.asc(), due, id);
            case DUE -> List.of(due, urgency.asc(), city, id);
            case OLDEST -> List.of(AGREEMENT.AGREED_FROM.asc().nullsLast(), city, body, id);
            case NEWEST -> List.of(AGREEMENT.AGREED_FROM.desc().nullsLast(), city, body, id);
        };
    }

    private static Agreement agreement(Record row, LocalDate today) {
        AgreementContent content =
                CONTENT.read(row, Map.of("responsible", row.get(RESPONSIBLE), "links", row.get(LINKS)));
        return new Agreement(
                row.get(AGREEMENT.ID),
                row.get(AGREEMENT.BODY),
                row.get(BODY.NAME),
                row.get(BODY.AGS),
                row.get(MUNICIPALITY.NAME),
                row.get(AGREEMENT.MEETING),
                row.get(AGREEMENT.AGENDA_ITEM),
                content,
                Agreement.Timing.of(content, today),
                SourcePlace.of(row.get(AGREEMENT.SOURCE), row.get(AGREEMENT.SOURCE_PLACE)),
                row.get(AGREEMENT.AS_OF),
                row.get(AGREEMENT.VERSION));
    }
}
