package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.KNOWN_ORIGIN;
import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.security.signin.DeviceCookie;
import de.lenkungsportal.security.signin.SignInGuard;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in and out as a browser does, and over the API. */
@PortalTest
class SignInTest {

    private static final String NAME = "probe";
    private static final String PASSWORD = "ein gutes Kennwort";
    private static final String NOWHERE = "/api/v1/nowhere";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SignInGuard guard;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void account() {
        budgetsAreFull();
        accounts.insert(new PortalUser(NAME, "Probe", Role.STEERING, null), encoder.encode(PASSWORD));
    }

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq(NAME)).execute();
        budgetsAreFull();
    }

    private void budgetsAreFull() {
        db.deleteFrom(SIGN_IN_BUDGET).execute();
        guard.forget();
    }

    @Test
    void theRightPasswordSignsInWithANewSession() throws Exception {
        var browser = new TestBrowser(port);
        browser.page("/anmelden");
        String before = browser.session();
        var answer = browser.signIn(NAME, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.target(answer)).doesNotContain("anmelden");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(browser.page("/staedtevergleich").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn(NAME, PASSWORD);
        browser.page("/logout");
        browser.post("/logout", "");
        assertThat(browser.page("/staedtevergleich").statusCode())
                .as("no other site can sign anyone out")
                .isEqualTo(200);
        browser.post("/logout", browser.token("/staedtevergleich"));
        assertThat(browser.target(browser.page("/staedtevergleich"))).startsWith("/anmelden");
    }

    @Test
    void everyFailureLooksTheSame() throws Exception {
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.USERNAME.eq(NAME))
                .execute();
        var browser = new TestBrowser(port);
        for (String name : List.of(NAME, "niemand", "lenkung")) {
            var answer = browser.signIn(name, name.equals(NAME) ? PASSWORD : "falsch");
            assertThat(browser.target(answer)).as(name).isEqualTo("/anmelden?error=falsch");
        }
    }

    @Test
    void anUnknownNameCostsTheSameTime() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn("warm", "up");
        long known = time(() -> browser.signIn(NAME, "falsch"));
        long unknown = time(() -> browser.signIn("niemand", "falsch"));
        assertThat(unknown).isBetween(known / 4, known * 4);
    }

    @Test
    void fiveFailuresFromOneNetworkSlowTheNameThereWhetherItExistsOrNot() throws Exception {
        for (String name : List.of(NAME, "niemand")) {
            for (int i = 0; i < 5; i++) {
                assertThat(failed(new TestBrowser(port), name)).isEqualTo("/anmelden?error=falsch");
            }
            var answer = new TestBrowser(port).signIn(name.toUpperCase(Locale.ROOT), PASSWORD);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=gesperrt&warten=");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(240L, 300L);
            var refused = new TestBrowser(port).api(NOWHERE, name, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(240L, 300L);
        }
    }

    @Test
    void strangersWhoGuessDoNotKeepTheOwnersBrowserOut() throws Exception {
        var own = new TestBrowser(port);
        own.signIn(NAME, PASSWORD);
        own.post("/logout", own.token("/staedtevergleich"));
        for (int i = 0; i < 6; i++) {
            failed(new TestBrowser(port), NAME);
        }
        assertThat(failed(new TestBrowser(port), NAME)).startsWith("/anmelden?error=gesperrt");
        assertThat(own.target(own.signIn(NAME, PASSWORD))).doesNotContain("error");
    }

    @Test
    void aKnownBrowserHasTenGuessesOfItsOwnForItsOwnAccountOnly() throws Exception {
        var own = new TestBrowser(port);
        own.signIn(NAME, PASSWORD);
        own.post("/logout", own.token("/staedtevergleich"));
        for (int i = 0; i < 10; i++) {
            assertThat(failed(own, NAME)).isEqualTo("/anmelden?error=falsch");
        }
        assertThat(failed(own, NAME)).startsWith("/anmelden?error=gesperrt");
        for (int i = 0; i < 5; i++) {
            assertThat(failed(own, "niemand")).isEqualTo("/anmelden?error=falsch");
        }
        assertThat(failed(own, "niemand")).startsWith("/anmelden?error=gesperrt");
    }

    @Test
    void theCookieOfABrowserIsNewWithEachSignInAndSaysNothing() throws Exception {
        var browser = new TestBrowser(port);
        var answer = browser.signIn(NAME, PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(DeviceCookie.NAME + "=")
                        .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000", "Path=/"));
        String first = browser.cookie(DeviceCookie.NAME);
        browser.post("/logout", browser.token("/staedtevergleich"));
        browser.signIn(NAME, PASSWORD);
        assertThat(browser.cookie(DeviceCookie.NAME)).isNotEqualTo(first);
        UUID owner = accounts.find(NAME).orElseThrow().principal().id();
        assertThat(db.fetch(KNOWN_ORIGIN, KNOWN_ORIGIN.ACCOUNT_ID.eq(owner)))
                .hasSize(1)
                .allSatisfy(row -> assertThat(first).doesNotContain(row.getMark()));
        var thief = new TestBrowser(port);
        thief.setCookie(DeviceCookie.NAME, first);
        for (int i = 0; i < 5; i++) {
            failed(thief, NAME);
        }
        assertThat(failed(thief, NAME)).startsWith("/anmelden?error=gesperrt");
    }

    @Test
    void aClientOfTheApiThatSignedInFromThisNetworkIsKnown() throws Exception {
        assertThat(new TestBrowser(port).api(NOWHERE, NAME, PASSWORD).statusCode())
                .isEqualTo(404);
        for (int i = 0; i < 6; i++) {
            failed(new TestBrowser(port), NAME);
        }
        assertThat(failed(new TestBrowser(port), NAME)).startsWith("/anmelden?error=gesperrt");
        assertThat(new TestBrowser(port).api(NOWHERE, NAME, "falsch").statusCode())
                .as("read, though strangers are refused")
                .isEqualTo(401);
    }

    @Test
    void aRightPasswordCostsNothing() throws Exception {
        for (int i = 0; i < 12; i++) {
            var browser = new TestBrowser(port);
            assertThat(browser.target(browser.signIn(NAME, PASSWORD))).doesNotContain("error");
        }
    }

    @Test
    void aNameThatNoDatabaseCanKeepIsAWrongName() throws Exception {
        for (String name : List.of("len\0kung", "x".repeat(10_000), "", "\uD800")) {
            assertThat(failed(new TestBrowser(port), name)).isEqualTo("/anmelden?error=falsch");
        }
    }

    @Test
    void budgetsAreStoredWithoutNameAndAddress() throws Exception {
        failed(new TestBrowser(port), "frau.muster");
        assertThat(db.fetch(SIGN_IN_BUDGET))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.getSubject()).matches("[0-9a-f]{64}"));
    }

    @Test
    void noOtherSiteSignsAVisitorIn() throws Exception {
        String credentials = TestBrowser.credentials(NAME, PASSWORD);
        for (String address : List.of("/anmelden", "/anmelden?v-r=uidl", "/anmelden?v-r=init")) {
            var visitor = new TestBrowser(port);
            assertThat(visitor.target(visitor.post(address, credentials)))
                    .as(address)
                    .isEqualTo("/anmelden?error=abgelaufen");
            visitor.page("/anmelden");
            assertThat(visitor.target(visitor.post(address, credentials + "&_csrf=guessed")))
                    .as(address)
                    .isEqualTo("/anmelden?error=abgelaufen");
            assertThat(visitor.target(visitor.page("/staedtevergleich"))).startsWith("/anmelden");
            assertThat(visitor.target(visitor.signIn(NAME, PASSWORD)))
                    .as("the page that they are led to")
                    .doesNotContain("error");
        }
    }

    @Test
    void eachSignInIsAnEventOfSpringSecurity() throws Exception {
        var recorded = new ConcurrentLinkedQueue<AbstractAuthenticationEvent>();
        ApplicationListener<AbstractAuthenticationEvent> listener = recorded::add;
        context.addApplicationListener(listener);
        try {
            signInAndFail();
        } finally {
            context.removeApplicationListener(listener);
        }
        assertThat(recorded)
                .hasAtLeastOneElementOfType(AuthenticationSuccessEvent.class)
                .hasAtLeastOneElementOfType(AuthenticationFailureLockedEvent.class);
        assertThat(recorded.stream().filter(AuthenticationFailureBadCredentialsEvent.class::isInstance))
                .as("through the form and the API")
                .hasSize(5);
    }

    private void signInAndFail() throws Exception {
        new TestBrowser(port).signIn(NAME, PASSWORD);
        failed(new TestBrowser(port), NAME);
        new TestBrowser(port).api(NOWHERE, NAME, "falsch");
        for (int i = 0; i < 4; i++) {
            failed(new TestBrowser(port), NAME);
        }
    }

    @Test
    void aDeactivatedAccountIsRefusedAtOnceEverywhere() throws Exception {
        var browser = new TestBrowser(port);
        browser.signIn(NAME, PASSWORD);
        assertThat(browser.page("/staedtevergleich").statusCode()).isEqualTo(200);
        assertThat(browser.api(NOWHERE, NAME, PASSWORD).statusCode()).isEqualTo(404);
        UUID id = accounts.find(NAME).orElseThrow().principal().id();
        db.update(ACCOUNT).set(ACCOUNT.ACTIVE, false).where(ACCOUNT.ID.eq(id)).execute();
        events.publishEvent(new AccountChanged(id));
        var page = browser.page("/staedtevergleich");
        assertThat(browser.target(page))
                .as(page.statusCode() + " " + page.body())
                .startsWith("/anmelden");
        assertThat(browser.api(NOWHERE, NAME, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void pagesCarryStrictHeaders() throws Exception {
        var browser = new TestBrowser(port);
        var page = browser.page("/anmelden");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "frame-ancestors 'none'",
                                "object-src 'none'",
                                "base-uri 'self'",
                                "form-action 'self'")
                        .containsPattern("script-src 'self' 'unsafe-eval'[^;]* 'nonce-[^']+'")
                        .doesNotContain("script-src 'self' 'unsafe-inline'"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(page.body().split("<script(?![^>]*nonce=)", -1).length - 1)
                .as("scripts without a nonce: at most the licence banner, whose hash is allowed")
                .isLessThanOrEqualTo(1);
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(browser.get("/theme/logo.svg").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(common -> assertThat(common).doesNotContain("unsafe-eval"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String failed(TestBrowser browser, String name) throws Exception {
        return browser.target(browser.signIn(name, "falsch"));
    }

    private static long time(java.util.concurrent.Callable<?> call) throws Exception {
        long start = System.nanoTime();
        call.call();
        return System.nanoTime() - start;
    }
}
