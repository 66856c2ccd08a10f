package de.lenkungsportal.roundtable;

import org.springframework.jdbc.core.JdbcTemplate;

/** Takes away what tests wrote into the round tables of Dortmund; the records of the sources have no part in it. */
public final class RoundtableRecords {

    public static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";

    private RoundtableRecords() {}

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
