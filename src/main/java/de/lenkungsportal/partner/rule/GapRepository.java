package de.lenkungsportal.partner.rule;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.PARTNER_GAPS;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.PartnerGaps;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Asks the database for gaps: one query for all rules and all municipalities, by the clock of the domain. */
@Repository
class GapRepository {

    private static final int FETCH_SIZE = 500;

    private final DSLContext db;
    private final Clock clock;

    GapRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Gap> page(GapFilter filter, int page, int size) {
        PartnerGaps gaps = today();
        List<Gap> items = query(gaps)
                .where(matches(gaps, filter))
                .orderBy(order(gaps))
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> gap(row, gaps));
        return new Page<>(
                items, page, size, db.fetchCount(db.selectOne().from(gaps).where(matches(gaps, filter))));
    }

    List<Gap> all(GapFilter filter) {
        PartnerGaps gaps = today();
        return query(gaps).where(matches(gaps, filter)).orderBy(order(gaps)).fetch(row -> gap(row, gaps));
    }

    /** Needs a transaction, or the driver would read everything at once. */
    void stream(GapFilter filter, Consumer<Gap> consumer) {
        PartnerGaps gaps = today();
        try (Cursor<Record> rows = query(gaps)
                .where(matches(gaps, filter))
                .orderBy(order(gaps))
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> consumer.accept(gap(row, gaps)));
        }
    }

    /** How many gaps of each severity a municipality has. */
    Map<String, Map<GapSeverity, Integer>> counts(GapFilter filter) {
        PartnerGaps gaps = today();
        Map<String, Map<GapSeverity, Integer>> counts = new java.util.TreeMap<>();
        db.select(gaps.AGS, gaps.SEVERITY, count())
                .from(gaps)
                .where(matches(gaps, filter))
                .groupBy(gaps.AGS, gaps.SEVERITY)
                .forEach(row -> counts.computeIfAbsent(row.value1(), ags -> new EnumMap<>(GapSeverity.class))
                        .put(row.value2(), row.value3()));
        return counts;
    }

    /** The latest Stand of each municipality's partnerships. */
    Map<String, Stand> stands() {
        return db.select(PARTNERSHIP.AGS, max(PARTNERSHIP.AS_OF))
                .from(PARTNERSHIP)
                .where(LaterRecords.shown(Later.HIDDEN, PARTNERSHIP.AS_OF, LocalDate.now(clock)))
                .groupBy(PARTNERSHIP.AGS)
                .fetchMap(PARTNERSHIP.AGS, max(PARTNERSHIP.AS_OF));
    }

    /** Kinds by municipalities, partners and gaps together, in one query. */
    List<MatrixCell> matrix(Collection<String> ags) {
        LocalDate today = LocalDate.now(clock);
        PartnerGaps gaps = today();
        Condition inForce = COOPERATION_AGREEMENT
                .AGS
                .eq(PARTNERSHIP.AGS)
                .and(COOPERATION_AGREEMENT.SIGNED_ON.isNotNull())
                .and(COOPERATION_AGREEMENT.ENDS_ON.isNull().or(COOPERATION_AGREEMENT.ENDS_ON.ge(today)));
        Field<String> formOpen = case_().when(PARTICIPATION.MODE.isNull(), PARTNERSHIP.ID);
        var partners = select(
                        PARTNERSHIP.AGS.as("ags"),
                        ORGANISATION.KIND.as("kind"),
                        countDistinct(PARTNERSHIP.ID).as("partners"),
                        countDistinct(COOPERATION_AGREEMENT.ID).as("agreements"),
                        arrayAggDistinct(PARTICIPATION.MODE.coerce(String.class))
                                .as("modes"),
                        countDistinct(formOpen).as("open"),
                        inline(null, gaps.SEVERITY).as("severity"))
                .from(PARTNERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .leftJoin(PARTICIPATION)
                .on(PARTICIPATION.PARTNERSHIP.eq(PARTNERSHIP.ID))
                .leftJoin(AGREEMENT_PARTY)
                .on(AGREEMENT_PARTY.ORGANISATION.eq(PARTNERSHIP.ORGANISATION))
                .leftJoin(COOPERATION_AGREEMENT)
                .on(COOPERATION_AGREEMENT.ID.eq(AGREEMENT_PARTY.AGREEMENT).and(inForce))
                .where(SharedConditionRepository.holdsOn(today))
                .and(LaterRecords.shown(Later.HIDDEN, PARTNERSHIP.AS_OF, today))
                .and(ags.isEmpty() ? noCondition() : PARTNERSHIP.AGS.in(ags))
                .groupBy(PARTNERSHIP.AGS, ORGANISATION.KIND);
        var missing = select(gaps.AGS, gaps.KIND, inline(0), inline(0), val(new String[0]), inline(0), gaps.SEVERITY)
                .from(gaps)
                .where(gaps.CRITERION.eq(GapCriterion.MISSING_KIND))
                .and(ags.isEmpty() ? noCondition() : gaps.AGS.in(ags));
        return db.fetch(partners.unionAll(missing))
                .map(row -> new MatrixCell(
                        Objects.requireNonNull(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        modes(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    /** Partners and empty places of each ring, in one query. */
    List<RingPlaces> rings(Collection<String> ags) {
        LocalDate today = LocalDate.now(clock);
        PartnerGaps gaps = today();
        Field<Integer> ring = PARTNERSHIP.RING.cast(Integer.class);
        return db.select(
                        PARTNERSHIP.AGS.as("ags"),
                        ring.as("ring"),
                        inline(null, gaps.KIND).as("kind"),
                        inline(null, gaps.SEVERITY).as("severity"),
                        count().as("partners"))
                .from(PARTNERSHIP)
                .where(SharedConditionRepository.holdsOn(today))
                .and(LaterRecords.shown(Later.HIDDEN, PARTNERSHIP.AS_OF, today))
                .and(PARTNERSHIP.AGS.in(ags))
                .groupBy(PARTNERSHIP.AGS, ring)
                .unionAll(select(gaps.AGS, gaps.RING.cast(Integer.class), gaps.KIND, gaps.SEVERITY, inline(0))
                        .from(gaps)
                        .where(gaps.CRITERION.eq(GapCriterion.MISSING_KIND))
                        .and(gaps.AGS.in(ags)))
                .fetch(row -> new RingPlaces(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Set<ParticipationMode> modes(String @Nullable [] names) {
        var modes = EnumSet.noneOf(ParticipationMode.class);
        if (names != null) {
            Arrays.stream(names)
                    .filter(Objects::nonNull)
                    .map(ParticipationMode::valueOf)
                    .forEach(modes::add);
        }
        return modes;
    }

    private PartnerGaps today() {
        return PARTNER_GAPS.call(LocalDate.now(clock));
    }

    private SelectOnConditionStep<Record> query(PartnerGaps gaps) {
        return db.select(gaps.fields())
                .select(MUNICIPALITY.NAME, ORGANISATION.NAME, ORGANISATION.KIND, COOPERATION_AGREEMENT.TITLE)
                .from(gaps)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(gaps.AGS))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(gaps.ORGANISATION))
                .leftJoin(COOPERATION_AGREEMENT)
                .on(COOPERATION_AGREEMENT.ID.eq(gaps.AGREEMENT));
    }

    /** The heaviest first, then by city, ring and rule. */
    private static List<SortField<?>> order(PartnerGaps gaps) {
        return List.of(
                case_(gaps.SEVERITY)
                        .when(GapSeverity.CRITICAL, 1)
                        .when(GapSeverity.WARNING, 2)
                        .otherwise(3)
                        .asc(),
                MUNICIPALITY.NAME.asc(),
                gaps.AGS.asc(),
                gaps.RING.asc().nullsLast(),
                gaps.RULE.asc(),
                gaps.ID.asc());
    }

    private static Condition matches(PartnerGaps gaps, GapFilter filter) {
        Condition condition = noCondition();
        if (!filter.ags().isEmpty()) {
            condition = condition.and(gaps.AGS.in(filter.ags()));
        }
        if (!filter.severities().isEmpty()) {
            condition = condition.and(gaps.SEVERITY.in(filter.severities()));
        }
        if (!filter.criteria().isEmpty()) {
            condition = condition.and(gaps.CRITERION.in(filter.criteria()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(gaps.KIND.in(filter.kinds()));
        }
        if (!filter.rings().isEmpty()) {
            condition = condition.and(gaps.RING.in(filter.rings()));
        }
        return condition;
    }

    private static Gap gap(Record row, PartnerGaps gaps) {
        String organisation = row.get(gaps.ORGANISATION);
        return new Gap(
                row.get(gaps.ID),
                row.get(gaps.RULE),
                row.get(gaps.CRITERION),
                row.get(gaps.SEVERITY),
                row.get(gaps.AGS),
                row.get(MUNICIPALITY.NAME),
                row.get(gaps.RING),
                row.get(gaps.KIND),
                row.get(gaps.PARTNERSHIP),
                organisation == null
                        ? null
                        : new OrganisationRef(organisation, row.get(ORGANISATION.NAME), row.get(ORGANISATION.KIND)),
                row.get(gaps.CONTACT),
                row.get(gaps.AGREEMENT),
                row.get(COOPERATION_AGREEMENT.TITLE),
                row.get(gaps.DUE_ON),
                SourcePlace.of(row.get(gaps.SOURCE), row.get(gaps.SOURCE_PLACE)));
    }
}
