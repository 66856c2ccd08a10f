package de.lenkungsportal.staffing;

import static de.lenkungsportal.db.Tables.STAFFING_ASSUMPTION;

import de.lenkungsportal.figure.SourcePlace;
import java.time.Instant;
import java.util.Collection;
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

    /** @return false when the stored version is another; nothing was written then */
    boolean save(String ags, int version, Scenario wanted, @Nullable String note, String by) {
        Instant now = Instant.now();
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
