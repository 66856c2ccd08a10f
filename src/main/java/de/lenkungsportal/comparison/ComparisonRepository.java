package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PEER_GROUP_MEMBER;
import static de.lenkungsportal.db.Tables.PROFILE_CATEGORY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.store.LaterRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One query for the cities, one for their profiles; the figures come from {@link FigureRepository}. */
@Repository
class ComparisonRepository {

    private final DSLContext db;
    private final Clock clock;

    ComparisonRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Set<String> categories(String round) {
        return db.selectDistinct(concat(PROFILE_CATEGORY.DIMENSION, inline("."), PROFILE_CATEGORY.CATEGORY))
                .from(PROFILE_CATEGORY)
                .where(PROFILE_CATEGORY.ROUND.eq(round))
                .fetchSet(0, String.class);
    }

    /** Sums by round, Rechtskreis and unit. Values that are hidden one by one are in no sum. */
    List<RoundTotal> development(ComparisonQuery query, int threshold) {
        return db.select(
                        FIGURE.ROUND,
                        FIGURE.RECHTSKREIS,
                        FIGURE.UNIT,
                        sum(FIGURE.VALUE),
                        boolOr(FIGURE.QUALIFIER.ne(Qualifier.EXACT)),
                        countDistinct(FIGURE.AGS))
                .from(FIGURE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FIGURE.AGS))
                .where(chosen(query))
                .and(FIGURE.INDICATOR.eq(Indicator.CASELOAD))
                .and(FIGURE.STAGE.eq(Stage.ACTUAL))
                .and(LaterRecords.shown(Later.HIDDEN, FIGURE.AS_OF, LocalDate.now(clock)))
                .and(FIGURE.FUNCTION.isNull())
                .and(FIGURE.INSTITUTION.isNull())
                .and(FIGURE.BREAKDOWN.eq(Breakdown.NONE))
                .and(FIGURE.RECHTSKREIS.in(query.rechtskreise()))
                .and(FIGURE.VALUE.eq(BigDecimal.ZERO).or(FIGURE.VALUE.ge(BigDecimal.valueOf(threshold))))
                .groupBy(FIGURE.ROUND, FIGURE.RECHTSKREIS, FIGURE.UNIT)
                .orderBy(FIGURE.ROUND, FIGURE.RECHTSKREIS, FIGURE.UNIT)
                .fetch(mapping((round, rechtskreis, unit, value, approximate, cities) ->
                        new RoundTotal(round, rechtskreis, unit, value, approximate, cities)));
    }

    private static Condition chosen(ComparisonQuery query) {
        return query.ags().isEmpty() ? group(query.peerGroup()) : group(null).and(MUNICIPALITY.AGS.in(query.ags()));
    }

    List<Municipality> cities(ComparisonQuery query) {
        Condition condition = chosen(query);
        for (String category : query.categories()) {
            condition = condition.and(states(query.round(), category));
        }
        return db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND)
                .from(MUNICIPALITY)
                .where(condition)
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .fetch(mapping(Municipality::new));
    }

    /** A municipality, a Land or the Bund. */
    Optional<Municipality> area(String ags) {
        return db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.AGS.eq(ags))
                .fetchOptional(mapping(Municipality::new));
    }

    private static Condition states(String round, String category) {
        int dot = category.indexOf('.');
        return exists(selectOne()
                .from(PROFILE_CATEGORY)
                .where(PROFILE_CATEGORY.AGS.eq(MUNICIPALITY.AGS))
                .and(PROFILE_CATEGORY.ROUND.eq(round))
                .and(PROFILE_CATEGORY.DIMENSION.eq(new ProfileDimension(category.substring(0, dot))))
                .and(PROFILE_CATEGORY.CATEGORY.eq(category.substring(dot + 1))));
    }

    int groupSize(@Nullable String peerGroup) {
        return db.fetchCount(MUNICIPALITY, group(peerGroup));
    }

    /** Without a peer group every municipality; Land and Bund are none. */
    private static Condition group(@Nullable String peerGroup) {
        return peerGroup == null
                ? MUNICIPALITY.KIND.in(Municipality.Kind.CITY, Municipality.Kind.KREIS)
                : exists(selectOne()
                        .from(PEER_GROUP_MEMBER)
                        .where(PEER_GROUP_MEMBER.PEER_GROUP.eq(peerGroup))
                        .and(PEER_GROUP_MEMBER.AGS.eq(MUNICIPALITY.AGS)));
    }

    /** Profile cells with their categories, by municipality; one query however many cities. */
    Map<String, List<ProfileCell>> profiles(Collection<String> ags, String round) {
        var categories = multiset(select(PROFILE_CATEGORY.CATEGORY, PROFILE_CATEGORY.RECHTSKREIS, PROFILE_CATEGORY.NOTE)
                        .from(PROFILE_CATEGORY)
                        .where(PROFILE_CATEGORY.AGS.eq(PROFILE_CELL.AGS))
                        .and(PROFILE_CATEGORY.ROUND.eq(PROFILE_CELL.ROUND))
                        .and(PROFILE_CATEGORY.DIMENSION.eq(PROFILE_CELL.DIMENSION))
                        .orderBy(PROFILE_CATEGORY.CATEGORY, PROFILE_CATEGORY.RECHTSKREIS))
                .convertFrom(rows -> rows.map(
                        mapping((code, rechtskreis, note) -> new ProfileCell.Category(code, rechtskreis, note))));
        return db.select(
                        PROFILE_CELL.AGS,
                        PROFILE_CELL.DIMENSION,
                        PROFILE_CELL.MISSING,
                        PROFILE_CELL.AS_OF,
                        PROFILE_CELL.SOURCE,
                        PROFILE_CELL.SOURCE_PLACE,
                        PROFILE_CELL.NOTE,
                        categories)
                .from(PROFILE_CELL)
                .where(PROFILE_CELL.AGS.in(ags))
                .and(PROFILE_CELL.ROUND.eq(round))
                .fetchGroups(
                        PROFILE_CELL.AGS,
                        row -> new ProfileCell(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                new SourcePlace(row.value5(), row.value6()),
                                row.value7(),
                                row.value8()));
    }
}
