package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.SIGN_IN_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
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
    private FailureRepository failures;

    @Autowired
    private Throttle throttle;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void account() {
        db.deleteFrom(SIGN_IN_FAILURE).execute();
        accounts.insert(new PortalUser(NAME, "Probe", Role.STEERING, null), encoder.encode(PASSWORD));
    }

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.eq(NAME)).execute();
        db.deleteFrom(SIGN_IN_FAILURE).execute();
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
        String page = browser.page("/staedtevergleich").body();
        browser.post("/logout", "_csrf=" + page.replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1"));
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
    void fiveFailuresCloseTheNameWhetherItExistsOrNot() throws Exception {
        var browser = new TestBrowser(port);
        for (String name : List.of(NAME, "niemand")) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.target(browser.signIn(name, "falsch"))).isEqualTo("/anmelden?error=falsch");
            }
            assertThat(browser.target(browser.signIn(name.toUpperCase(java.util.Locale.ROOT), PASSWORD)))
                    .isEqualTo("/anmelden?error=gesperrt");
            assertThat(browser.api(NOWHERE, name, PASSWORD).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aClosedNameOpensAfterAQuarterOfAnHourAndASuccessForgetsTheFailures() throws Exception {
        failuresOf(throttle.name(NAME), 5, Duration.ofMinutes(16));
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn(NAME, PASSWORD))).doesNotContain("error");
        assertThat(failures.since(throttle.name(NAME), Instant.EPOCH).count()).isZero();
    }

    @Test
    void theLockGrows() throws Exception {
        failuresOf(throttle.name(NAME), 10, Duration.ofMinutes(16));
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn(NAME, PASSWORD))).isEqualTo("/anmelden?error=gesperrt");
    }

    @Test
    void twentyFailuresFromOneAddressCloseItForAnyName() throws Exception {
        failuresOf(throttle.place("127.0.0.1"), 20, Duration.ofMinutes(1));
        var browser = new TestBrowser(port);
        assertThat(browser.target(browser.signIn(NAME, PASSWORD))).isEqualTo("/anmelden?error=gesperrt");
    }

    @Test
    void failuresAreStoredWithoutNameAndAddress() throws Exception {
        new TestBrowser(port).signIn("frau.muster", "falsch");
        assertThat(db.fetch(SIGN_IN_FAILURE))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getSubject()).matches("[0-9a-f]{64}"));
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
        assertThat(browser.target(browser.page("/staedtevergleich"))).startsWith("/anmelden");
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

    private void failuresOf(String subject, int count, Duration ago) {
        for (int i = 0; i < count; i++) {
            failures.add(subject, Instant.now().minus(ago));
        }
    }

    private static long time(java.util.concurrent.Callable<?> call) throws Exception {
        long start = System.nanoTime();
        call.call();
        return System.nanoTime() - start;
    }
}
