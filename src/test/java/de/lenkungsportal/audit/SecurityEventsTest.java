package de.lenkungsportal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.SecurityEvent;
import de.lenkungsportal.security.TestBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** What happens at the doors of the portal is in the audit trail. */
@PortalTest
class SecurityEventsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private SecurityJournal journal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private WebApplicationContext portal;

    private long last;

    /** Equal refusals are summed up when a test says so, and not at each full minute. */
    @BeforeEach
    void start(@Autowired ScheduledAnnotationBeanPostProcessor schedules) throws InterruptedException {
        schedules.postProcessBeforeDestruction(journal, "securityJournal");
        assertThat(schedules.getScheduledTasks())
                .noneMatch(task -> task.toString().contains("SecurityJournal"));
        sql.update("delete from sign_in_budget");
        journal.sumUp();
        last = lastBefore();
        journal.sumUp();
    }

    /** The journal writes in its order: behind this mark is nothing of the tests before. */
    private long lastBefore() throws InterruptedException {
        String mark = UUID.randomUUID().toString();
        journal.addCounted(new SecurityEvent("mark", null, new AuditEvent("ACCESS_REFUSED", "VIEW", mark, null, "")));
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            List<Long> written =
                    sql.query("select id from audit_entry where subject_id = ?", (row, number) -> row.getLong(1), mark);
            if (!written.isEmpty()) {
                return written.getFirst();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the journal does not write");
    }

    /** Entries of an action since the test began, as soon as there are this many. */
    private List<String> entries(String action, int expected) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<String> found = List.of();
        while (found.size() < expected && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = sql.query(
                    "select concat_ws(' ', actor, subject_kind, subject_id, ags, nullif(detail, ''), network)"
                            + " from audit_entry where action = ? and id > ? order by id",
                    (row, number) -> row.getString(1),
                    action,
                    last);
        }
        return found;
    }

    @Test
    void signingInAndOutIsRecordedWithACoarseNetwork() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn("koordination-dortmund", "demo");
        assertThat(entries("SIGNED_IN", 1))
                .containsExactly(
                        "koordination-dortmund ACCOUNT koordination-dortmund 05913000" + " PASSWORD 127.0.0.0/24");
        String page = browser.page("/staedtevergleich").body();
        browser.post("/logout", "_csrf=" + page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1"));
        assertThat(entries("SIGNED_OUT", 1))
                .containsExactly("koordination-dortmund ACCOUNT koordination-dortmund 05913000 127.0.0.0/24");
        assertThat(entries("SESSION_ENDED", 0)).isEmpty();
    }

    @Test
    void aFailureNamesTheAccountAndNeverWhatWasTypedForOne() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn("Traeger", "falsch");
        browser.signIn("mein geheimes Kennwort", "falsch");
        assertThat(entries("SIGN_IN_FAILED", 2))
                .containsExactly("anonymous ACCOUNT traeger 127.0.0.0/24", "anonymous ACCOUNT unknown 127.0.0.0/24");
        assertThat(sql.queryForObject(
                        "select count(*) from audit.entry e where e::text like '%geheimes%' or e::text like '%falsch%'",
                        Integer.class))
                .isZero();
    }

    @Test
    void anAttemptThatIsRefusedUnreadIsRecordedAsSlowed() throws Exception {
        var browser = new TestBrowser(port);
        // A client that signed in before may fail ten times, a stranger five times.
        IntStream.range(0, 12).forEach(number -> {
            try {
                browser.api("/api/v1/nowhere", "lenkung", "falsch");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(entries("SIGN_IN_SLOWED", 1)).containsExactly("anonymous ACCOUNT lenkung 127.0.0.0/24");
        journal.sumUp();
        assertThat(entries("SIGN_IN_FAILED", 2)).hasSize(2).first().isEqualTo("anonymous ACCOUNT lenkung 127.0.0.0/24");
        assertThat(entries("SIGN_IN_FAILED", 2))
                .last()
                .asString()
                .matches("anonymous ACCOUNT lenkung [49] more 127\\.0\\.0\\.0/24");
    }

    @Test
    void refusalsOfTheApiAreCountedTogether() throws Exception {
        var api = new Api(port);
        for (int i = 0; i < 4; i++) {
            assertThat(api.get(Who.PROVIDER, "/api/v1/figures").status()).isEqualTo(403);
        }
        assertThat(entries("ACCESS_REFUSED", 1))
                .containsExactly("traeger OPERATION GET /api/v1/figures PROVIDER 127.0.0.0/24");
        journal.sumUp();
        assertThat(entries("ACCESS_REFUSED", 2))
                .last()
                .isEqualTo("traeger OPERATION GET /api/v1/figures PROVIDER 3 more 127.0.0.0/24");
    }

    @Test
    void aWriteToAForeignRecordIsRecordedAndAMissingPageIsNot() throws Exception {
        var api = new Api(port);
        String figure = "dortmund-caseload-sgb-ii-customer";
        assertThat(api.send(
                                Who.COORDINATOR_FOREIGN,
                                "PUT",
                                "/api/v1/figures/" + figure,
                                "{\"as_of\": \"2016\", \"reason\": \"Probe\"}",
                                Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Who.COORDINATOR_FOREIGN, "/api/v1/figures/tippfehler")
                        .status())
                .isEqualTo(404);
        assertThat(entries("ACCESS_REFUSED", 1))
                .containsExactly("koordination-koeln FIGURE " + figure + " COORDINATOR 127.0.0.0/24");
    }

    @Test
    void aRefusedViewIsRecorded() throws Exception {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.PROVIDER, "pruefpfad", "", window -> {});
        }
        assertThat(entries("ACCESS_REFUSED", 1)).containsExactly("traeger VIEW pruefpfad PROVIDER");
    }

    @Test
    void aRefusedServiceIsRecordedThoughItsTransactionIsNot() throws Exception {
        try {
            signIn.as(Who.STEERING, () -> portal.getBean(AuditService.class).page(AuditFilter.ALL, 0, 1));
        } catch (org.springframework.security.access.AccessDeniedException expected) {
            assertThat(expected).isNotNull();
        }
        assertThat(entries("ACCESS_REFUSED", 1)).containsExactly("lenkung SERVICE AuditService.page STEERING");
    }

    /** Beyond the bound the kinds of a minute are counted together. */
    @Test
    void aFloodOfDifferentRefusalsIsBounded() throws Exception {
        String flood = UUID.randomUUID().toString();
        IntStream.range(0, 2 * SecurityJournal.MOST_KINDS)
                .forEach(number -> journal.addCounted(new SecurityEvent(
                        "flood", null, new AuditEvent("ACCESS_REFUSED", "VIEW", flood + number, null, ""))));
        journal.sumUp();
        List<String> written = entries("ACCESS_REFUSED", SecurityJournal.MOST_KINDS + 2);
        assertThat(written).hasSize(SecurityJournal.MOST_KINDS + 2);
        assertThat(written).last().asString().startsWith("system MANY other ").endsWith(" more");
    }
}
