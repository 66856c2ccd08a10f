package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.HISTORY;
import static de.lenkungsportal.db.Tables.PROFILE_CATEGORY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Figures as a coordination types them in, and their removal. */
final class EnteredFigures {

    static final String DORTMUND = "05913000";
    static final SourcePlace OWN = new SourcePlace(SourcePlace.OWN, "Auswertung des Jobcenters");

    private EnteredFigures() {}

    static NewFigure caseload(String value, String stand) {
        return caseload(null, value, stand, OWN);
    }

    static NewFigure caseload(@Nullable String round, String value, String stand, SourcePlace source) {
        return new NewFigure(
                About.area(DORTMUND),
                round,
                Indicator.CASELOAD,
                Rechtskreis.SGB_II,
                null,
                null,
                Stage.ACTUAL,
                Breakdown.NONE,
                Unit.BG,
                says(value, stand),
                source);
    }

    static FigureContent says(String value, String stand) {
        return new FigureContent(Qualifier.EXACT, new BigDecimal(value), null, null, new Stand(stand), null);
    }

    /** What people entered, with its history, and this round. */
    static void remove(DSLContext db, String round) {
        db.transaction(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("set local session_replication_role = replica");
            sql.execute("delete from history where kind = 'FIGURE' and (content ->> 'entered')::boolean");
            sql.deleteFrom(FIGURE).where(FIGURE.ENTERED).execute();
            sql.deleteFrom(HISTORY)
                    .where(HISTORY.KIND.eq("PROFILE_CELL"), HISTORY.ID.contains("." + round + "."))
                    .execute();
            sql.deleteFrom(PROFILE_CATEGORY)
                    .where(PROFILE_CATEGORY.ROUND.eq(round))
                    .execute();
            sql.deleteFrom(PROFILE_CELL).where(PROFILE_CELL.ROUND.eq(round)).execute();
            sql.deleteFrom(SURVEY_ROUND).where(SURVEY_ROUND.ID.eq(round)).execute();
        });
    }
}
