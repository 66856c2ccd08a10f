package de.lenkungsportal.measure.board;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_DEMAND;
import static de.lenkungsportal.db.Tables.MEASURE_RUN;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is offered at which step and which levels no course covers, in one query for any number of municipalities. */
@Repository
class CityStepsRepository {

    private static final Field<String> GAP_KIND = field(name("gap", "kind"), String.class);

    private final DSLContext db;
    private final Clock clock;

    CityStepsRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An offer, or a gap between two levels.
     *
     * @param municipalities that offer it, or the one with the gap; empty for an offer of the whole of NRW
     * @param group for whom alone a gap is open; null for everybody
     * @param places of the runs that are stated; null where none is
     */
    record Line(
            boolean isGap,
            Set<String> municipalities,
            boolean isLanguage,
            Set<Step> steps,
            @Nullable LanguageLevel from,
            @Nullable LanguageLevel to,
            @Nullable MeasureTargetGroup group,
            @Nullable BigDecimal places) {}

    List<Line> lines(Collection<String> ags) {
        LocalDate today = LocalDate.now(clock);
        String[] wanted = Codes.sorted(ags);
        Field<BigDecimal> places = DSL.field(select(sum(MEASURE_RUN.PLACES))
                .from(MEASURE_RUN)
                .where(MEASURE_RUN.MEASURE.eq(MEASURE.ID))
                .and(MEASURE_RUN.ENDS_ON.isNull().or(MEASURE_RUN.ENDS_ON.ge(today))));
        var gaps = table(
                        "measure_gaps({0}, {1}, {2}, {3}, {4})",
                        val(wanted, SQLDataType.CLOB.array()),
                        val(Quarter.of(today).firstDay()),
                        val(1),
                        val(today),
                        val(0))
                .as("gap");
        return db.select(
                        inline(false),
                        MEASURE.MUNICIPALITIES,
                        MEASURE.KIND.eq(MeasureKind.SPRACHANGEBOT),
                        MEASURE.STEPS,
                        MEASURE.ENTRY_LEVEL,
                        MEASURE.EXIT_LEVEL,
                        inline(null, MEASURE_DEMAND.TARGET_GROUP),
                        places)
                .from(MEASURE)
                .where(MEASURE.STATUS.in(MeasureStatus.OFFERED))
                .and(LaterRecords.shown(Later.HIDDEN, MEASURE.AS_OF, today))
                .and(MEASURE.SCOPE.eq(MeasureScope.NRW).or(arrayOverlap(MEASURE.MUNICIPALITIES, wanted)))
                .unionAll(select(
                                inline(true),
                                array(field(name("gap", "ags"), SQLDataType.CLOB)),
                                inline(true),
                                inline(new Short[0], MEASURE.STEPS.getDataType()),
                                field(name("gap", "level_from"), MEASURE.ENTRY_LEVEL.getDataType()),
                                field(name("gap", "level_to"), MEASURE.EXIT_LEVEL.getDataType()),
                                field(name("gap", "target_group"), MEASURE_DEMAND.TARGET_GROUP.getDataType()),
                                when(DSL.falseCondition(), inline(BigDecimal.ZERO)))
                        .from(gaps)
                        .where(GAP_KIND.eq("LEVEL")))
                .fetch(row -> new Line(
                        row.value1(),
                        Codes.words(row.value2()),
                        row.value3(),
                        Codes.steps(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
