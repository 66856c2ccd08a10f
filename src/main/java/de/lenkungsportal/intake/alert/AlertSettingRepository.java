package de.lenkungsportal.intake.alert;

import static de.lenkungsportal.db.Tables.ALERT_SETTING;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AlertSettingRepository {

    private final DSLContext db;

    AlertSettingRepository(DSLContext db) {
        this.db = db;
    }

    AlertSetting setting(String ags) {
        return db.selectFrom(ALERT_SETTING)
                .where(ALERT_SETTING.AGS.eq(ags))
                .fetchOptional(row -> new AlertSetting(
                        row.getAgs(),
                        row.getMissingAfterWeeks(),
                        row.getThreshold(),
                        row.getThresholdUnit(),
                        row.getVersion()))
                .orElseGet(() -> AlertSetting.usual(ags));
    }

    /** @return false when the stored version is another; nothing was written then */
    boolean save(AlertSetting wanted, String by) {
        Instant now = Instant.now();
        if (wanted.version() == 0) {
            return db.insertInto(ALERT_SETTING)
                            .set(ALERT_SETTING.AGS, wanted.ags())
                            .set(ALERT_SETTING.MISSING_AFTER_WEEKS, wanted.missingAfterWeeks())
                            .set(ALERT_SETTING.THRESHOLD, wanted.threshold())
                            .set(ALERT_SETTING.THRESHOLD_UNIT, wanted.unit())
                            .set(ALERT_SETTING.CHANGED_BY, by)
                            .set(ALERT_SETTING.CHANGED_AT, now)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return db.update(ALERT_SETTING)
                        .set(ALERT_SETTING.MISSING_AFTER_WEEKS, wanted.missingAfterWeeks())
                        .set(ALERT_SETTING.THRESHOLD, wanted.threshold())
                        .set(ALERT_SETTING.THRESHOLD_UNIT, wanted.unit())
                        .set(ALERT_SETTING.VERSION, ALERT_SETTING.VERSION.plus(DSL.one()))
                        .set(ALERT_SETTING.CHANGED_BY, by)
                        .set(ALERT_SETTING.CHANGED_AT, now)
                        .where(ALERT_SETTING.AGS.eq(wanted.ags()))
                        .and(ALERT_SETTING.VERSION.eq(wanted.version()))
                        .execute()
                == 1;
    }
}
