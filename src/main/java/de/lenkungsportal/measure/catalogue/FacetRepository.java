package de.lenkungsportal.measure.catalogue;

import static de.lenkungsportal.db.Tables.MEASURE;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureFilter.Reach;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What a filter means, and how many measures each choice finds: one query for the total and every facet. The measures that the
 * text finds are read once, each with one truth value a facet, and then counted.
 */
@Repository
class FacetRepository {

    private static final Table<?> HIT = table(name("hit"));
    private static final Field<String> FACET = field(name("facet"), String.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Boolean> IS_LATER = field(name("is_later"), Boolean.class);
    private static final String LATER = "later";

    private final DSLContext db;

    FacetRepository(DSLContext db) {
        this.db = db;
    }

    /** Counts the present alone; what is later is counted by itself, whether it is listed or not. */
    Facets facets(MeasureFilter filter, LocalDate today) {
        List<Field<?>> columns = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            columns.add(value(facet).as("value_" + facet.name()));
            columns.add(field(matches(facet, filter)).as("matches_" + facet.name()));
        }
        columns.add(field(LaterRecords.isLater(MEASURE.AS_OF, today)).as(IS_LATER));
        Select<Record3<String, String, Integer>> counts = select(
                        inline("").as(FACET),
                        when(IS_LATER, LATER).otherwise("").as(CODE),
                        count().as(NUMBER))
                .from(HIT)
                .where(matchesOthers(null))
                .groupBy(IS_LATER);
        for (Facet facet : Facet.values()) {
            counts = counts.unionAll(counted(facet));
        }
        var byFacet = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        long total = 0;
        long later = 0;
        for (Record3<String, String, Integer> row : db.with(
                        name("hit").as(select(columns).from(MEASURE).where(finds(filter.text()))))
                .select(FACET, CODE, NUMBER)
                .from(counts.asTable("counts"))
                .orderBy(FACET, CODE)
                .fetch()) {
            if (row.value1().isEmpty() && row.value2().equals(LATER)) {
                later = row.value3();
            } else if (row.value1().isEmpty()) {
                total = row.value3();
            } else {
                byFacet.computeIfAbsent(Facet.valueOf(row.value1()), facet -> new LinkedHashMap<>())
                        .put(row.value2(), row.value3().longValue());
            }
        }
        return new Facets(total, byFacet, later);
    }

    /** Each code of one facet, counted where all others match. */
    private static Select<Record3<String, String, Integer>> counted(Facet facet) {
        String column = "value_" + facet.name();
        return switch (facet) {
            case MUNICIPALITY, STEP, RECHTSKREIS, LEGAL_BASIS, TARGET_GROUP -> {
                Field<String> code = field(name("each", "code")).cast(SQLDataType.CLOB);
                yield select(inline(facet.name()), code, count())
                        .from(
                                HIT,
                                unnest(field(name("hit", column), Object[].class))
                                        .as("each", "code"))
                        .where(others(facet))
                        .groupBy(code);
            }
            case KIND, STATUS, ENTRY_LEVEL, EXIT_LEVEL, PUBLICATION -> {
                Field<String> code = field(name("hit", column)).cast(SQLDataType.CLOB);
                yield select(inline(facet.name()), code, count())
                        .from(HIT)
                        .where(others(facet))
                        .and(field(name("hit", column)).isNotNull())
                        .groupBy(code);
            }
        };
    }

    private static Field<?> value(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> MEASURE.MUNICIPALITIES;
            case KIND -> MEASURE.KIND;
            case STATUS -> MEASURE.STATUS;
            case STEP -> MEASURE.STEPS;
            case RECHTSKREIS -> MEASURE.RECHTSKREISE;
            case LEGAL_BASIS -> MEASURE.LEGAL_BASES;
            case TARGET_GROUP -> MEASURE.TARGET_GROUPS;
            case ENTRY_LEVEL -> MEASURE.ENTRY_LEVEL;
            case EXIT_LEVEL -> MEASURE.EXIT_LEVEL;
            case PUBLICATION ->
                when(MEASURE.PUBLISHED_ON.isNull(), inline(Publication.INTERNAL.name()))
                        .otherwise(inline(Publication.PUBLISHED.name()));
        };
    }

    private static Condition others(@Nullable Facet but) {
        return matchesOthers(but).andNot(IS_LATER);
    }

    private static Condition matchesOthers(@Nullable Facet but) {
        Condition condition = trueCondition();
        for (Facet facet : Facet.values()) {
            if (facet != but) {
                condition = condition.and(field(name("hit", "matches_" + facet.name()), Boolean.class));
            }
        }
        return condition;
    }

    /** All sides of the filter. */
    static Condition matches(MeasureFilter filter, LocalDate today) {
        Condition condition = finds(filter.text()).and(LaterRecords.shown(filter.later(), MEASURE.AS_OF, today));
        for (Facet facet : Facet.values()) {
            condition = condition.and(matches(facet, filter));
        }
        return condition;
    }

    private static Condition finds(String text) {
        return text.isBlank()
                ? noCondition()
                : condition(function("finds", SQLDataType.BOOLEAN, MeasureRepository.SEARCH, val(text)));
    }

    private static Condition matches(Facet facet, MeasureFilter filter) {
        return switch (facet) {
            case MUNICIPALITY ->
                filter.municipalities().isEmpty()
                        ? trueCondition()
                        : arrayOverlap(MEASURE.MUNICIPALITIES, Codes.sorted(filter.municipalities()))
                                .or(
                                        filter.reach() == Reach.WITH_NRW
                                                ? MEASURE.SCOPE.eq(MeasureScope.NRW)
                                                : falseCondition());
            case KIND -> Columns.in(MEASURE.KIND, filter.kinds());
            case STATUS -> Columns.in(MEASURE.STATUS, filter.statuses());
            case STEP ->
                filter.steps().isEmpty() ? trueCondition() : arrayOverlap(MEASURE.STEPS, Codes.numbers(filter.steps()));
            case RECHTSKREIS -> overlap(MEASURE.RECHTSKREISE, filter.rechtskreise(), Rechtskreis[]::new);
            case LEGAL_BASIS ->
                filter.legalBases().isEmpty()
                        ? trueCondition()
                        : arrayOverlap(MEASURE.LEGAL_BASES, Codes.sorted(filter.legalBases()));
            case TARGET_GROUP -> overlap(MEASURE.TARGET_GROUPS, filter.targetGroups(), MeasureTargetGroup[]::new);
            case ENTRY_LEVEL -> Columns.in(MEASURE.ENTRY_LEVEL, filter.entryLevels());
            case EXIT_LEVEL -> Columns.in(MEASURE.EXIT_LEVEL, filter.exitLevels());
            case PUBLICATION ->
                filter.publication().size() != 1
                        ? trueCondition()
                        : filter.publication().contains(Publication.PUBLISHED)
                                ? MEASURE.PUBLISHED_ON.isNotNull()
                                : MEASURE.PUBLISHED_ON.isNull();
        };
    }

    private static <E extends Enum<E>> Condition overlap(
            Field<E[]> field, Collection<E> codes, IntFunction<E[]> array) {
        return codes.isEmpty() ? trueCondition() : arrayOverlap(field, Columns.array(codes, array));
    }
}
