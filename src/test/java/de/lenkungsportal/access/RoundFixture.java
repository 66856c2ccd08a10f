package de.lenkungsportal.access;

import org.jooq.DSLContext;

/** A round that is open, in which Dortmund handed in and is asked back, for the rows of the matrix. */
public final class RoundFixture {

    static final String ROUND = "2016-04-matrix";
    static final String QUERY = "00000000-0000-0000-0000-000000000042";

    public static void insert(DSLContext db) {
        delete(db);
        db.execute("insert into questionnaire (id, title) values ('matrixbogen', 'Bogen der Matrix')");
        db.execute("""
                insert into question (questionnaire, code, position, label, indicator, rechtskreis, stage, units)
                values ('matrixbogen', 'bestand', 1, 'Bestand SGB II', 'CASELOAD', 'SGB_II', 'ACTUAL', '{BG}')""");
        db.execute("""
                insert into survey_round (id, title, as_of, opens_on, due_on, questionnaire, state)
                values ('2016-04-matrix', 'Runde der Matrix', '2016-04', '2016-05-01', '2016-06-17', 'matrixbogen', 'OPEN')""");
        db.execute("""
                insert into survey_participant (id, round, ags, name, state)
                values ('2016-04-matrix.05913000', '2016-04-matrix', '05913000', 'Dortmund', 'SUBMITTED')""");
        db.execute("""
                insert into survey_query (id, round, ags)
                values ('00000000-0000-0000-0000-000000000042', '2016-04-matrix', '05913000')""");
        db.execute("""
                insert into survey_query_message (id, query, role, text, said_by, said_at)
                values ('00000000-0000-0000-0000-000000000043', '00000000-0000-0000-0000-000000000042', 'STEERING',
                    'Stimmt das?', 'lenkung', now())""");
    }

    public static void delete(DSLContext db) {
        db.execute("delete from survey_query where round = '2016-04-matrix'");
        db.execute("delete from survey_participant where round = '2016-04-matrix'");
        db.execute("delete from survey_round where id = '2016-04-matrix'");
        db.execute("delete from questionnaire where based_on = 'matrixbogen'");
        db.execute("delete from questionnaire where id = 'matrixbogen'");
    }

    private RoundFixture() {}
}
