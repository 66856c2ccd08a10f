package de.lenkungsportal.partner;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records of a municipality that name an organisation, one for each kind of use. */
public final class UseRecords {

    public static final String ID = "test-use-record";

    private UseRecords() {}

    /** @param ags null for a body or measure of the whole state */
    public static void enter(JdbcTemplate sql, OrganisationUse.Kind kind, @Nullable String ags, String organisation) {
        switch (kind) {
            case PARTNERSHIP ->
                sql.update(
                        "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, 3, '2016')",
                        ID,
                        organisation,
                        ags);
            case AGREEMENT_PARTY -> {
                sql.update(
                        "insert into cooperation_agreement (id, ags, title, as_of, signed_on)"
                                + " values (?, ?, 'Vereinbarung', '2016', '2016-01-15')",
                        ID,
                        ags);
                sql.update("insert into agreement_party values (?, ?)", ID, organisation);
            }
            case BODY_MEMBER -> {
                body(sql, ags);
                sql.update(
                        "insert into body_member (body, position, name, organisation) values (?, 1, 'Verein', ?)",
                        ID,
                        organisation);
            }
            case MEETING_PARTICIPANT -> {
                body(sql, ags);
                sql.update("insert into meeting (id, body, day, state) values (?, ?, '2016-02-01', 'HELD')", ID, ID);
                sql.update(
                        "insert into meeting_participant (meeting, position, name, organisation, presence)"
                                + " values (?, 1, 'Verein', ?, 'ATTENDED')",
                        ID,
                        organisation);
            }
            case AGREEMENT_RESPONSIBLE -> {
                body(sql, ags);
                sql.update("insert into agreement (id, body, title, state) values (?, ?, 'Aufgabe', 'AGREED')", ID, ID);
                sql.update("insert into agreement_responsible values (?, 1, 'Verein', ?)", ID, organisation);
            }
            case MEASURE ->
                sql.update(
                        "insert into measure (id, title, kind, status, provider, scope, municipalities, as_of)"
                                + " values (?, 'Maßnahme', 'EINZELMASSNAHME', 'IDEA', ?, 'LOCAL', array[?], '2016')",
                        ID,
                        organisation,
                        ags);
        }
    }

    private static void body(JdbcTemplate sql, @Nullable String ags) {
        sql.update(
                "insert into body (id, ags, kind, keeper, name) values (?, ?, 'NETWORK', 'COORDINATION', 'Netzwerk')",
                ID,
                ags);
    }
}
