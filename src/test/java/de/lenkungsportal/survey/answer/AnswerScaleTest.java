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
    private static final String SMALL = GeneratedRounds.ONE_QUESTION;
    private static final String LARGE = GeneratedRounds.ALL;
    private static final int PEOPLE = 50;

    @Autowired
    AnswerService service;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void generate() {
        GeneratedRounds.insert(db);
    }

    @AfterEach
    void forget() {
        GeneratedRounds.delete(db);
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
        int among = Queries.count(
                db,
                () -> own(() -> service.save(LARGE, AGS, "frage-" + GeneratedRounds.QUESTIONS, 1, Said.number("7"))));
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
