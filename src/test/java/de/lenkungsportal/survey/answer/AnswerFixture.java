package de.lenkungsportal.survey.answer;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;

/** A round of June 2016 with five questions, open until 17.06.2016, in which Dortmund and Köln take part. */
public final class AnswerFixture {

    public static final String ROUND = "2016-06-test";
    public static final String DORTMUND = "05913000";
    public static final String KOELN = "05315000";
    static final String TOTAL = "personal-gesamt";
    static final String AGENCY = "personal-agentur";
    static final String CASELOAD = "bestand-sgb-ii";
    static final String LOCATION = "standort";
    static final String TOPIC = "thema";

    private AnswerFixture() {}

    public static void insert(DSLContext db) {
        delete(db);
        db.execute("insert into questionnaire (id, title) values ('probebogen', 'Probebogen')");
        db.execute("""
                insert into question (questionnaire, code, position, label, help, required, indicator, rechtskreis, carrier, stage,
                                      units, part_of, dimension)
                values ('probebogen', 'standort', 1, 'Standort', 'Wo sitzt der Integration Point?', true,
                        null, null, null, null, '{}', null, 'LOCATION'),
                       ('probebogen', 'bestand-sgb-ii', 2, 'Bestand SGB II', null, true,
                        'CASELOAD', 'SGB_II', null, 'ACTUAL', '{CUSTOMER,ELB,BG}', null, null),
                       ('probebogen', 'personal-gesamt', 3, 'Personal gesamt', null, true,
                        'STAFF', null, 'TOTAL', 'ACTUAL', '{STAFF}', null, null),
                       ('probebogen', 'personal-agentur', 4, 'davon Agentur', null, true,
                        'STAFF', null, 'AA', 'ACTUAL', '{STAFF}', 'personal-gesamt', null),
                       ('probebogen', 'thema', 5, 'Aktuelles Thema', 'In einem Satz.', false,
                        null, null, null, null, '{}', null, 'TOPIC')""");
        db.execute("""
                insert into survey_round (id, title, as_of, opens_on, due_on, questionnaire, state)
                values ('2016-06-test', 'Probe Juni 2016', '2016-06', '2016-05-01', '2016-06-17', 'probebogen', 'OPEN')""");
        db.execute("""
                insert into survey_participant (id, round, ags, name)
                select '2016-06-test.' || ags, '2016-06-test', ags, name from municipality
                where ags in ('05913000', '05315000')""");
    }

    public static void delete(DSLContext db) {
        db.execute("delete from survey_presence where round = '2016-06-test'");
        db.execute("delete from survey_answer where round = '2016-06-test'");
        db.execute("delete from survey_participant where round = '2016-06-test'");
        db.execute("delete from survey_round where id = '2016-06-test'");
        db.execute("delete from questionnaire where id = 'probebogen'");
        forgetHistory(db, "2016-06-test");
    }

    /** The history is kept for ever; only tests that use a key again forget it. */
    static void forgetHistory(DSLContext db, String round) {
        db.transaction(all -> {
            all.dsl().execute("set local session_replication_role = replica");
            all.dsl()
                    .execute(
                            "delete from history where kind in ('SURVEY_ANSWER', 'SURVEY_PARTICIPANT') and id like {0}",
                            inline(round + "%"));
            all.dsl().execute("set local session_replication_role = origin");
        });
    }
}
