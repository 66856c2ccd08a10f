package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.SIGN_IN_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SecretToken;
import de.lenkungsportal.security.SignInOptions;
import de.lenkungsportal.security.TestBrowser;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The one-time link: from the new account to the first sign-in. */
@PortalTest
class FirstAccessTest {

    private static final String PASSWORD = "ein kurzer Satz";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    @Autowired
    private FirstAccessService firstAccess;

    @Autowired
    private AccountsRepository repository;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignInOptions options;

    @Autowired
    private PortalAddress address;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    private String token = "";

    @BeforeEach
    void link() throws Exception {
        token = signIn.as(Who.ADMIN, () -> accounts.create("probe", new Change("Probe", Role.STEERING, null, true)))
                .token();
    }

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq("probe")).execute();
    }

    @Test
    void theLinkSetsThePasswordOnceAndTheAccountSignsIn() throws Exception {
        signIn.as(Who.ANONYMOUS, () -> {
            assertThat(firstAccess.username(token)).isEqualTo("probe");
            firstAccess.setPassword(token, PASSWORD, PASSWORD);
            assertThatThrownBy(() -> firstAccess.username(token)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> firstAccess.setPassword(token, PASSWORD, PASSWORD))
                    .isInstanceOf(NotFoundException.class);
            return true;
        });
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn("probe", PASSWORD))).doesNotContain("error");
    }

    @Test
    void withoutAPasswordNoOneSignsIn() throws Exception {
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn("probe", ""))).contains("error=falsch");
    }

    @Test
    void anExpiredLinkIsGone() throws Exception {
        db.update(SIGN_IN_LINK)
                .set(SIGN_IN_LINK.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(new SecretToken(token).hash()))
                .execute();
        assertThatThrownBy(() -> signIn.as(Who.ANONYMOUS, () -> firstAccess.username(token)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theTokenIsNotStored() {
        assertThat(db.fetchCount(SIGN_IN_LINK, SIGN_IN_LINK.TOKEN_HASH.eq(token)))
                .isZero();
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStays() throws Exception {
        refused("zu kurz", "account.password.short");
        refused("meine probe 2016", "account.password.name");
        refused("aaaaaaaaaaaaaa", "account.password.common");
        refused("x".repeat(129), "account.password.long");
        assertThat(signIn.as(Who.ANONYMOUS, () -> firstAccess.username(token))).isEqualTo("probe");
    }

    private void refused(String password, String key) {
        assertThatThrownBy(() -> signIn.as(Who.ANONYMOUS, () -> {
                    firstAccess.setPassword(token, password, password + "?");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(
                                        new InvalidInputException.Problem("password", key),
                                        new InvalidInputException.Problem("repeated", "account.password.repeated")));
    }

    @Test
    void aNewPortalGetsItsFirstAdministratorByALinkInTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
        logger.addAppender(log);
        try {
            withoutAdministrator(() -> {
                assertThatThrownBy(() -> start("")).isInstanceOf(StartProblem.class);
                assertThatThrownBy(() -> start("probe")).isInstanceOf(StartProblem.class);
                start("leitung");
                start("leitung");
                assertThat(log.list).hasSize(2);
                String first = token(log.list.get(0));
                String second = token(log.list.get(1));
                assertThat(links.find(first))
                        .as("a new start replaces an unused link")
                        .isEmpty();
                assertThat(links.find(second)).isPresent();
                firstAccess.setPassword(second, PASSWORD, PASSWORD);
                start("");
                assertThat(log.list).hasSize(2);
            });
        } finally {
            logger.detachAppender(log);
        }
    }

    private static String token(ILoggingEvent event) {
        String sentence = event.getFormattedMessage();
        assertThat(sentence).startsWith("Einmal-Link für das Konto leitung");
        return sentence.substring(sentence.lastIndexOf('/') + 1);
    }

    private void start(String username) {
        new FirstAdministrator(repository, links, audit, transaction, options, username, address)
                .afterSingletonsInstantiated();
    }

    private void withoutAdministrator(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.update(ACCOUNT)
                    .set(ACCOUNT.ACTIVE, false)
                    .where(ACCOUNT.ROLE.eq(Role.ADMIN))
                    .execute();
            test.run();
        });
    }
}
