package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.FINDING_DECISION;
import static de.lenkungsportal.db.Tables.FINDING_FIGURE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PLAUSIBILITY_FINDING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;

import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.plausibility.rule.Argument;
import de.lenkungsportal.plausibility.rule.ArgumentCode;
import de.lenkungsportal.plausibility.rule.Severity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads findings for people, with evidence and history in the same query. */
@Repository
class FindingQueryRepository {

    private static final Field<Integer> STATE_RANK = choose(PLAUSIBILITY_FINDING.STATE)
            .when(FindingState.OPEN, 0)
            .when(FindingState.CONFIRMED, 1)
            .otherwise(2);
    private static final Field<Integer> SEVERITY_RANK = choose(PLAUSIBILITY_FINDING.SEVERITY)
            .when(Severity.CRITICAL, 0)
            .when(Severity.WARNING, 1)
            .otherwise(2);
    private static final Field<String> NAME = MUNICIPALITY.NAME;

    private static final Field<List<Finding.Evidence>> EVIDENCE = multiset(select(
                            FIGURE.ID,
                            FIGURE.INDICATOR,
                            FIGURE.RECHTSKREIS,
                            FIGURE.CARRIER,
                            FIGURE.FUNCTION,
                            FIGURE.STAGE,
                            FIGURE.UNIT,
                            FIGURE.QUALIFIER,
                            FIGURE.VALUE,
                            FIGURE.VALUE_TO,
                            FIGURE.MISSING,
                            FIGURE.SOURCE,
                            FIGURE.SOURCE_PLACE,
                            FINDING_FIGURE.HIDDEN,
                            FIGURE.BREAKDOWN)
                    .from(FINDING_FIGURE)
                    .join(FIGURE)
                    .on(FIGURE.ID.eq(FINDING_FIGURE.FIGURE_ID))
                    .where(FINDING_FIGURE.FINDING_ID.eq(PLAUSIBILITY_FINDING.ID))
                    .orderBy(FIGURE.SOURCE, FIGURE.SOURCE_PLACE, FIGURE.ID))
            .convertFrom(rows -> rows.map(row -> new Finding.Evidence(
                    row.value1(),
                    new Argument.Subject(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            code(row.value5(), StaffFunction::valueOf),
                            row.value6(),
                            row.value15()),
                    shown(
                            Quantity.of(row.value7(), row.value8(), row.value9(), row.value10(), row.value11()),
                            row.value14()),
                    SourcePlace.orOwn(row.value12(), row.value13()))));

