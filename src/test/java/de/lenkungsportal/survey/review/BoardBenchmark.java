package de.lenkungsportal.survey.review;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.survey.answer.AnswerService;
import de.lenkungsportal.survey.answer.GeneratedRounds;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times the board of a round and the form of a municipality over generated data, by hand: {@code ./portal benchmark}. */
@PortalTest
@Tag("benchmark")
class BoardBenchmark {

    private static final String DORTMUND = "05913000";
    private static final int WARM_UP = 30;
    private static final int RUNS = 100;

    @Autowired
    ReviewService review;

    @Autowired
    AnswerService answers;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Test
    void showsFourteenAndAllMunicipalities() throws Exception {
        GeneratedRounds.insert(db);
        db.execute("analyze");
        try {
            System.out.printf(
                    "%-46s %8s %8s %8s %8s %12s%n",
                    "erzeugte Daten", "Abfragen", "Median", "von", "bis (ms)", "je Zeile (ms)");
            time("Tafel, 14 Kommunen, 60 Fragen", 14, Who.STEERING, () -> review.board(GeneratedRounds.FOURTEEN));
            time("Tafel, 396 Kommunen, 60 Fragen", 396, Who.STEERING, () -> review.board(GeneratedRounds.ALL));
            time(
                    "Formular, Erhebung mit 14 Kommunen",
                    1,
                    Who.COORDINATOR_OWN,
                    () -> answers.form(GeneratedRounds.FOURTEEN, DORTMUND));
            time(
                    "Formular, Erhebung mit 396 Kommunen",
                    1,
                    Who.COORDINATOR_OWN,
                    () -> answers.form(GeneratedRounds.ALL, DORTMUND));
        } finally {
            GeneratedRounds.delete(db);
        }
    }

    private void time(String what, int rows, Who who, Callable<?> code) throws Exception {
        long[] nanos = new long[RUNS];
        int queries = signIn.as(who, () -> {
            for (int i = 0; i < WARM_UP; i++) {
                code.call();
            }
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                code.call();
                nanos[i] = System.nanoTime() - start;
            }
            return Queries.count(db, () -> {
                try {
                    code.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        });
        Arrays.sort(nanos);
        System.out.printf(
                "%-46s %8d %8.2f %8.2f %8.2f %12.3f%n",
                what,
                queries,
                nanos[RUNS / 2] / 1e6,
                nanos[0] / 1e6,
                nanos[RUNS - 1] / 1e6,
                nanos[RUNS / 2] / 1e6 / rows);
    }
}
