package de.lenkungsportal.roundtable.agreement;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.MEETING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.MeetingState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.AggregateFilterStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The register in numbers: one statement over the whole set. */
@Repository
class RegisterRepository {

    private static final int WHOLE_DAY = 10;

    /** Months first, then quarters and years; a round table that meets monthly sees each month. */
    private static final List<RegisterSummary.DayClass> CLASSES = List.of(
            new RegisterSummary.DayClass(0, 30, 0),
            new RegisterSummary.DayClass(31, 60, 0),
            new RegisterSummary.DayClass(61, 90, 0),
            new RegisterSummary.DayClass(91, 180, 0),
            new RegisterSummary.DayClass(181, 365, 0),
            new RegisterSummary.DayClass(366, null, 0));

    private final DSLContext db;
    private final Clock clock;

    RegisterRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    RegisterSummary summary(AgreementFilter filter) {
        LocalDate today = LocalDate.now(clock);
        var last = select(MEETING.BODY, max(MEETING.BEGINS_ON).as("held_on"))
                .from(MEETING)
                .where(MEETING.STATE.in(MeetingState.HELD, MeetingState.MINUTES_AGREED), MEETING.BEGINS_ON.le(today))
                .groupBy(MEETING.BODY)
                .asTable("last");
        Field<String> lastBody = org.jooq.impl.DSL.field(name("last", "body"), String.class);
        Field<LocalDate> heldOn = org.jooq.impl.DSL.field(name("last", "held_on"), LocalDate.class);

        Field<LocalDate> done = org.jooq.impl.DSL.cast(AGREEMENT.DONE_ON, LocalDate.class);
        // The case keeps the cast away from months and years.
        Condition isToTheDay = condition(org.jooq
                        .impl
                        .DSL
                        .length(AGREEMENT.DONE_ON.coerce(String.class))
                        .eq(WHOLE_DAY))
                .and(org.jooq
                        .impl
                        .DSL
                        .length(AGREEMENT.AGREED_ON.coerce(String.class))
                        .eq(WHOLE_DAY));
        Field<Integer> days = org.jooq.impl.DSL.when(isToTheDay, localDateDiff(done, AGREEMENT.AGREED_FROM));

        Condition isDone = AGREEMENT.STATE.eq(AgreementState.DONE);
        Condition isDropped = AGREEMENT.STATE.eq(AgreementState.DROPPED);
        Field<LocalDate> moved = org.jooq.impl.DSL.coalesce(
                AGREEMENT.MOVED_ON, org.jooq.impl.DSL.when(isToTheDay, done), AGREEMENT.AGREED_FROM);
        Condition isSince = moved.ge(heldOn);

        var total = count();
        var open = count().filterWhere(AgreementRepository.IS_OPEN);
        var overdue = count().filterWhere(AgreementRepository.isOverdue(today));
        var conditional = count().filterWhere(AGREEMENT.STATE.eq(AgreementState.CONDITIONAL));
        var doneCount = count().filterWhere(isDone);
        var dropped = count().filterWhere(isDropped);
        var timed = count(days);
        var shortest = min(days);
        var lower = percentile(0.25, days);
        var median = percentile(0.5, days);
        var upper = percentile(0.75, days);
        var longest = max(days);
        List<Field<Integer>> classes = CLASSES.stream()
                .<Field<Integer>>map(each -> count().filterWhere(
                                each.to() == null ? days.ge(each.from()) : days.between(each.from(), each.to())))
                .toList();
        Field<Integer> later = org.jooq.impl.DSL.field(selectCount()
                .from(AGREEMENT)
                .join(BODY)
                .on(BODY.ID.eq(AGREEMENT.BODY))
                .where(AgreementRepository.matches(filter.with(Later.SHOWN), today))
                .and(LaterRecords.isLater(AGREEMENT.AS_OF, today)));
        var agreedSince = count().filterWhere(AGREEMENT.AGREED_FROM.ge(heldOn));
        var doneSince = count().filterWhere(isDone.and(isSince));
        var droppedSince = count().filterWhere(isDropped.and(isSince));
        var overdueSince =
                count().filterWhere(AgreementRepository.isOverdue(today).and(AGREEMENT.DUE_ON.ge(heldOn)));
        return db.select(
                        total,
                        open,
                        overdue,
                        conditional,
                        doneCount,
                        dropped,
                        timed,
                        shortest,
                        lower,
                        median,
                        upper,
                        longest,
                        agreedSince,
                        doneSince,
                        droppedSince,
                        overdueSince,
                        later)
                .select(classes)
                .from(AGREEMENT)
                .join(BODY)
                .on(BODY.ID.eq(AGREEMENT.BODY))
                .leftJoin(last)
                .on(lastBody.eq(AGREEMENT.BODY))
                .where(AgreementRepository.matches(filter, today))
                .fetchSingle(row -> new RegisterSummary(
                        row.get(total),
                        row.get(open),
                        row.get(overdue),
                        row.get(conditional),
                        row.get(doneCount),
                        row.get(dropped),
                        new RegisterSummary.Duration(
                                row.get(timed),
                                number(row.get(shortest)),
                                number(row.get(lower)),
                                number(row.get(median)),
                                number(row.get(upper)),
                                number(row.get(longest)),
                                IntStream.range(0, CLASSES.size())
                                        .mapToObj(i -> new RegisterSummary.DayClass(
                                                CLASSES.get(i).from(),
                                                CLASSES.get(i).to(),
                                                row.get(classes.get(i))))
                                        .toList()),
                        new RegisterSummary.Movement(
                                row.get(agreedSince), row.get(doneSince), row.get(droppedSince), row.get(overdueSince)),
                        row.get(later)));
    }

    private static AggregateFilterStep<BigDecimal> percentile(double share, Field<Integer> days) {
        return percentileCont(BigDecimal.valueOf(share)).withinGroupOrderBy(days);
    }

    private static @Nullable Double number(@Nullable Number value) {
        return value == null ? null : value.doubleValue();
    }
}