    private static final Field<List<Finding.Decision>> HISTORY = multiset(select(
                            FINDING_DECISION.STATE,
                            FINDING_DECISION.COMMENT,
                            FINDING_DECISION.ROLE,
                            MUNICIPALITY.as("actor").NAME,
                            FINDING_DECISION.DECIDED_AT)
                    .from(FINDING_DECISION)
                    .leftJoin(MUNICIPALITY.as("actor"))
                    .on(MUNICIPALITY.as("actor").AGS.eq(FINDING_DECISION.ROLE_AGS))
                    .where(FINDING_DECISION.FINDING_ID.eq(PLAUSIBILITY_FINDING.ID))
                    .orderBy(FINDING_DECISION.VERSION))
            .convertFrom(rows -> rows.map(
                    row -> new Finding.Decision(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));

    private static final SelectField<Finding> FINDING = row(
                    PLAUSIBILITY_FINDING.ID,
                    PLAUSIBILITY_FINDING.RULE,
                    PLAUSIBILITY_FINDING.SEVERITY,
                    PLAUSIBILITY_FINDING.AGS,
                    MUNICIPALITY.NAME,
                    PLAUSIBILITY_FINDING.ARGUMENTS.convertFrom(codes ->
                            Arrays.stream(codes).map(ArgumentCode::decode).toList()),
                    PLAUSIBILITY_FINDING.SOURCE_PLACES.convertFrom(places -> Arrays.stream(places)
                            .map(FindingQueryRepository::place)
                            .toList()),
                    PLAUSIBILITY_FINDING.STATE,
                    PLAUSIBILITY_FINDING.COMMENT,
                    PLAUSIBILITY_FINDING.DECIDED_AT,
                    PLAUSIBILITY_FINDING.FIRST_SEEN,
                    PLAUSIBILITY_FINDING.VERSION,
                    EVIDENCE,
                    HISTORY,
                    inline(null, FIGURE.AS_OF))
            .mapping(Finding::new);

    private final DSLContext db;

    FindingQueryRepository(DSLContext db) {
        this.db = db;
    }

    List<Finding> page(FindingFilter filter, Set<String> later, FindingSort sort, int page, int size) {
        return query(condition(filter, later), sort, size, (long) page * size).fetch(Record1::value1);
    }

    List<Finding> byId(String id) {
        return query(PLAUSIBILITY_FINDING.ID.eq(id), FindingSort.URGENCY, 1, 0).fetch(Record1::value1);
    }

    /** Findings that still hold and rest on one of these figures, the most urgent first. */
    List<Finding> holdingFor(Collection<String> figures) {
        Condition holds = PLAUSIBILITY_FINDING.STATE.ne(FindingState.CORRECTED);
        Condition concerned = PLAUSIBILITY_FINDING.ID.in(select(FINDING_FIGURE.FINDING_ID)
                .from(FINDING_FIGURE)
                .where(FINDING_FIGURE.FIGURE_ID.eq(DSL.any(figures.toArray(String[]::new)))));
        return query(holds.and(concerned), FindingSort.URGENCY, Integer.MAX_VALUE, 0)
                .fetch(Record1::value1);
    }

    /** Row by row, so that a long list is never whole in memory. Needs a transaction for the cursor. */
    void forEach(FindingFilter filter, Set<String> later, FindingSort sort, Consumer<Finding> action) {
        try (var findings = query(condition(filter, later), sort, Integer.MAX_VALUE, 0).fetchSize(200).stream()) {
            findings.forEach(row -> action.accept(row.value1()));
        }
    }

    FindingSummary summary(FindingFilter filter, Set<String> later) {
        Condition open = PLAUSIBILITY_FINDING.STATE.eq(FindingState.OPEN);
        return db.select(
                        count().filterWhere(open),
                        count().filterWhere(open.and(PLAUSIBILITY_FINDING.SEVERITY.eq(Severity.CRITICAL))),
                        count().filterWhere(PLAUSIBILITY_FINDING.STATE.eq(FindingState.CONFIRMED)),
                        count().filterWhere(PLAUSIBILITY_FINDING.STATE.eq(FindingState.CORRECTED)))
                .from(PLAUSIBILITY_FINDING)
                .where(condition(filter, later))
                .fetchSingle(mapping(FindingSummary::new));
    }

    Map<String, Integer> holdingBySource() {
        Field<String> source = source(field(name("named", "place"), String.class));
        Field<Integer> findings = countDistinct(PLAUSIBILITY_FINDING.ID);
        return db.select(source, findings)
                .from(PLAUSIBILITY_FINDING)
                .crossJoin(unnest(PLAUSIBILITY_FINDING.SOURCE_PLACES).as("named", "place"))
                .where(PLAUSIBILITY_FINDING.STATE.ne(FindingState.CORRECTED))
                .groupBy(source)
                .fetchMap(source, findings);
    }

    private SelectForUpdateStep<Record1<Finding>> query(Condition condition, FindingSort sort, int limit, long offset) {
        return db.select(FINDING)
                .from(PLAUSIBILITY_FINDING)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PLAUSIBILITY_FINDING.AGS))
                .where(condition)
                .orderBy(order(sort))
                .limit(limit)
                .offset(offset);
    }

    private static List<OrderField<?>> order(FindingSort sort) {
        return switch (sort) {
            case URGENCY -> List.of(STATE_RANK, SEVERITY_RANK, NAME, PLAUSIBILITY_FINDING.ID);
            case MUNICIPALITY -> List.of(NAME, STATE_RANK, SEVERITY_RANK, PLAUSIBILITY_FINDING.ID);
            case OLDEST -> List.of(PLAUSIBILITY_FINDING.FIRST_SEEN, PLAUSIBILITY_FINDING.ID);
            case NEWEST -> List.of(PLAUSIBILITY_FINDING.FIRST_SEEN.desc(), PLAUSIBILITY_FINDING.ID);
        };
    }

    /** @param later numbers of the documents that are later than the Stichtag */
    private static Condition condition(FindingFilter filter, Set<String> later) {
        return noCondition()
                .and(Columns.in(PLAUSIBILITY_FINDING.AGS, filter.ags()))
                .and(Columns.in(PLAUSIBILITY_FINDING.STATE, filter.states()))
                .and(Columns.in(PLAUSIBILITY_FINDING.SEVERITY, filter.severities()))
                .and(Columns.in(PLAUSIBILITY_FINDING.RULE, filter.rules()))
                .and(filter.sources().isEmpty() ? noCondition() : names(filter.sources()))
                .and(filter.later() == Later.SHOWN || later.isEmpty() ? noCondition() : not(names(later)));
    }

    /** That a place of one of these documents is among those that the finding names. */
    private static Condition names(Set<String> sources) {
        Field<String> place = field(name("named", "place"), String.class);
        return exists(selectOne()
                .from(unnest(PLAUSIBILITY_FINDING.SOURCE_PLACES).as("named", "place"))
                .where(source(place).in(sources)));
    }

    /** Number of the document that a stored place begins with. */
    private static Field<String> source(Field<String> place) {
        return DSL.splitPart(place, inline(" "), inline(1));
    }

    private static Quantity shown(Quantity quantity, boolean hidden) {
        return hidden ? SmallCounts.hide(quantity) : quantity;
    }

    private static SourcePlace place(String text) {
        int blank = text.indexOf(' ');
        return new SourcePlace(text.substring(0, blank), text.substring(blank + 1));
    }

    private static <T> @Nullable T code(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
