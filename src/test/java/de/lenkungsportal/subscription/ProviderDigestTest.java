package de.lenkungsportal.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.TestMail;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.offer.PlannedMeasureService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.OnBehalf;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The digest of Bildungsträger, sent through a real SMTP server: news of published planned measures, and nothing else. */
@PortalTest
class ProviderDigestTest {

    @Autowired
    DigestService digest;

    @Autowired
    DigestRepository repository;

    @Autowired
    DigestContents contents;

    @Autowired
    DigestMail mail;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Messages messages;

    @Autowired
    PortalAddress address;

    @Autowired
    Clock clock;

    @Autowired
    PlannedMeasureService planned;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    /** The versions of a measure are kept for ever, so that each test has its own. */
    private final String own = "news-" + UUID.randomUUID() + "-";

    private void write(String statement) {
        sql.update(statement.replace("'news-", "'" + own));
    }

    @BeforeEach
    void onePublishedAndOneInternalMeasure() throws Exception {
        TestMail.server().purgeEmailFromAllMailboxes();
        // Measures that other tests have published and dropped are news, too.
        TestDatabase.withoutTriggers(
                sql,
                statement -> statement.execute("delete from history h where h.kind = 'MEASURE'"
                        + " and not exists (select from measure m where m.id = h.id)"));
        write("""
                insert into measure (id, title, description, kind, status, scope, municipalities, steps, entry_level, exit_level,
                    legal_bases, target_groups, note, funding, contact_function, published_on, as_of, changed_at)
                values
                    ('news-course', 'Pflegekurs', 'Deutsch für die Pflege', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', 'B1', 'B2', '{DEUFOEV}', '{WOMEN}', 'interne Notiz', 'interner Topf',
                        'Fachstelle Planung', null, '2016-05', now() - interval '1 day'),
                    ('news-internal', 'Interner Kurs', '', 'EINZELMASSNAHME', 'IDEA', 'LOCAL',
                        array['05913000'], '{6}', null, null, '{}', '{}', null, null, null, null, '2016-05', now() - interval '1 day')
                """);
        write("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, taken, waiting, as_of)
                values ('news-run', 'news-course', 1, '2016-09-01', '2016-12-31', 'FIXED', 15, 7, 4, '2016-05')
                """);
        write("update measure set published_on = '2016-05-30' where id = 'news-course'");
        write("""
                insert into measure_interest (id, measure, username, organisation, message, stated_at)
                values (gen_random_uuid(), 'news-course', 'anderer-traeger', 'Anderer Träger', 'fremde Nachricht', now())
                """);
        write("""
                insert into agreement (id, body, title, state, condition, due_on) values
                    ('news-overdue', 'dortmund-runder-tisch-arbeitsmarkt', 'Sprachkurse abstimmen', 'AGREED', null, '2016-05-01')
                """);
    }

    @AfterEach
    void cleanUp() {
        sql.update("delete from digest_subscription");
        sql.update("delete from limited_use");
        sql.update("delete from account where username like 'news-%'");
        sql.update("delete from measure_interest where measure like 'news-%'");
        sql.update("delete from measure_run where measure like 'news-%'");
        sql.update("delete from measure where id like 'news-%'");
        sql.update("delete from agreement where id like 'news-%'");
    }

    @Test
    void aNewMeasureIsToldWithAllThatAProviderMayKnowAndNothingElse() throws Exception {
        subscribed("news-provider", "PROVIDER", DigestTopic.PLANNED_MEASURES);
        onBehalf.of("news-provider", () -> planned.stateInterest(own + "course", "Wir haben Lehrkräfte", 12));
        send();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Lenkungsportal: Geplante Maßnahmen KW 22/2016");
        assertThat(text(mail))
                .contains("Neu: 1", "Pflegekurs", "Ort: Dortmund", "Zielgruppe: Frauen", "Schritt: Qualifizierung")
                .contains("Sprache: B1 bis B2", "01.09.2016 – 31.12.2016, 15 Plätze", "Rechtsgrundlage: ")
                .contains("Kontakt: Fachstelle Planung", "https://portal.example.org/geplante-massnahmen")
                .contains("Geändert: 0", "Nicht mehr veröffentlicht: 0")
                .contains("Ihre Erklärungen: 1", "Mögliche Plätze: 12", "Status der Maßnahme: Idee")
                .doesNotContain("Interner Kurs", "interne Notiz", "interner Topf", "fremde Nachricht", "Anderer Träger")
                .doesNotContain("Sprachkurse abstimmen", "kalender-und-mail");
    }

    @Test
    void aChangeIsToldOnceItIsPublished() throws Exception {
        toldALittleAgo("news-provider");
        write(
                "update measure set note = 'andere Notiz', version = version + 1, changed_at = now() where id = 'news-course'");
        write("update measure_run set taken = 9, version = version + 1, changed_at = now() where id = 'news-run'");
        send();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();

        sql.update("update digest_subscription set sent_for = null");
        write("update measure_run set places = 20, version = version + 1, changed_at = now() where id = 'news-run'");
        send();
        assertThat(TestMail.server().getReceivedMessages())
                .as("changed, not published")
                .isEmpty();

        sql.update("update digest_subscription set sent_for = null");
        write(
                "update measure set edition = edition + 1, version = version + 1, changed_at = now() where id = 'news-course'");
        send();
        assertThat(text(onlyMail())).contains("Neu: 0", "Geändert: 1", "Pflegekurs", "20 Plätze");

        TestMail.server().purgeEmailFromAllMailboxes();
        sql.update("update digest_subscription set sent_for = null");
        send();
        assertThat(TestMail.server().getReceivedMessages()).as("told once").isEmpty();
    }

    @Test
    void aWithdrawnMeasureIsToldWithTheTitleThatWasPublished() throws Exception {
        toldALittleAgo("news-provider");
        onBehalf.of("news-provider", () -> planned.stateInterest(own + "course", "Wir haben Lehrkräfte", null));
        write(
                "update measure set title = 'Geheimer Titel', published_on = null, version = version + 1, changed_at = now()"
                        + " where id = 'news-course'");
        send();
        assertThat(text(onlyMail()))
                .contains("Nicht mehr veröffentlicht: 1", "Maßnahme: Pflegekurs")
                .contains("Ihre Erklärungen: 1", "Status der Maßnahme: nicht mehr veröffentlicht")
                .doesNotContain("Deutsch für die Pflege", "Ort: Dortmund");
    }

    @Test
    void aMeasureThatBecamePublicMeanwhileIsNewAndOneThatCameAndWentIsNone() throws Exception {
        toldALittleAgo("news-provider");
        write(
                "update measure set published_on = '2016-05-31', version = version + 1, changed_at = now() where id = 'news-internal'");
        write("""
                insert into measure (id, title, kind, status, scope, municipalities, published_on, as_of, changed_at)
                values ('news-short', 'Kurz öffentlich', 'EINZELMASSNAHME', 'IDEA', 'LOCAL', array['05913000'], '2016-05-31', '2016-05', now())
                """);
        write(
                "update measure set published_on = null, version = version + 1, changed_at = now() where id = 'news-short'");
        send();
        assertThat(text(onlyMail()))
                .contains("Neu: 1", "Interner Kurs")
                .doesNotContain("Kurz öffentlich", "Pflegekurs");
    }

    @Test
    void whereNothingIsNewNoMailIsSent() throws Exception {
        toldALittleAgo("news-provider");
        send();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
    }

    @Test
    void twoSendersAtOnceSendOneMailToEach() throws Exception {
        for (int n = 0; n < 6; n++) {
            subscribed("news-" + n, "PROVIDER", DigestTopic.PLANNED_MEASURES);
        }
        var barrier = new CyclicBarrier(2);
        try (var senders = Executors.newFixedThreadPool(2)) {
            var runs = new ArrayList<Future<?>>();
            for (int n = 0; n < 2; n++) {
                runs.add(senders.submit(() -> {
                    barrier.await();
                    send();
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(TestMail.server().getReceivedMessages()).hasSize(6);
        assertThat(sql.queryForObject("select count(distinct token_hash) from digest_link", Integer.class))
                .isEqualTo(6);
    }

    @Test
    void nobodyGetsTheDigestOfAnotherAudience() throws Exception {
        subscribed("news-provider", "PROVIDER", DigestTopic.ROUND_TABLES);
        subscribed("news-steering", "STEERING", DigestTopic.PLANNED_MEASURES);
        send();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
        // Were it asked for all the same, the services would refuse.
        var window = NewsWindow.after(null, Instant.now());
        assertThatThrownBy(() -> onBehalf.of(
                        "news-provider",
                        () -> contents.of(DigestTopic.ROUND_TABLES).write(window)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> onBehalf.of(
                        "news-steering",
                        () -> contents.of(DigestTopic.PLANNED_MEASURES).write(window)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(signIn.as(Who.PROVIDER, () -> digest.preview()).title()).startsWith("Geplante Maßnahmen");
        assertThat(signIn.as(Who.STEERING, () -> digest.preview()).title()).startsWith("Übersicht");
    }

    @Test
    void aClosedAccountGetsNothingAndADeletedOneIsForgotten() throws Exception {
        subscribed("news-closed", "PROVIDER", DigestTopic.PLANNED_MEASURES);
        sql.update("update account set active = false where username = 'news-closed'");
        subscribed("news-deleted", "PROVIDER", DigestTopic.PLANNED_MEASURES);
        sql.update("delete from account where username = 'news-deleted'");
        send();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
        assertThat(sql.queryForList("select address from digest_subscription", String.class))
                .containsExactly("news-closed@example.org");
    }

    @Test
    void theLinkOfTheMailEndsTheDigestWithoutSigningIn() throws Exception {
        subscribed("news-provider", "PROVIDER", DigestTopic.PLANNED_MEASURES);
        subscribed("news-other", "PROVIDER", DigestTopic.PLANNED_MEASURES);
        send();
        MimeMessage[] mails = TestMail.server().getReceivedMessages();
        assertThat(mails).hasSize(2);
        var browser = new Unsubscribe(port);
        assertThat(browser.get(Unsubscribe.link(mails[0]))).contains("Jetzt abbestellen");
        assertThat(browser.status("POST", Unsubscribe.link(mails[0]))).isEqualTo(200);
        assertThat(browser.status("POST", Unsubscribe.link(mails[0]))).isEqualTo(404);
        assertThat(sql.queryForList("select address from digest_subscription", String.class))
                .containsExactly(mails[1].getAllRecipients()[0].toString());
    }

    private void toldALittleAgo(String username) {
        subscribed(username, "PROVIDER", DigestTopic.PLANNED_MEASURES);
        sql.update("update digest_subscription set told_until = clock_timestamp()");
    }

    /** A minute later, when what was just written has settled. */
    private void send() {
        new DigestJob(
                        repository,
                        contents,
                        mail,
                        onBehalf,
                        messages,
                        address,
                        clock,
                        InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1)))
                .sendDue();
    }

    private void subscribed(String username, String role, DigestTopic topic) {
        sql.update("""
                insert into account (id, username, display_name, role, created_at)
                values (gen_random_uuid(), ?, 'Test', ?, now())
                """, username, role);
        sql.update("""
                insert into digest_subscription (account_id, address, topic, confirmed_at)
                select id, username || '@example.org', ?, now() from account where username = ?
                """, topic.name(), username);
    }

    private static MimeMessage onlyMail() {
        MimeMessage[] mails = TestMail.server().getReceivedMessages();
        assertThat(List.of(mails)).hasSize(1);
        return mails[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replaceAll("\\s+", " ");
    }
}
