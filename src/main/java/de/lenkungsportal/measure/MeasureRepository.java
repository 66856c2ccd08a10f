package de.lenkungsportal.measure;

import static de.lenkungsportal.db.Tables.LEGAL_BASIS;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEASURE_DECISION;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.db.tables.records.MeasureDecisionRecord;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Measures and who decided about them, as they are stored. */
@Repository
public class MeasureRepository {

    /** The search vector; jOOQ knows no type for it. */
    public static final Field<Object> SEARCH = field(name("measure", "search"));

    /** Every column but the search vector, which is for the database alone. */
    public static final List<Field<?>> COLUMNS = Arrays.stream(MEASURE.fields())
            .filter(field -> !field.getName().equals("search"))
            .toList();

    public static final Field<Map<String, String>> NAMES = multiset(select(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                    .from(MUNICIPALITY)
                    .where(MUNICIPALITY.AGS.eq(any(MEASURE.MUNICIPALITIES)))
                    .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS))
            .as("names")
            .convertFrom(rows -> {
                var names = new LinkedHashMap<String, String>();
                rows.forEach(row -> names.put(row.value1(), row.value2()));
                return names;
            });

    public static final Field<List<LegalBasis>> BASES = multiset(select(
                            LEGAL_BASIS.ID,
                            LEGAL_BASIS.TITLE,
                            LEGAL_BASIS.LAW,
                            LEGAL_BASIS.RECHTSKREISE,
                            LEGAL_BASIS.ENTRY_FROM,
                            LEGAL_BASIS.ENTRY_TO,
                            LEGAL_BASIS.NOTE,
                            LEGAL_BASIS.SOURCE,
                            LEGAL_BASIS.SOURCE_PLACE)
                    .from(LEGAL_BASIS)
                    .where(LEGAL_BASIS.ID.eq(any(MEASURE.LEGAL_BASES)))
                    .orderBy(LEGAL_BASIS.TITLE, LEGAL_BASIS.ID))
            .as("bases")
            .convertFrom(rows -> rows.map(MeasureRepository::legalBasis));

    private static final Field<List<MeasureDecision>> DECISIONS = multiset(select(
                            MEASURE_DECISION.FROM_STATUS,
                            MEASURE_DECISION.TO_STATUS,
                            MEASURE_DECISION.DECIDED_ON,
                            MEASURE_DECISION.ROLE,
                            MUNICIPALITY.NAME,
                            MEASURE_DECISION.LINK_KIND,
                            MEASURE_DECISION.LINK_ID,
                            MEASURE_DECISION.NOTE,
                            MEASURE_DECISION.VERSION)
                    .from(MEASURE_DECISION)
                    .leftJoin(MUNICIPALITY)
                    .on(MUNICIPALITY.AGS.eq(MEASURE_DECISION.ROLE_AGS))
                    .where(MEASURE_DECISION.MEASURE.eq(MEASURE.ID))
                    .orderBy(MEASURE_DECISION.VERSION))
            .as("decisions")
            .convertFrom(rows -> rows.map(row -> new MeasureDecision(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    link(row.value6(), row.value7()),
                    row.value8(),
                    row.value9())));

    private static final RecordColumns<MeasureContent> CONTENT =
            RecordColumns.of(MEASURE, MeasureContent.class, "steps", "language", "source");

    private final DSLContext db;
    private final History history;

    MeasureRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    public List<LegalBasis> legalBases() {
        return db.select(LEGAL_BASIS.fields())
                .from(LEGAL_BASIS)
                .orderBy(LEGAL_BASIS.TITLE, LEGAL_BASIS.ID)
                .fetch(MeasureRepository::legalBasis);
    }

    Optional<Measure> find(String id) {
        return db.select(COLUMNS)
                .select(NAMES, BASES, DECISIONS)
                .from(MEASURE)
                .where(MEASURE.ID.eq(id))
                .fetchOptional(row -> new Measure(
                        row.get(MEASURE.ID),
                        content(row),
                        row.get(MEASURE.LEAD),
                        row.get(MEASURE.STATUS),
                        row.get(MEASURE.PUBLISHED_ON),
                        row.get(NAMES),
                        row.get(BASES),
                        row.get(DECISIONS),
                        row.get(MEASURE.VERSION)));
    }

    void insert(String id, MeasureContent content, MeasureStatus status, String by) {
        Versions.insert(db, MEASURE, first(id, content, status), Write.of("ENTERED", by));
    }

