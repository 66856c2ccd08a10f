package de.lenkungsportal.partner;

import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of round tables and measures that name an organisation. */
public final class BodyLinks {

    private BodyLinks() {}

    public static void enter(JdbcTemplate sql, String organisation) {
        sql.update("insert into body (id, kind, keeper, name)"
                + " values ('test-link-body', 'NETWORK', 'STEERING_GROUP', 'Netzwerk')");
        sql.update(
                "insert into body_member (body, position, name, organisation)"
                        + " values ('test-link-body', 1, 'Verein', ?)",
                organisation);
        sql.update(
                "insert into meeting (id, body, day, state) values ('test-link-meeting', 'test-link-body', '2016', 'HELD')");
        sql.update(
                "insert into meeting_participant (meeting, position, name, organisation, presence)"
                        + " values ('test-link-meeting', 1, 'Verein', ?, 'ATTENDED')",
                organisation);
        sql.update(
                "insert into agreement (id, body, title, state) values ('test-link-task', 'test-link-body', 'Aufgabe', 'AGREED')");
        sql.update("insert into agreement_responsible values ('test-link-task', 1, 'Verein', ?)", organisation);
        sql.update(
                "insert into measure (id, title, kind, status, provider, scope, as_of)"
                        + " values ('test-link-measure', 'Maßnahme', 'EINZELMASSNAHME', 'IDEA', ?, 'NRW', '2016')",
                organisation);
    }
}
