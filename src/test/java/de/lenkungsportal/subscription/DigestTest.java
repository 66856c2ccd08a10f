package de.lenkungsportal.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestMail;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.report.DocumentText;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.subscription.DigestSubscription.State;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;

/** The digest, sent through a real SMTP server to its mailboxes. */
@PortalTest
class DigestTest {

    private static final String MAILBOX = "koordination@example.org";

    @Autowired
    DigestService digest;

    @Autowired
    DigestJob job;

    @Autowired
    DigestRepository repository;

    @Autowired
    DigestContents contents;

    @Autowired
    Messages messages;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    PortalAddress address;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    @BeforeEach
    void somethingIsOpenInDortmundAndInKoeln() throws Exception {
        TestMail.server().purgeEmailFromAllMailboxes();
        sql.update("""
                insert into agreement (id, body, title, state, condition, due_on) values
                    ('digest-overdue', 'dortmund-runder-tisch-arbeitsmarkt', 'Sprachkurse abstimmen', 'AGREED', null, '2016-05-01'),
                    ('digest-conditional', 'dortmund-runder-tisch-arbeitsmarkt', 'Räume teilen', 'CONDITIONAL',
                        'Zustimmung des Rates', null),
                    ('digest-cologne', 'koeln-chance-plus', 'Kölner Vereinbarung', 'AGREED', null, '2016-05-01')
                """);
        sql.update("""
                insert into meeting (id, body, day, starts, place, state) values
                    ('digest-held', 'dortmund-runder-tisch-arbeitsmarkt', '2016-05-12', null, null, 'HELD'),
                    ('digest-coming', 'dortmund-runder-tisch-arbeitsmarkt', '2016-06-14', '09:00', 'Rathaus', 'PLANNED')
                """);
        sql.update("""
                insert into agenda_item (id, meeting, position, title, state, carried_from) values
                    ('digest-item', 'digest-held', 1, 'Anerkennung beschleunigen', 'CARRIED', null),
                    ('digest-item-again', 'digest-coming', 1, 'Anerkennung beschleunigen', 'OPEN', 'digest-item')
                """);
    }

    @AfterEach
    void cleanUp() {
        sql.update("delete from digest_subscription");
        sql.update("delete from limited_use");
        sql.update("delete from account where username like 'digest-%'");
        sql.update("delete from agenda_item where id in ('digest-item-again')");
        sql.update("delete from agenda_item where id in ('digest-item')");
        sql.update("delete from meeting where id like 'digest-%'");
        sql.update("delete from agreement where id like 'digest-%'");
    }

