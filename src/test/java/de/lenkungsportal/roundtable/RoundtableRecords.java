package de.lenkungsportal.roundtable;

import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.Responsible;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Agreements for tests; takes away what tests wrote into the round tables of Dortmund, where the sources have no part. */
public final class RoundtableRecords {

    public static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";

    private RoundtableRecords() {}

    /** A new agreement without anything but its words and who answers for it. */
    public static AgreementContent agreed(String title, List<Responsible> responsible, @Nullable LocalDate dueOn) {
        return new AgreementContent(
                Agreement.Kind.AGREEMENT,
                title,
                null,
                AgreementState.AGREED,
                null,
                null,
                null,
                dueOn,
                null,
                null,
                responsible,
                List.of());
    }

    /** What the agreement says, in another state. */
    public static AgreementContent in(AgreementState next, Agreement agreement) {
        AgreementContent content = agreement.content();
        return new AgreementContent(
                content.kind(),
                content.title(),
                content.detail(),
                next,
                content.condition(),
                content.reason(),
                content.agreedOn(),
                content.dueOn(),
                content.doneOn(),
                content.note(),
                content.responsible(),
                content.links());
    }

    /** Revisions and follow-ups refuse to go otherwise. */
    public static void forget(JdbcTemplate sql) {
        String bodies = "(select id from body where ags = '05913000')";
        String meetings = "(select id from meeting where body in " + bodies + ")";
        String agreements = "(select id from agreement where body in " + bodies + ")";
        String items = "(select id from agenda_item where meeting in " + meetings + ")";
        sql.execute("set session_replication_role = replica");
        try {
            sql.update("delete from agenda_draft where item in " + items);
            sql.update("delete from agenda_paper where item in " + items);
            for (String part : new String[] {"link", "responsible", "follow_up"}) {
                sql.update("delete from agreement_" + part + " where agreement in " + agreements);
            }
            sql.update("delete from agenda_item where meeting in " + meetings);
            sql.update("delete from agreement where body in " + bodies);
            sql.update("delete from meeting_participant where meeting in " + meetings);
            sql.update("delete from history where kind = 'MEETING' and id in " + meetings);
            sql.update("delete from meeting where body in " + bodies);
            for (String part : new String[] {"body_member", "body_cadence"}) {
                sql.update("delete from " + part
                        + " where body in (select id from body where ags = '05913000' and source is null)");
            }
            sql.update("delete from body where ags = '05913000' and source is null");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }
}
