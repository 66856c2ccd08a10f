package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_SESSION;
import static de.lenkungsportal.db.Tables.APPLICATION_PASSWORD;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static de.lenkungsportal.db.Tables.CALENDAR_FEED;
import static de.lenkungsportal.db.Tables.DIGEST_SUBSCRIPTION;
import static de.lenkungsportal.db.Tables.FEED_TOKEN;
import static de.lenkungsportal.db.Tables.SIGN_IN_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.MyAccountService.Kept;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SignInAccounts;
import de.lenkungsportal.security.TestBrowser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What ends, and what goes on, when an account is changed by its owner or by the administration. */
@PortalTest
class MyAccountTest {

    private static final String OLD = "vier lila wolken tanzen";
    private static final String NEW = "drei blaue busse warten";

    @LocalServerPort
    private int port;

    @Autowired
    private MyAccountService service;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ApplicationPasswordService applications;

    @Autowired
    private SignInAccounts known;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void account() {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.USERNAME, "probe")
                .set(ACCOUNT.DISPLAY_NAME, "Probe")
                .set(ACCOUNT.ROLE, Role.STEERING)
                .set(ACCOUNT.PASSWORD_HASH, encoder.encode(OLD))
                .set(ACCOUNT.CREATED_AT, now())
                .execute();
    }

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq("probe")).execute();
        db.deleteFrom(FEED_TOKEN).where(FEED_TOKEN.USERNAME.eq("probe")).execute();
    }

    @Test
    void aNewPasswordEndsSessionsAndCallsWithTheOldOneAndKeepsAddresses() throws Exception {
        secrets();
        var browser = signedIn(OLD);
        assertThat(api(OLD)).isEqualTo(200);
        as(() -> {
            service.changePassword(OLD, NEW, NEW, Kept.SECRETS);
            return null;
        });
        assertThat(browser.target(browser.page("/staedtevergleich"))).startsWith("/anmelden");
        assertThat(api(OLD)).isEqualTo(401);
        assertThat(api(NEW)).isEqualTo(200);
        assertThat(kept()).containsExactly(1, 1, 1, 1);
        assertThat(trail()).contains("probe PASSWORD_CHANGED SECRETS");
    }

    @Test
    void theOwnerMayEndAllAddressesWithTheOldPassword() throws Exception {
        secrets();
        as(() -> {
            service.changePassword(OLD, NEW, NEW, Kept.NOTHING);
            return null;
        });
        assertThat(kept()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void aWrongOldPasswordChangesNothing() throws Exception {
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> as(() -> {
                    service.changePassword("falsch", NEW, NEW, Kept.SECRETS);
                    return null;
                }));
        assertThat(refused.problems()).containsExactly(new Problem("old", "account.password.old.wrong"));
        assertThat(api(OLD)).isEqualTo(200);
    }

    @Test
    void aSessionIsListedWithItsDeviceAndEndsWhenItsOwnerEndsIt() throws Exception {
        var browser = signedIn(OLD);
        var other = signedIn(OLD);
        var sessions = as(service::sessions);
        assertThat(sessions)
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.device().network()).isIn("127.0.0.0/24", "0:0:0::/48"));
        as(() -> {
            service.endSession(sessions.getFirst().id());
            return null;
        });
        assertThat(List.of(
                        browser.page("/staedtevergleich").statusCode(),
                        other.page("/staedtevergleich").statusCode()))
                .containsExactlyInAnyOrder(200, 302);
        as(() -> {
            service.endOtherSessions();
            return null;
        });
        assertThat(browser.page("/staedtevergleich").statusCode()).isEqualTo(302);
        assertThat(other.page("/staedtevergleich").statusCode()).isEqualTo(302);
        assertThat(trail()).contains("probe SESSION_ENDED 1");
    }

    @Test
    void aSessionLeavesTheListBySigningOut() throws Exception {
        var browser = signedIn(OLD);
        assertThat(db.fetchCount(ACCOUNT_SESSION, ACCOUNT_SESSION.ACCOUNT_ID.eq(id)))
                .isEqualTo(1);
        browser.signIn("lenkung", "demo");
        browser.page("/staedtevergleich");
        assertThat(as(service::sessions)).as("someone else signed in there").isEmpty();
    }

    @Test
    void aResetARoleChangeAndADeactivationEndWhateverOpensWithoutThePassword() throws Exception {
        for (Change wish :
                List.of(new Change("Probe", Role.ADMIN, null, true), new Change("Probe", Role.ADMIN, null, false))) {
            secrets();
            var browser = signedIn(OLD);
            int version = asAdmin(() -> accounts.get(id)).version();
            asAdmin(() -> {
                accounts.change(id, version, wish);
                return null;
            });
            assertThat(kept()).as(wish.toString()).containsExactly(0, 0, 0, 0);
            assertThat(browser.page("/staedtevergleich").statusCode()).isEqualTo(302);
        }
        db.update(ACCOUNT).set(ACCOUNT.ACTIVE, true).where(ACCOUNT.ID.eq(id)).execute();
        secrets();
        asAdmin(() -> accounts.resetPassword(id, accounts.get(id).version()));
        assertThat(kept()).containsExactly(0, 0, 0, 0);
        assertThat(db.fetchCount(SIGN_IN_LINK, SIGN_IN_LINK.ACCOUNT_ID.eq(id)))
                .as("the link of the reset itself")
                .isEqualTo(1);
        asAdmin(() -> {
            accounts.change(id, accounts.get(id).version(), new Change("Probe", Role.ADMIN, null, false));
            return null;
        });
        assertThat(db.fetchCount(SIGN_IN_LINK, SIGN_IN_LINK.ACCOUNT_ID.eq(id))).isZero();
    }

    @Test
    void anotherDisplayNameEndsNoAddress() throws Exception {
        secrets();
        asAdmin(() -> {
            accounts.change(id, 1, new Change("Anders", Role.STEERING, null, true));
            return null;
        });
        assertThat(kept()).containsExactly(1, 1, 1, 1);
    }

    /** One of each kind of secret. */
    private void secrets() throws Exception {
        db.insertInto(FEED_TOKEN, FEED_TOKEN.TOKEN_HASH, FEED_TOKEN.PURPOSE, FEED_TOKEN.USERNAME)
                .values("probe-" + UUID.randomUUID(), "PLANNED_MEASURES", "probe")
                .execute();
        db.insertInto(
                        CALENDAR_FEED,
                        CALENDAR_FEED.ID,
                        CALENDAR_FEED.TOKEN_HASH,
                        CALENDAR_FEED.ACCOUNT_ID,
                        CALENDAR_FEED.CREATED_AT)
                .values(UUID.randomUUID(), UUID.randomUUID().toString(), id, now())
                .execute();
        db.insertInto(
                        DIGEST_SUBSCRIPTION,
                        DIGEST_SUBSCRIPTION.ACCOUNT_ID,
                        DIGEST_SUBSCRIPTION.ADDRESS,
                        DIGEST_SUBSCRIPTION.CONFIRMED_AT)
                .values(id, "probe@example.org", now())
                .execute();
        as(() -> applications.issue("Probe"));
    }

    /** How many feeds, calendars, digests and passwords of applications are left. */
    private List<Integer> kept() {
        return List.of(
                db.fetchCount(FEED_TOKEN, FEED_TOKEN.USERNAME.eq("probe")),
                db.fetchCount(CALENDAR_FEED, CALENDAR_FEED.ACCOUNT_ID.eq(id), CALENDAR_FEED.REVOKED_AT.isNull()),
                db.fetchCount(DIGEST_SUBSCRIPTION, DIGEST_SUBSCRIPTION.ACCOUNT_ID.eq(id)),
                db.fetchCount(APPLICATION_PASSWORD, APPLICATION_PASSWORD.ACCOUNT_ID.eq(id)));
    }

    private TestBrowser signedIn(String password) throws Exception {
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn("probe", password))).isEqualTo("/");
        assertThat(browser.page("/staedtevergleich").statusCode()).isEqualTo(200);
        return browser;
    }

    private int api(String password) throws Exception {
        return new TestBrowser(port)
                .api("/api/v1/municipalities", "probe", password)
                .statusCode();
    }

    private List<String> trail() {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq("probe"))
                .fetch(entry -> entry.getActor() + " " + entry.getAction() + " " + entry.getDetail());
    }

    private <T> T as(Callable<T> call) throws Exception {
        AccountPrincipal principal = known.find(id).orElseThrow();
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities())));
        try {
            return call.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private <T> T asAdmin(Callable<T> call) throws Exception {
        return signIn.as(Who.ADMIN, call);
    }

    private static Instant now() {
        return Instant.now();
    }
}