    @Test
    void anAddressGetsACodeAndNothingElseUntilTheCodeIsEntered() throws Exception {
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> digest.order(MAILBOX)).state())
                .isEqualTo(State.WAITING);
        String code = code(onlyMail());
        job.sendDue();
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);

        signIn.as(Who.COORDINATOR_OWN, () -> {
            refused(() -> digest.confirm("22222-22222"), "digest.problem.code");
            return null;
        });
        signIn.as(Who.STEERING, () -> {
            refused(() -> digest.confirm(code), "digest.problem.code");
            return null;
        });
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> digest.confirm(" " + code.toLowerCase(java.util.Locale.ROOT)))
                        .state())
                .isEqualTo(State.CONFIRMED);
        assertThat(sql.queryForList("select digest_subscription::text from digest_subscription", String.class))
                .noneMatch(row -> row.contains(code.replace("-", "")));

        TestMail.server().purgeEmailFromAllMailboxes();
        job.sendDue();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Lenkungsportal: Übersicht KW 22/2016");
        assertThat(mail.getFrom()[0]).hasToString("lenkungsportal@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .contains("Überfällig: 1", "Sprachkurse abstimmen", "30 Tagen")
                .contains("Vorbehaltlich: 1", "Zustimmung des Rates")
                .contains(
                        "Übertragen: 1",
                        "Anerkennung beschleunigen",
                        "Übertragen aus der Sitzung vom: 12.05.2016",
                        "Wieder am: 14.06.2016")
                .contains("Nächste Sitzungen: 1", "Dienstag, 14.06.2016, 09:00 Uhr")
                .contains("Übersicht im Lenkungsportal bestellt: https://portal.example.org/kalender-und-mail")
                .doesNotContain("Kölner Vereinbarung");

        job.sendDue();
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);
    }

    @Test
    void anOldCodeConfirmsNothing() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> digest.order(MAILBOX));
        String code = code(onlyMail());
        sql.update("update digest_subscription set requested_at = now() - interval '25 hours'");
        signIn.as(Who.COORDINATOR_OWN, () -> {
            refused(() -> digest.confirm(code), "digest.problem.code");
            return null;
        });
    }

    @Test
    void whatIsNoAddressIsRefused() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            for (String bad : List.of("", "name", "name@", "a@b.de, c@d.de", "Name <a@b.de>", "a@b.de\nBcc: c@d.de")) {
                refused(() -> digest.order(bad), "digest.problem.address");
            }
            return null;
        });
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
    }

    @Test
    void twoSendersAtOnceSendOneMailToEach() throws Exception {
        IntStream.range(0, 12).forEach(n -> subscribed("digest-" + n, "STEERING", null));
        var barrier = new CyclicBarrier(2);
        try (var senders = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runs = IntStream.range(0, 2)
                    .mapToObj(n -> senders.submit(() -> {
                        DigestJob node = node(mail(configured()));
                        barrier.await();
                        node.sendDue();
                        return n;
                    }))
                    .toList();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        assertThat(Arrays.stream(TestMail.server().getReceivedMessages()).map(DigestTest::recipient))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12)
                        .mapToObj(n -> "digest-" + n + "@example.org")
                        .toList());
    }

    @Test
    void aServerThatIsAwayLosesNoDigest() {
        subscribed("digest-steering", "STEERING", null);
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(1);
        node(mail(nowhere)).sendDue();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
        job.sendDue();
        assertThat(TestMail.server().getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoBecameAProviderAndAClosedAccountGetNothing() throws Exception {
        subscribed("digest-left", "STEERING", null);
        sql.update("update account set role = 'PROVIDER' where username = 'digest-left'");
        subscribed("digest-closed", "STEERING", null);
        sql.update("update account set active = false where username = 'digest-closed'");
        job.sendDue();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
        assertThat(onBehalf.of("digest-closed", () -> "")).isEmpty();
        // Were it asked for all the same, the services would refuse.
        var window = NewsWindow.after(null, Instant.now());
        assertThatThrownBy(() -> onBehalf.of(
                        "digest-left",
                        () -> contents.of(DigestTopic.ROUND_TABLES).write(window)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whereNothingIsOpenNoMailIsSent() {
        subscribed("digest-leverkusen", "COORDINATOR", "05316000");
        job.sendDue();
        assertThat(TestMail.server().getReceivedMessages()).isEmpty();
    }

    @Test
    void theSteeringGroupGetsAllMunicipalities() throws Exception {
        String text = DocumentText.write(signIn.as(Who.STEERING, () -> digest.preview()));
        assertThat(text).contains("Sprachkurse abstimmen", "Kölner Vereinbarung", "Gremien aller Kommunen");
    }

    @Test
    void whoCancelsIsForgotten() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            digest.order(MAILBOX);
            digest.cancel();
            assertThat(digest.mine()).isEmpty();
            return null;
        });
        assertThat(sql.queryForObject("select count(*) from digest_subscription", Integer.class))
                .isZero();
    }

    @Test
    void theMailProgramEndsTheDigestAtOnceAndTheLinkEndsWithIt() throws Exception {
        subscribed("digest-steering", "STEERING", null);
        job.sendDue();
        MimeMessage mail = onlyMail();
        String link = Unsubscribe.link(mail);
        assertThat(text(mail)).contains("Abbestellen ohne Anmeldung: " + link);
        assertThat(sql.queryForList("select token_hash from digest_link", String.class))
                .hasSize(1)
                .noneMatch(link::contains);

        var browser = new Unsubscribe(port);
        // a mail program that only looks at the link must not end anything
        assertThat(browser.get(link)).contains("<h1>Übersicht abbestellen</h1>", "<form method=\"post\">");
        assertThat(subscriptions()).isEqualTo(1);
        assertThat(browser.status("POST", link + "x")).isEqualTo(404);
        assertThat(browser.status("GET", link + "x")).isEqualTo(404);
        assertThat(subscriptions()).isEqualTo(1);

        assertThat(browser.status("POST", link)).isEqualTo(200);
        assertThat(subscriptions()).isZero();
        assertThat(browser.status("POST", link)).isEqualTo(404);
        assertThat(browser.status("GET", link)).isEqualTo(404);
    }

    @Test
    void theLinksOfAnEarlierAddressDoNotEndTheNextOne() throws Exception {
        subscribed("digest-steering", "STEERING", null);
        job.sendDue();
        String link = Unsubscribe.link(onlyMail());
        onBehalf.of("digest-steering", () -> digest.order("other@example.org"));
        assertThat(new Unsubscribe(port).status("POST", link)).isEqualTo(404);
        assertThat(subscriptions()).isEqualTo(1);
    }

    @Test
    void aSteeringGroupOfItsOwnMunicipalityReadsOfItsBodiesAlone() throws Exception {
        subscribed("digest-steering", "STEERING", null);
        sql.update("insert into account_home select id, '05913000' from account where username = 'digest-steering'");
        job.sendDue();
        assertThat(onlyMail().getContent().toString())
                .contains("Gremien Ihrer Kommune", "Sprachkurse abstimmen")
                .doesNotContain("Kölner Vereinbarung");
    }

    private int subscriptions() {
        return sql.queryForList("select address from digest_subscription").size();
    }

    @Test
    void withoutAServerNothingIsOfferedAndNothingIsClaimed() {
        subscribed("digest-steering", "STEERING", null);
        DigestMail none = new DigestMail(provider(null), "");
        assertThat(none.isConfigured()).isFalse();
        node(none).sendDue();
        assertThat(sql.queryForObject(
                        "select count(*) from digest_subscription where sent_for is not null", Integer.class))
                .isZero();
        assertThatThrownBy(() -> new DigestMail(provider(configured()), " "))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PORTAL_MAIL_FROM");
    }

    private void subscribed(String username, String role, @Nullable String ags) {
        sql.update("""
                insert into account (id, username, display_name, role, ags, created_at)
                values (gen_random_uuid(), ?, 'Test', ?, ?, now())
                """, username, role, ags);
        sql.update("""
                insert into digest_subscription (account_id, address, confirmed_at)
                select id, username || '@example.org', now() from account where username = ?
                """, username);
    }

    private DigestJob node(DigestMail way) {
        return new DigestJob(repository, contents, way, onBehalf, messages, address, clock);
    }

    private DigestMail mail(JavaMailSender server) {
        return new DigestMail(provider(server), "lenkungsportal@example.org");
    }

    private static ObjectProvider<JavaMailSender> provider(@Nullable JavaMailSender server) {
        return new StaticListableBeanFactory(server == null ? Map.of() : Map.of("server", server))
                .getBeanProvider(JavaMailSender.class);
    }

    private static JavaMailSender configured() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(TestMail.server().getSmtp().getPort());
        return server;
    }

    private static void refused(Runnable call, String messageKey) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.messageKey()).isEqualTo(messageKey)));
    }

    private static MimeMessage onlyMail() {
        MimeMessage[] mails = TestMail.server().getReceivedMessages();
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static String code(MimeMessage mail) throws Exception {
        Matcher code = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}").matcher(text(mail));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replaceAll("\\s+", " ");
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
