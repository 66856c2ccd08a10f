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
import de.lenkungsportal.db.tables.records.MeasureRecord;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.store.Columns;
import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.Arrays;
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
class MeasureRepository {

    /** The search vector; jOOQ knows no type for it. */
    static final Field<Object> SEARCH = field(name("measure", "search"));

    /** Every column but the search vector, which is for the database alone. */
    static final List<Field<?>> COLUMNS = Arrays.stream(MEASURE.fields())
            .filter(field -> !field.getName().equals("search"))
            .toList();

    static final Field<Map<String, String>> NAMES = multiset(select(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                    .from(MUNICIPALITY)
                    .where(MUNICIPALITY.AGS.eq(any(MEASURE.MUNICIPALITIES)))
                    .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS))
            .as("names")
            .convertFrom(rows -> {
                var names = new LinkedHashMap<String, String>();
                rows.forEach(row -> names.put(row.value1(), row.value2()));
                return names;
            });

    static final Field<List<LegalBasis>> BASES = multiset(select(
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

    private final DSLContext db;
    private final History history;

    MeasureRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    List<LegalBasis> legalBases() {
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
        db.insertInto(MEASURE).set(row(id, content, status, by)).execute();
    }

    /** A new measure as it is stored; its only municipality is in the lead. */
    static MeasureRecord row(String id, MeasureContent content, MeasureStatus status, String by) {
        MeasureRecord row = columns(content);
        row.setId(id);
        row.setLead(content.municipalities().iterator().next());
        row.setStatus(status);
        row.setChangedBy(by);
        row.setChangedAt(Instant.now());
        return row;
    }

    /** @return false when the measure has another version by now */
    boolean update(String id, int version, MeasureContent content, String by) {
        return update(id, version, columns(content), by);
    }

    boolean move(String id, int version, MeasureStatus to, String by) {
        var row = new MeasureRecord();
        row.setStatus(to);
        return update(id, version, row, by);
    }

    private boolean update(String id, int version, MeasureRecord row, String by) {
        row.setChangedBy(by);
        row.setChangedAt(Instant.now());
        return db.update(MEASURE)
                        .set(row)
                        .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
                        .where(MEASURE.ID.eq(id))
                        .and(MEASURE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void insertDecision(String measure, MeasureDecision decision, @Nullable String ags) {
        db.insertInto(MEASURE_DECISION).set(row(measure, decision, ags)).execute();
    }

    /** A new decision as it is stored. */
    static MeasureDecisionRecord row(String measure, MeasureDecision decision, @Nullable String ags) {
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

    /** What a measure was before each change, the newest first. */
    List<MeasureVersion> history(String id) {
        return history.of(MEASURE, id).stream()
                .map(version -> new MeasureVersion(
                        version.row().getVersion(),
                        version.replacedAt(),
                        version.row().getTitle(),
                        version.row().getStatus()))
                .toList();
    }

    static MeasureContent content(Record row) {
        return new MeasureContent(
                row.get(MEASURE.TITLE),
                row.get(MEASURE.DESCRIPTION),
                row.get(MEASURE.KIND),
                row.get(MEASURE.CARRIER),
                row.get(MEASURE.PROVIDER),
                row.get(MEASURE.PROVIDER_WORDS),
                row.get(MEASURE.SCOPE),
                Codes.words(row.get(MEASURE.MUNICIPALITIES)),
                Codes.words(row.get(MEASURE.LEGAL_BASES)),
                Columns.set(row.get(MEASURE.RECHTSKREISE)),
                Codes.steps(row.get(MEASURE.STEPS)),
                new Language(
                        row.get(MEASURE.ENTRY_LEVEL),
                        row.get(MEASURE.ENTRY_PROOF),
                        row.get(MEASURE.EXIT_LEVEL),
                        row.get(MEASURE.EXIT_TESTED)),
                Columns.set(row.get(MEASURE.TARGET_GROUPS)),
                Columns.set(row.get(MEASURE.FORMS)),
                row.get(MEASURE.HOURS_PER_WEEK),
                row.get(MEASURE.DURATION_DAYS),
                row.get(MEASURE.CHILDCARE),
                row.get(MEASURE.FUNDING),
                row.get(MEASURE.CONTINUATION),
                row.get(MEASURE.CONTINUATION_FUNDING),
                row.get(MEASURE.CONTACT_FUNCTION),
                row.get(MEASURE.NOTE),
                row.get(MEASURE.AS_OF),
                SourcePlace.of(row.get(MEASURE.SOURCE), row.get(MEASURE.SOURCE_PLACE)),
                row.get(MEASURE.BASIS));
    }

    private static MeasureRecord columns(MeasureContent content) {
        var row = new MeasureRecord();
        row.setTitle(content.title());
        row.setDescription(content.description());
        row.setKind(content.kind());
        row.setCarrier(content.carrier());
        row.setProvider(content.provider());
        row.setProviderWords(content.providerWords());
        row.setScope(content.scope());
        row.setMunicipalities(Codes.sorted(content.municipalities()));
        row.setLegalBases(Codes.sorted(content.legalBases()));
        row.setRechtskreise(Columns.array(content.rechtskreise(), Rechtskreis[]::new));
        row.setSteps(Codes.numbers(content.steps()));
        row.setEntryLevel(content.language().entry());
        row.setEntryProof(content.language().proof());
        row.setExitLevel(content.language().exit());
        row.setExitTested(content.language().exitTested());
        row.setTargetGroups(Columns.array(content.targetGroups(), MeasureTargetGroup[]::new));
        row.setForms(Columns.array(content.forms(), MeasureForm[]::new));
        row.setHoursPerWeek(content.hoursPerWeek());
        row.setDurationDays(content.durationDays());
        row.setChildcare(content.childcare());
        row.setFunding(content.funding());
        row.setContinuation(content.continuation());
        row.setContinuationFunding(content.continuationFunding());
        row.setContactFunction(content.contactFunction());
        row.setNote(content.note());
        row.setAsOf(content.asOf());
        SourcePlace source = content.source();
        row.setSource(source == null ? null : source.source());
        row.setSourcePlace(source == null ? null : source.place());
        row.setBasis(content.basis());
        return row;
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
