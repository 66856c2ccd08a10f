package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many people at one partnership: each edit is one version, or it is refused. None is overwritten in silence. */
@PortalTest
class ConcurrentEditsTest {

    private static final String ID = "test-concurrent";
    private static final int WRITERS = 4;
    /** So many edits start from what a writer saw last, as when a form is sent again and again. */
    private static final int FROM_ONE_LOOK = 10;

    private static final int EDITS = 10_000;

    @Autowired
    PartnershipService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void enterPartnership() {
        sql.update("insert into organisation (id, name, kind) values (?, 'Viele schreiben', 'OTHER')", ID);
        sql.update(
                "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, '05913000', 3, '2016')",
                ID,
                ID);
    }

    @AfterEach
    void forgetPartnership() {
        sql.execute("set session_replication_role = replica");
        try {
            for (String statement : List.of(
                    "delete from history where kind = 'PARTNERSHIP' and id = ?",
                    "delete from partnership where id = ?",
                    "delete from organisation where id = ?")) {
                sql.update(statement, ID);
            }
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private static PartnershipContent note(String note) {
        return new PartnershipContent(
                3, List.of(), List.of(), DataExchange.NOT_STATED, null, null, null, new Stand("2016"), note);
    }

    /** Each writer knows the version that it saw last, looks again after some refusals, and goes on. */
    private int write(int writer, Map<Integer, String> applied) throws Exception {
        int refused = 0;
        int version = 1;
        for (int edit = 0; edit < EDITS / WRITERS; edit++) {
            String note = "writer %d, edit %d".formatted(writer, edit);
            try {
                version = service.change(ID, version, note(note), null).version();
                assertThat(applied.put(version, note)).as("version %d", version).isNull();
            } catch (StaleWriteException stale) {
                refused++;
                if (refused % FROM_ONE_LOOK == 0) {
                    version = service.get(ID).version();
                }
            }
        }
        return refused;
    }

    @Test
    void tenThousandConcurrentEditsAreEachOneVersionOrRefused() throws Exception {
        var applied = new ConcurrentHashMap<Integer, String>();
        var refused = new ArrayList<Future<Integer>>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                Callable<Integer> work = () -> signIn.as(Who.COORDINATOR_OWN, () -> write(number, applied));
                refused.add(writers.submit(work));
            }
        }
        int refusals = 0;
        for (Future<Integer> each : refused) {
            refusals += each.get();
        }

        assertThat(applied.size() + refusals).isEqualTo(EDITS);
        assertThat(refusals).as("writers met").isPositive();
        List<Partnership> history = signIn.as(Who.STEERING, () -> service.history(ID));
        assertThat(history).hasSize(applied.size() + 1);
        assertThat(applied.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, applied.size() + 1).boxed().toList());
        assertThat(history.stream()
                        .filter(version -> version.version() > 1)
                        .collect(Collectors.toMap(
                                Partnership::version,
                                version -> String.valueOf(version.content().note()))))
                .isEqualTo(applied);
    }
}
