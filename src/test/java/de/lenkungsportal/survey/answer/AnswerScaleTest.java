package de.lenkungsportal.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However much there is, the form opens and saves with the same number of queries, and many who save at once lose nothing. */
@PortalTest
class AnswerScaleTest {

    private static final String AGS = "05913000";
    private static final String SMALL = "2108-01-klein";
    private static final String LARGE = "2109-10-gross";
    private static final int QUESTIONS = 60;
    private static final int PEOPLE = 50;

    @Autowired
    AnswerService service;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    /** Ten rounds of 60 questions and 396 municipalities, and one of a single question. */
    @BeforeEach
    void generate() {
        forget();
        db.execute(
                "insert into questionnaire (id, title) values ('bench-klein', 'erzeugt'), ('bench-gross', 'erzeugt')");
        db.execute("""
                insert into question (questionnaire, code, position, label, indicator, rechtskreis, stage, units)
                select q, 'frage-' || n, n, 'Frage ' || n, 'CASELOAD', 'SGB_II', 'ACTUAL', '{CUSTOMER}'
                from (values ('bench-klein', 1), ('bench-gross', 60)) as b (q, most), generate_series(1, most) n""");
        db.execute("insert into municipality (ags, name, short_name, kind) select '99' || lpad(c::text, 6, '0'),"
                + " 'Benchmark-Kommune ' || lpad(c::text, 3, '0'), 'B' || c, 'CITY' from generate_series(1, 395) c");
        db.execute("""
                insert into survey_round (id, title, as_of, opens_on, due_on, questionnaire, state)
                select '2109-' || lpad(r::text, 2, '0') || '-gross', 'erzeugt', '2109-01', date '2016-05-01', date '2109-12-31',
                       'bench-gross', 'OPEN' from generate_series(1, 10) r
                union all
                select '2108-01-klein', 'erzeugt', '2108-01', date '2016-05-01', date '2109-12-31', 'bench-klein', 'OPEN'""");
        db.execute("""
                insert into survey_participant (id, round, ags, name, state)
                select r.id || '.' || m.ags, r.id, m.ags, m.name, 'DRAFT' from survey_round r, municipality m
                where r.questionnaire like 'bench-%' and (m.ags like '99%' or m.ags = '05913000')""");
        db.execute("""
                insert into survey_answer (id, round, ags, question, qualifier, value, unit)
                select p.id || '.frage-' || n, p.round, p.ags, 'frage-' || n, 'EXACT', n, 'CUSTOMER'
                from survey_participant p, generate_series(1, 60) n where p.round = '2109-10-gross'""");
    }

    @AfterEach
    void forget() {
        db.execute("delete from survey_answer where round like '210%'");
        db.execute("delete from survey_participant where round like '210%'");
        db.execute("delete from survey_round where questionnaire like 'bench-%'");
        db.execute("delete from questionnaire where id like 'bench-%'");
        db.execute("delete from municipality where ags like '99%'");
        AnswerFixture.forgetHistory(db, "210");
    }

    private void own(Callable<?> call) {
        try {
            signIn.as(Who.COORDINATOR_OWN, call::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theNumberOfQueriesDoesNotGrow() {
        int small = Queries.count(db, () -> own(() -> service.form(SMALL, AGS)));
        int large = Queries.count(db, () -> own(() -> service.form(LARGE, AGS)));
        assertThat(large).isEqualTo(small);
        int before = Queries.count(db, () -> own(() -> service.before(SMALL, AGS)));
        assertThat(Queries.count(db, () -> own(() -> service.before(LARGE, AGS))))
                .isEqualTo(before);
        int first = Queries.count(db, () -> own(() -> service.save(SMALL, AGS, "frage-1", 0, Said.number("7"))));
        int among =
                Queries.count(db, () -> own(() -> service.save(LARGE, AGS, "frage-" + QUESTIONS, 1, Said.number("7"))));
        assertThat(among).isEqualTo(first);
    }

    @Test
    void whoeverSavesAtOnceLosesNothing() throws Exception {
        var saves = new ArrayList<Future<?>>();
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 1; person <= PEOPLE; person++) {
                String question = "frage-" + person;
                String value = String.valueOf(1_000 + person);
                saves.add(people.submit(() -> own(() -> service.save(LARGE, AGS, question, 1, Said.number(value)))));
            }
        }
        for (Future<?> save : saves) {
            save.get();
        }
        List<Integer> values = db.fetch(
                        "select value::int from survey_answer where round = '2109-10-gross' and ags = '05913000'"
                                + " and value > 1000 order by value")
                .getValues(0, Integer.class);
        assertThat(values).hasSize(PEOPLE).first().isEqualTo(1_001);
        assertThat(values).last().isEqualTo(1_000 + PEOPLE);
    }

    @Test
    void ofAllWhoSaveTheSameAnswerAtOnceOneIsStoredAndTheOthersLearnOfIt() throws Exception {
        var saves = new ArrayList<Future<Boolean>>();
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int person = 1; person <= PEOPLE; person++) {
                String value = String.valueOf(1_000 + person);
                saves.add(people.submit(() -> signIn.as(Who.COORDINATOR_OWN, () -> {
                    try {
                        service.save(LARGE, AGS, "frage-1", 1, Said.number(value));
                        return true;
                    } catch (StaleWriteException overtaken) {
                        return false;
                    }
                })));
            }
        }
        int stored = 0;
        for (Future<Boolean> save : saves) {
            stored += save.get() ? 1 : 0;
        }
        assertThat(stored).isEqualTo(1);
        assertThat(db.fetchValue("select version from survey_answer where id = '2109-10-gross.05913000.frage-1'"))
                .isEqualTo(2);
    }
}