    /** A new measure as it is stored; its only municipality is in the lead. */
    public static Map<Field<?>, @Nullable Object> first(String id, MeasureContent content, MeasureStatus status) {
        var values = columns(content);
        values.put(MEASURE.ID, id);
        values.put(MEASURE.LEAD, content.municipalities().iterator().next());
        values.put(MEASURE.STATUS, status);
        return values;
    }

    /** @return false when the measure has another version by now */
    boolean update(String id, int version, MeasureContent content, String by) {
        return Versions.update(db, MEASURE, id, version, columns(content), Write.of("CHANGED", by));
    }

    /** @return false when the measure has another version by now */
    boolean move(String id, int version, MeasureStatus to, String by) {
        return Versions.update(db, MEASURE, id, version, Map.of(MEASURE.STATUS, to), Write.of("MOVED", by));
    }

    void insertDecision(String measure, MeasureDecision decision, @Nullable String ags) {
        db.insertInto(MEASURE_DECISION).set(row(measure, decision, ags)).execute();
    }

    /** A new decision as it is stored. */
    public static MeasureDecisionRecord row(String measure, MeasureDecision decision, @Nullable String ags) {
        MeasureDecision.Link agreement = decision.agreement();
        var row = new MeasureDecisionRecord();
        row.setMeasure(measure);
        row.setVersion(decision.version());
        row.setFromStatus(decision.from());
        row.setToStatus(decision.to());
        row.setDecidedOn(decision.on());
        row.setRole(decision.role());
        row.setRoleAgs(ags);
        row.setLinkKind(agreement == null ? null : agreement.kind());
        row.setLinkId(agreement == null ? null : agreement.id());
        row.setNote(decision.note());
        return row;
    }

    /** Every version of a measure, the newest first. */
    List<RecordVersion<Measure>> history(Measure now) {
        return history.versions(
                MEASURE,
                now.id(),
                now,
                then -> now.was(
                        then.row().getVersion(),
                        content(then.row()),
                        then.row().getStatus(),
                        then.row().getPublishedOn()));
    }

    public static MeasureContent content(Record row) {
        var elsewhere = new HashMap<String, @Nullable Object>();
        elsewhere.put("steps", Codes.steps(row.get(MEASURE.STEPS)));
        elsewhere.put(
                "language",
                new Language(
                        row.get(MEASURE.ENTRY_LEVEL),
                        row.get(MEASURE.ENTRY_PROOF),
                        row.get(MEASURE.EXIT_LEVEL),
                        row.get(MEASURE.EXIT_TESTED)));
        elsewhere.put("source", SourcePlace.of(row.get(MEASURE.SOURCE), row.get(MEASURE.SOURCE_PLACE)));
        return CONTENT.read(row, elsewhere);
    }

    /** The columns of what a measure says. */
    public static Map<Field<?>, @Nullable Object> columns(MeasureContent content) {
        var values = CONTENT.write(content);
        values.put(MEASURE.STEPS, Codes.numbers(content.steps()));
        values.put(MEASURE.ENTRY_LEVEL, content.language().entry());
        values.put(MEASURE.ENTRY_PROOF, content.language().proof());
        values.put(MEASURE.EXIT_LEVEL, content.language().exit());
        values.put(MEASURE.EXIT_TESTED, content.language().exitTested());
        SourcePlace source = content.source();
        values.put(MEASURE.SOURCE, source == null ? null : source.source());
        values.put(MEASURE.SOURCE_PLACE, source == null ? null : source.place());
        return values;
    }

    private static LegalBasis legalBasis(Record row) {
        return new LegalBasis(
                row.get(LEGAL_BASIS.ID),
                row.get(LEGAL_BASIS.TITLE),
                row.get(LEGAL_BASIS.LAW),
                Columns.set(row.get(LEGAL_BASIS.RECHTSKREISE)),
                row.get(LEGAL_BASIS.ENTRY_FROM),
                row.get(LEGAL_BASIS.ENTRY_TO),
                row.get(LEGAL_BASIS.NOTE),
                new SourcePlace(row.get(LEGAL_BASIS.SOURCE), row.get(LEGAL_BASIS.SOURCE_PLACE)));
    }

    private static MeasureDecision.@Nullable Link link(@Nullable String kind, @Nullable String id) {
        return kind == null || id == null ? null : new MeasureDecision.Link(kind, id);
    }
}
