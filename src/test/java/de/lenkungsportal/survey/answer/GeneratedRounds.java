package de.lenkungsportal.survey.answer;

import org.jooq.DSLContext;

/**
 * Ten rounds of 60 questions and 396 municipalities, and small ones to compare them with. Generated and named so; no answer in it
 * says anything about a real place.
 */
public final class GeneratedRounds {

    /** One question, 396 municipalities, no answers. */
    public static final String ONE_QUESTION = "2108-01-klein";

    /** 60 questions, 14 municipalities, each answered. */
    public static final String FOURTEEN = "2107-10-vierzehn";

    /** 60 questions, 396 municipalities, each answered. */
    public static final String ALL = "2109-10-gross";

    public static final int QUESTIONS = 60;

    private GeneratedRounds() {}

    public static void insert(DSLContext db) {
        delete(db);
        db.execute(
                "insert into questionnaire (id, title) values ('bench-klein', 'erzeugt'), ('bench-gross', 'erzeugt'),"
                        + " ('bench-vierzehn', 'erzeugt')");
        db.execute("""
                insert into question (questionnaire, code, position, label, indicator, rechtskreis, stage, units)
                select q, 'frage-' || n, n, 'Frage ' || n, 'CASELOAD', 'SGB_II', 'ACTUAL', '{CUSTOMER}'
                from (values ('bench-klein', 1), ('bench-gross', 60), ('bench-vierzehn', 60)) as b (q, most),
                     generate_series(1, most) n""");
        db.execute("insert into municipality (ags, name, short_name, kind) select '99' || lpad(c::text, 6, '0'),"
                + " 'Benchmark-Kommune ' || lpad(c::text, 3, '0'), 'B' || c, 'CITY' from generate_series(1, 395) c");
        db.execute("""
                insert into survey_round (id, title, as_of, opens_on, due_on, questionnaire, state)
                select '2109-' || lpad(r::text, 2, '0') || '-gross', 'erzeugt', '2109-01', date '2016-05-01', date '2109-12-31',
                       'bench-gross', 'OPEN' from generate_series(1, 10) r
                union all
                select '2107-10-vierzehn', 'erzeugt', '2107-10', date '2016-05-01', date '2109-12-31', 'bench-vierzehn', 'OPEN'
                union all
                select '2108-01-klein', 'erzeugt', '2108-01', date '2016-05-01', date '2109-12-31', 'bench-klein', 'OPEN'""");
        db.execute("""
                insert into survey_participant (id, round, ags, name, state)
                select r.id || '.' || m.ags, r.id, m.ags, m.name, 'DRAFT' from survey_round r, municipality m
                where r.questionnaire like 'bench-%' and (m.ags like '99%' or m.ags = '05913000')
                  and (r.id <> '2107-10-vierzehn' or m.ags <= '99000013')""");
        db.execute("""
                insert into survey_answer (id, round, ags, question, qualifier, value, unit)
                select p.id || '.frage-' || n, p.round, p.ags, 'frage-' || n, 'EXACT', n, 'CUSTOMER'
                from survey_participant p, generate_series(1, 60) n where p.round in ('2109-10-gross', '2107-10-vierzehn')""");
    }

    public static void delete(DSLContext db) {
        db.execute("delete from survey_answer where round like '210%'");
        db.execute("delete from survey_participant where round like '210%'");
        db.execute("delete from survey_round where questionnaire like 'bench-%'");
        db.execute("delete from questionnaire where id like 'bench-%'");
        db.execute("delete from municipality where ags like '99%'");
        AnswerFixture.forgetHistory(db, "210");
    }
}
