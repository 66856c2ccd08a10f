package de.lenkungsportal.measure.gap;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_DEMAND;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.STATED_GAP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Codes;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the gaps that the database computes, and what sources say of them. */
@Repository
class GapRepository {

    private static final String GAP = "gap";
    private static final Field<String> KIND = field(name(GAP, "kind"), String.class);
    private static final Field<String> AGS = field(name(GAP, "ags"), String.class);
    private static final Field<LocalDate> QUARTER = field(name(GAP, "quarter"), LocalDate.class);
    private static final Field<Integer> STEP = field(name(GAP, "step"), Integer.class);
    private static final Field<LanguageLevel> LEVEL_FROM =
            field(name(GAP, "level_from"), MEASURE.ENTRY_LEVEL.getDataType());
    private static final Field<LanguageLevel> LEVEL_TO = field(name(GAP, "level_to"), MEASURE.EXIT_LEVEL.getDataType());
    private static final Field<MeasureTargetGroup> GROUP =
            field(name(GAP, "target_group"), MEASURE_DEMAND.TARGET_GROUP.getDataType());
    private static final Field<String> MEASURE_ID = field(name(GAP, "measure"), String.class);
    private static final Field<String> TITLE = field(name(GAP, "title"), String.class);
    private static final Field<LocalDate> ENDS_ON = field(name(GAP, "ends_on"), LocalDate.class);
    private static final Field<Long> PLACES = field(name(GAP, "places"), Long.class);
    private static final Field<Long> DEMAND = field(name(GAP, "demand"), Long.class);
    private static final Field<Basis> DEMAND_BASIS = field(name(GAP, "demand_basis"), MEASURE.BASIS.getDataType());
    private static final Field<Long> UNSTATED = field(name(GAP, "unstated"), Long.class);

    private final DSLContext db;

    GapRepository(DSLContext db) {
        this.db = db;
    }

    /** A gap that a source states in words; {@code ags} null for the whole of NRW. */
    record Stated(
            @Nullable String ags,
            @Nullable LanguageLevel from,
            @Nullable LanguageLevel to,
            @Nullable Step step,
            String note,
            Stand asOf,
            SourcePlace source) {}

    List<Gap> gaps(GapQuery query, LocalDate today, int noticeDays, List<Stated> stated) {
        Table<?> gaps = table(
                        "measure_gaps({0}, {1}, {2}, {3}, {4})",
                        val(Codes.sorted(query.municipalities()), SQLDataType.CLOB.array()),
                        val(query.first().firstDay()),
                        val(query.quarters()),
                        val(today),
                        val(noticeDays))
                .as(GAP);
        return db.select(
                        KIND,
                        AGS,
                        QUARTER,
                        STEP,
                        LEVEL_FROM,
                        LEVEL_TO,
                        GROUP,
                        MEASURE_ID,
                        TITLE,
                        ENDS_ON,
                        PLACES,
                        DEMAND,
                        DEMAND_BASIS,
                        UNSTATED)
                .select(MUNICIPALITY.NAME)
                .from(gaps)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(AGS))
                .where(query.kinds().isEmpty() ? noCondition() : KIND.in(query.kinds()))
                .orderBy(MUNICIPALITY.NAME, QUARTER, KIND, LEVEL_FROM, STEP, ENDS_ON, MEASURE_ID, GROUP)
                .fetch(row -> gap(row, stated));
    }

    List<Stated> stated() {
        return db.selectFrom(STATED_GAP)
                .orderBy(STATED_GAP.AS_OF.desc(), STATED_GAP.ID)
                .fetch(row -> new Stated(
                        row.getAgs(),
                        row.getLevelFrom(),
                        row.getLevelTo(),
                        Codes.step(row.getStep()),
                        row.getNote(),
                        row.getAsOf(),
                        new SourcePlace(row.getSource(), row.getSourcePlace())));
    }

    /** Names by AGS of those asked for that have no measure of their own. */
    Map<String, String> withoutMeasures(Set<String> municipalities, LocalDate today) {
        var names = new LinkedHashMap<String, String>();
        db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                .from(MUNICIPALITY)
                .where(
                        municipalities.isEmpty()
                                ? noCondition()
                                : MUNICIPALITY.AGS.eq(any(Codes.sorted(municipalities))))
                .and(MUNICIPALITY.KIND.in(Municipality.Kind.CITY, Municipality.Kind.KREIS))
                .and(not(exists(selectOne()
                        .from(MEASURE)
                        .where(arrayOverlap(MEASURE.MUNICIPALITIES, array(MUNICIPALITY.AGS.cast(SQLDataType.CLOB))))
                        .and(LaterRecords.shown(Later.HIDDEN, MEASURE.AS_OF, today)))))
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    private static Gap gap(Record row, List<Stated> stated) {
        LanguageLevel from = row.get(LEVEL_FROM);
        LanguageLevel to = row.get(LEVEL_TO);
        Step step = Codes.step(row.get(STEP));
        Gap.GapKind kind = Gap.GapKind.valueOf(row.get(KIND));
        Stated match = stated.stream()
                .filter(each -> each.ags() == null || each.ags().equals(row.get(AGS)))
                .filter(each -> switch (kind) {
                    case LEVEL -> each.from() == from && each.to() == to;
                    case STEP -> each.step() != null && each.step() == step;
                    case ENDING, PLACES -> false;
                })
                // what is said of the municipality itself before what is said of the whole of NRW
                .min(Comparator.comparingInt(each -> each.ags() == null ? 1 : 0))
                .orElse(null);
        return new Gap(
                kind,
                row.get(AGS),
                row.get(MUNICIPALITY.NAME),
                Quarter.of(row.get(QUARTER)),
                step,
                from,
                to,
                row.get(GROUP),
                row.get(MEASURE_ID),
                row.get(TITLE),
                row.get(ENDS_ON),
                whole(row.get(PLACES)),
                whole(row.get(DEMAND)),
                row.get(DEMAND_BASIS),
                Math.toIntExact(row.get(UNSTATED)),
                match == null ? null : match.note(),
                match == null ? null : match.asOf(),
                match == null ? null : match.source());
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }
}
