package de.lenkungsportal.staffing;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.STAFFING_ASSUMPTION;

import de.lenkungsportal.db.tables.records.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StaffingRepository {

    private final DSLContext db;

    StaffingRepository(DSLContext db) {
        this.db = db;
    }

    Map<String, Assumptions> assumptions(Collection<String> ags) {
        return db.selectFrom(STAFFING_ASSUMPTION)
                .where(STAFFING_ASSUMPTION.AGS.in(ags))
                .fetchMap(STAFFING_ASSUMPTION.AGS, row -> {
                    @Nullable String source = row.getSource();
                    return new Assumptions(
                            row.getAgs(),
                            row.getStayMonths(),
                            row.getRatio(),
                            row.getUnemployedPercent(),
                            source == null ? null : new SourcePlace(source, row.getSourcePlace()),
                            row.getNote(),
                            row.getVersion());
                });
    }

    /** The stated values of staff and caseload, real ones. */
    List<Figure> figures(Collection<String> ags) {
        return db.selectFrom(FIGURE)
                .where(FIGURE.AGS.in(ags))
                .and(FIGURE.INDICATOR.in(Indicator.STAFF.name(), Indicator.CASELOAD.name()))
                .and(FIGURE.VALUE.isNotNull())
                .orderBy(FIGURE.ID)
                .fetch(StaffingRepository::figure);
    }

    private static Figure figure(FigureRecord row) {
        return new Figure(
                row.getId(),
                row.getAgs(),
                row.getRound(),
                Indicator.valueOf(row.getIndicator()),
                code(Rechtskreis.class, row.getRechtskreis()),
                code(Carrier.class, row.getCarrier()),
                code(StaffFunction.class, row.getFunction()),
                Stage.valueOf(row.getStage()),
                new Quantity.Value(
                        Unit.valueOf(row.getUnit()),
                        Qualifier.valueOf(row.get(FIGURE.QUALIFIER)),
                        row.getValue(),
                        row.getValueTo()),
                new Stand(row.getAsOf()),
                new SourcePlace(row.getSource(), row.getSourcePlace()),
                Basis.valueOf(row.getBasis()),
                code(Flag.class, row.getFlag()),
                row.getNote(),
                row.getVersion());
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** @return false when the stored version is another; nothing was written then */
    boolean save(String ags, int version, Scenario wanted, @Nullable String note, String by) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        if (version == 0) {
            return db.insertInto(STAFFING_ASSUMPTION)
                            .set(STAFFING_ASSUMPTION.AGS, ags)
                            .set(STAFFING_ASSUMPTION.STAY_MONTHS, wanted.stayMonths())
                            .set(STAFFING_ASSUMPTION.RATIO, wanted.ratio())
                            .set(STAFFING_ASSUMPTION.UNEMPLOYED_PERCENT, wanted.unemployedPercent())
                            .set(STAFFING_ASSUMPTION.NOTE, note)
                            .set(STAFFING_ASSUMPTION.VERSION, 1)
                            .set(STAFFING_ASSUMPTION.CHANGED_BY, by)
                            .set(STAFFING_ASSUMPTION.CHANGED_AT, now)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return db.update(STAFFING_ASSUMPTION)
                        .set(STAFFING_ASSUMPTION.STAY_MONTHS, wanted.stayMonths())
                        .set(STAFFING_ASSUMPTION.RATIO, wanted.ratio())
                        .set(STAFFING_ASSUMPTION.UNEMPLOYED_PERCENT, wanted.unemployedPercent())
                        .set(STAFFING_ASSUMPTION.NOTE, note)
                        // Changed by hand, it no longer stands in the source.
                        .setNull(STAFFING_ASSUMPTION.SOURCE)
                        .setNull(STAFFING_ASSUMPTION.SOURCE_PLACE)
                        .set(STAFFING_ASSUMPTION.VERSION, STAFFING_ASSUMPTION.VERSION.plus(DSL.one()))
                        .set(STAFFING_ASSUMPTION.CHANGED_BY, by)
                        .set(STAFFING_ASSUMPTION.CHANGED_AT, now)
                        .where(STAFFING_ASSUMPTION.AGS.eq(ags))
                        .and(STAFFING_ASSUMPTION.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
