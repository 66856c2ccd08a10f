package de.lenkungsportal.security.factor;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static de.lenkungsportal.db.Tables.PASSKEY;
import static de.lenkungsportal.db.Tables.PASSKEY_USER;
import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SignInAccounts;
import de.lenkungsportal.security.TestBrowser;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey signs its owner in, and nobody who has an old copy of it or names somebody else. */
@PortalTest
class PasskeySignInTest {

    /** One of its own for each test, since the audit trail forgets nothing. */
    private final String username = "passkey-" + UUID.randomUUID();

    private final UUID account = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext db;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private SignInAccounts accounts;

    @Autowired
    private PortalAddress address;

    @BeforeEach
    void account() {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, "Probe")
                .set(ACCOUNT.ROLE, Role.STEERING)
                .set(ACCOUNT.PASSWORD_HASH, "none")
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .execute();
    }

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(account)).execute();
        db.deleteFrom(SIGN_IN_BUDGET).execute();
    }

    private TestAuthenticator registered(int counter) throws GeneralSecurityException {
        var authenticator = new TestAuthenticator(URI.create(address.of("/")).getHost(), address.origin());
        Passkeys.Registration registration =
                passkeys.begin(accounts.find(account).orElseThrow());
        assertThat(passkeys.register(registration, authenticator.register(registration.json(), counter), "Probe"))
                .isTrue();
        return authenticator;
    }

    /** @return status of the answer */
    private int signIn(TestAuthenticator authenticator, int counter, byte @Nullable [] user) throws Exception {
        var browser = new TestBrowser(port);
        String token = browser.csrf("/anmelden");
        String options =
                browser.json("/webauthn/authenticate/options", "", token).body();
        return browser.json("/login/webauthn", authenticator.signIn(options, counter, user), token)
                .statusCode();
    }

    private byte[] handle() {
        return Objects.requireNonNull(db.select(PASSKEY_USER.HANDLE)
                .from(PASSKEY_USER)
                .where(PASSKEY_USER.ACCOUNT_ID.eq(account))
                .fetchSingle(PASSKEY_USER.HANDLE));
    }

    private List<Long> counters() {
        return db.select(PASSKEY.SIGNATURE_COUNT)
                .from(PASSKEY)
                .where(PASSKEY.HANDLE.eq(handle()))
                .fetch(PASSKEY.SIGNATURE_COUNT);
    }

    private List<String> trail() {
        return db.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(username))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 299, 2, 1, 0})
    void aCounterThatDoesNotRiseIsRefusedAndOnRecord(int again) throws Exception {
        TestAuthenticator authenticator = registered(1);
        assertThat(signIn(authenticator, 300, handle())).isEqualTo(200);
        assertThat(signIn(authenticator, again, handle())).isEqualTo(401);
        assertThat(counters()).containsExactly(300L);
        await().untilAsserted(() -> assertThat(trail()).containsExactly("SIGNED_IN", "PASSKEY_COPIED"));
        assertThat(signIn(authenticator, 301, handle())).isEqualTo(200);
    }

    @Test
    void anAuthenticatorWithoutCounterAlwaysSaysZero() throws Exception {
        TestAuthenticator authenticator = registered(0);
        assertThat(signIn(authenticator, 0, handle())).isEqualTo(200);
        assertThat(signIn(authenticator, 0, handle())).isEqualTo(200);
        assertThat(signIn(authenticator, 1, handle())).isEqualTo(200);
        assertThat(signIn(authenticator, 0, handle())).isEqualTo(401);
    }

    @Test
    void theUserHasToBeTheOwnerOfThePasskey() throws Exception {
        TestAuthenticator authenticator = registered(1);
        assertThat(signIn(authenticator, 2, null)).as("no user").isEqualTo(401);
        assertThat(signIn(authenticator, 2, new byte[0])).as("empty user").isEqualTo(401);
        assertThat(signIn(authenticator, 2, new byte[] {1, 2, 3}))
                .as("another user")
                .isEqualTo(401);
        assertThat(counters()).containsExactly(1L);
        assertThat(signIn(authenticator, 2, handle())).isEqualTo(200);
    }
}
