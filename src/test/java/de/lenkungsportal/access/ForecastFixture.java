package de.lenkungsportal.access;

import static de.lenkungsportal.db.Tables.ALERT;

import de.lenkungsportal.intake.alert.AlertKind;
import java.time.LocalDate;
import org.jooq.DSLContext;

/** An alert of Dortmund with a known id, for the rows of the matrix. */
public final class ForecastFixture {

    static final long ALERT_ID = 1;

    public static void insert(DSLContext db) {
        db.insertInto(ALERT)
                .set(ALERT.ID, ALERT_ID)
                .set(ALERT.SERIES, 59130002110L)
                .set(ALERT.AGS, "05913000")
                .set(ALERT.KIND, AlertKind.DATA_MISSING)
                .set(ALERT.SUBJECT, "")
                .set(ALERT.FACTS, new String[] {"2016-03-31", "4"})
                .set(ALERT.SIMULATED, false)
                .set(ALERT.SINCE, LocalDate.of(2016, 4, 1))
                .set(ALERT.RAISED_ON, LocalDate.of(2016, 5, 31))
                .execute();
    }

    public static void delete(DSLContext db) {
        db.deleteFrom(ALERT).where(ALERT.ID.eq(ALERT_ID)).execute();
    }

    private ForecastFixture() {}
}
