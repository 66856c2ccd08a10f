package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static de.lenkungsportal.db.Tables.SOURCE;

import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.plausibility.rule.ProfileStand;
import de.lenkungsportal.plausibility.rule.Readings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Reads the material of the rules: for any number of municipalities with the same few queries. */
@Repository
class ReadingsRepository {

    private final DSLContext db;

    private final SmallCounts smallCounts;

    ReadingsRepository(DSLContext db, @Value("${portal.small-count-threshold:3}") int threshold) {
        this.db = db;
        this.smallCounts = new SmallCounts(threshold);
    }

    List<String> municipalities() {
        return db.select(MUNICIPALITY.AGS)
                .from(MUNICIPALITY)
                .orderBy(MUNICIPALITY.AGS)
                .fetch(MUNICIPALITY.AGS);
    }

    /**
     * Lets one check of a municipality run after the other, so that the later one sees the figures of the earlier one. The rows
     * are locked in one order; rows that refer to the municipality can still be written.
     */
    void lock(Collection<String> ags) {
        db.select(MUNICIPALITY.AGS)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.AGS.in(ags))
                .orderBy(MUNICIPALITY.AGS)
                .forNoKeyUpdate()
                .execute();
    }

    List<Readings> readings(Collection<String> ags, LocalDate stichtag, int outdatedAfterMonths) {
        Map<String, List<Figure>> figures = db.selectFrom(FIGURE)
                .where(FIGURE.AGS.in(ags))
                .orderBy(FIGURE.ID)
                .fetchGroups(FIGURE.AGS, ReadingsRepository::figure);
        Map<String, List<Milestone>> milestones = db.selectFrom(MILESTONE)
                .where(MILESTONE.AGS.in(ags))
                .orderBy(MILESTONE.ID)
                .fetchGroups(
                        MILESTONE.AGS,
                        milestone -> new Milestone(
                                milestone.getId(),
                                milestone.getAgs(),
                                Milestone.Kind.valueOf(milestone.getKind()),
                                new Stand(milestone.getHappenedOn()),
                                new SourcePlace(milestone.getSource(), milestone.getSourcePlace()),
                                code(milestone.getFlag(), Flag::valueOf),
                                milestone.getNote()));
        Map<String, List<ProfileStand>> profile = db.selectFrom(PROFILE_CELL)
                .where(PROFILE_CELL.AGS.in(ags))
                .orderBy(PROFILE_CELL.ROUND, PROFILE_CELL.DIMENSION)
                .fetchGroups(
                        PROFILE_CELL.AGS,
                        cell -> new ProfileStand(
                                cell.getAgs(),
                                new Stand(cell.getRound()),
                                cell.getDimension(),
                                new Stand(cell.getAsOf()),
                                new SourcePlace(cell.getSource(), cell.getSourcePlace())));
        Map<String, Stand> sources = sourceDates();
        return ags.stream()
                .map(one -> new Readings(
                        one,
                        smallCounts.suppress(figures.getOrDefault(one, List.of())),
                        milestones.getOrDefault(one, List.of()),
                        profile.getOrDefault(one, List.of()),
                        sources,
                        stichtag,
                        outdatedAfterMonths))
                .toList();
    }

    private Map<String, Stand> sourceDates() {
        var dates = new HashMap<String, Stand>();
        db.selectFrom(SOURCE)
                .forEach(source -> Stream.of(source.getEventOn(), source.getPublished())
                        .filter(date -> date != null)
                        .map(Stand::new)
                        .forEach(date -> dates.merge(
                                source.getNumber(), date, (one, other) -> one.compareTo(other) >= 0 ? one : other)));
        return dates;
    }

    private static Figure figure(FigureRecord row) {
        return new Figure(
                row.getId(),
                row.getAgs(),
                row.getRound(),
                Indicator.valueOf(row.getIndicator()),
                code(row.getRechtskreis(), Rechtskreis::valueOf),
                code(row.getCarrier(), Carrier::valueOf),
                code(row.getFunction(), StaffFunction::valueOf),
                Stage.valueOf(row.getStage()),
                quantity(row.getUnit(), row.get(FIGURE.QUALIFIER), row.getValue(), row.getValueTo(), row.getMissing()),
                new Stand(row.getAsOf()),
                new SourcePlace(row.getSource(), row.getSourcePlace()),
                Basis.valueOf(row.getBasis()),
                code(row.getFlag(), Flag::valueOf),
                row.getNote(),
                row.getVersion());
    }

    static Quantity quantity(
            String unit,
            @Nullable String qualifier,
            @Nullable BigDecimal value,
            @Nullable BigDecimal to,
            @Nullable String missing) {
        if (qualifier != null && value != null) {
            return new Quantity.Value(Unit.valueOf(unit), Qualifier.valueOf(qualifier), value, to);
        }
        if (missing == null) {
            throw new IllegalArgumentException("neither a value nor a reason");
        }
        return new Quantity.None(Unit.valueOf(unit), Missing.valueOf(missing));
    }

    static <T> @Nullable T code(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
