package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.lenkungsportal.security.TestBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Administrators need a second factor here. An application of its own, since the roles are a setting, and since passkeys belong to a
 * port that is known at the start.
 */
@BrowserTest
@DirtiesContext
class SecondFactorTest {

    private static final int PORT = freePort();
    private static final String ORIGIN = "http://localhost:" + PORT + "/";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("portal.second-factor", () -> "ADMIN");
        registry.add("server.port", () -> PORT);
        registry.add("portal.address", () -> ORIGIN);
    }

    @Autowired
    private JdbcTemplate sql;

    /** Of the accounts, which other applications over the same database have signed in with. */
    private final Map<String, Integer> versions = new HashMap<>();

    @BeforeEach
    void remember() {
        sql.query("select username, version from account", (RowCallbackHandler)
                row -> versions.put(row.getString(1), row.getInt(2)));
    }

    @AfterEach
    void forgetFactors() {
        versions.forEach((username, version) ->
                sql.update("update account set version = ? where username = ?", version, username));
        for (String table :
                List.of("passkey_user", "second_factor", "recovery_code", "code_failure", "application_password")) {
            sql.update("delete from " + table);
        }
    }

    private int sessions() {
        return sql.queryForList("select id from account_session").size();
    }

    @Test
    void afterThePasswordNothingOpensUntilAPasskeyIsThere(Browser browser) throws Exception {
        int before = sessions();
        try (BrowserContext context = context(browser)) {
            Page page = withAuthenticator(context);
            password(page);
            page.waitForURL("**/zweiter-faktor");
            Soundness.assertAtEveryWidth(page, "second-factor-set-up");
            page.navigate(ORIGIN + "konten");
            page.waitForURL("**/anmelden**");
            assertThat(sessions()).as("nobody is signed in").isEqualTo(before);

            page.navigate(ORIGIN + "zweiter-faktor");
            button(page, "Passkey einrichten").click();
            button(page, "Mit Passkey bestätigen").click();
            page.waitForURL(url -> !url.contains("zweiter-faktor"));
            page.navigate(ORIGIN + "konten");
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Konten"))
                    .first()
                    .waitFor();

            page.navigate(ORIGIN + "mein-konto");
            page.getByText("Diese Sitzung").waitFor();
            Soundness.assertAtEveryWidth(page, "my-account");
            button(page, "Entfernen: Mein Passkey").click();
            // The section says all the time that the role needs a factor; this is the refusal.
            page.getByText("Ihre Rolle braucht einen zweiten Faktor, und das ist der letzte.")
                    .waitFor();

            button(page, "Abmelden").first().click();
            page.waitForURL("**/anmelden**");
            button(page, "Mit Passkey anmelden").click();
            page.waitForURL(url -> !url.contains("anmelden"));
            page.navigate(ORIGIN + "konten");
            page.waitForURL("**/konten");
            assertTrail(page, "admin PASSKEY_ADDED", "admin SIGNED_IN PASSKEY");
        }
    }

    @Test
    void theApiTakesAnApplicationPasswordAndNotTheOneOfThePerson(Browser browser) throws Exception {
        try (BrowserContext context = context(browser)) {
            Page page = withAuthenticator(context);
            password(page);
            button(page, "Passkey einrichten").click();
            button(page, "Mit Passkey bestätigen").click();
            page.waitForURL(url -> !url.contains("zweiter-faktor"));
            page.navigate(ORIGIN + "mein-konto");
            page.getByLabel("Name der Anwendung").fill("Probe");
            button(page, "Anwendungskennwort erzeugen").click();
            String issued = page.getByLabel("Ihr neues Anwendungskennwort").inputValue();

            var program = new TestBrowser(PORT);
            var refused = program.api("/api/v1/municipalities", "admin", "demo");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("nur ein Anwendungskennwort");
            assertThat(program.api("/api/v1/municipalities", "lenkung", "demo").statusCode())
                    .as("a role that needs no second factor")
                    .isEqualTo(200);
            assertThat(program.api("/api/v1/municipalities", "admin", issued).statusCode())
                    .isEqualTo(200);
            assertThat(program.api("/api/v1/municipalities", "lenkung", issued).statusCode())
                    .as("of another account")
                    .isEqualTo(401);
            assertThat(new TestBrowser(PORT).signIn("admin", issued).headers().firstValue("Location"))
                    .as("no password for the browser")
                    .hasValueSatisfying(target -> assertThat(target).contains("error=falsch"));

            button(page, "Widerrufen: Probe").click();
            page.getByText("Die Anwendung „Probe“ erreicht die Schnittstelle dann nicht mehr.")
                    .waitFor();
            assertThat(program.api("/api/v1/municipalities", "admin", issued).statusCode())
                    .as("it was only asked")
                    .isEqualTo(200);
            button(page, "Anwendungskennwort widerrufen").click();
            page.getByText("Das Anwendungskennwort gilt nicht mehr.").waitFor();
            assertThat(program.api("/api/v1/municipalities", "admin", issued).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void anAppAndRecoveryCodesDoTooAndEachCodeCountsOnce(Browser browser) throws Exception {
        try (BrowserContext context = context(browser);
                BrowserContext later = context(browser);
                BrowserContext last = context(browser)) {
            Page page = context.newPage();
            password(page);
            button(page, "App einrichten").click();
            page.locator(".lp-account-secret").waitFor();
            enter(page, "000000");
            page.getByText("Dieser Code stimmt nicht").waitFor();
            // A key that was shown once is not shown again; the next one replaces it.
            button(page, "App einrichten").click();
            String key = page.locator(".lp-account-secret").innerText().replace(" ", "");
            String code = code(key);
            enter(page, code);
            page.waitForURL(url -> !url.contains("zweiter-faktor"));
            page.navigate(ORIGIN + "mein-konto");
            page.getByText("Sie haben keine Wiederherstellungscodes.").waitFor();
            button(page, "Wiederherstellungscodes erzeugen").click();
            Locator recovery = page.locator(".lp-account-codes li");
            recovery.first().waitFor();
            assertThat(recovery.count()).isEqualTo(10);
            String first = recovery.first().innerText();

            page = again(later);
            enter(page, code);
            page.getByText("Dieser Code stimmt nicht").waitFor();
            enter(page, first.toLowerCase(java.util.Locale.ROOT));
            page.waitForURL(url -> !url.contains("zweiter-faktor"));
            page = again(last);
            enter(page, first);
            page.getByText("Dieser Code stimmt nicht").waitFor();
            for (int i = 0; i < 4; i++) {
                enter(page, "000000");
            }
            enter(page, "000000");
            page.getByText("Es waren zu viele falsche Codes.").waitFor();
            assertTrail(
                    page,
                    "admin SECOND_FACTOR_ADDED CODES",
                    "admin RECOVERY_CODES_ISSUED",
                    "admin RECOVERY_CODE_USED",
                    "admin SIGNED_IN APP",
                    "admin SIGNED_IN RECOVERY",
                    "anonymous SIGN_IN_FAILED CODE");
        }
    }

    @Test
    void aWindowThatWasLeftOpenChangesNothingUntilItsOwnerSignsInAgain(Browser browser) throws Exception {
        try (BrowserContext context = context(browser)) {
            Page page = withAuthenticator(context);
            password(page);
            button(page, "Passkey einrichten").click();
            button(page, "Mit Passkey bestätigen").click();
            page.waitForURL(url -> !url.contains("zweiter-faktor"));
            page.navigate(ORIGIN + "mein-konto");
            page.getByLabel("Name der Anwendung").fill("Fremd");
            sql.update("update account_session set signed_in_at = signed_in_at - interval '16 minutes'");
            button(page, "Anwendungskennwort erzeugen").click();
            page.getByText("Ihre Anmeldung liegt mehr als 15 Minuten zurück.").waitFor();
            button(page, "Entfernen: Mein Passkey").click();
            page.getByText("Ihre Anmeldung liegt mehr als 15 Minuten zurück.")
                    .nth(1)
                    .waitFor();
            assertThat(sql.queryForObject("select count(*) from application_password", Integer.class))
                    .isZero();
            assertThat(sql.queryForObject("select count(*) from passkey", Integer.class))
                    .isOne();

            page.navigate(ORIGIN + "mein-konto");
            button(page, "Neu anmelden").click();
            page.waitForURL("**/anmelden**");
        }
    }

    @Test
    void theOwnAccountIsWorkedByKeyboardAndTheFocusStaysWithWhatWasDone(Browser browser) throws Exception {
        try (BrowserContext context = context(browser)) {
            Page page = withAuthenticator(context);
            signIn(page, "lenkung");
            page.navigate(ORIGIN + "mein-konto");
            page.getByText("Diese Sitzung").waitFor();
            page.getByLabel("Bisheriges Kennwort").fill("falsch");
            page.keyboard().press("Enter");
            focusIs(page, "#myaccount-password-old[aria-invalid][aria-describedby=myaccount-password-old-refusal]");

            page.getByLabel("Name des Passkeys").fill("Probe");
            page.keyboard().press("Enter");
            focusIs(page, "p[role=status]");
            page.getByText("schafft das Kennwort aber nicht ab").waitFor();
            page.getByText("Sie haben keine Wiederherstellungscodes.").waitFor();

            button(page, "App einrichten").click();
            page.getByLabel("Code aus der App").fill("000000");
            page.keyboard().press("Enter");
            focusIs(page, "#myaccount-codes-code[aria-invalid]");
            page.getByLabel("Code aus der App")
                    .fill(code(page.locator(".lp-account-secret").innerText().replace(" ", "")));
            page.keyboard().press("Enter");
            page.getByText("Die App ist eingerichtet. Alle anderen").waitFor();
            focusIs(page, "p[role=status]");
            page.getByText("schafft das Kennwort aber nicht ab")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            button(page, "Wiederherstellungscodes erzeugen").click();
            focusIs(page, "p[role=status]");
            String first = page.locator(".lp-account-codes li").first().innerText();
            button(page, "Neue Wiederherstellungscodes erzeugen").click();
            focusIs(page, "[role=alertdialog] vaadin-button");
            page.keyboard().press("Escape");
            focusIs(page, "main vaadin-button");
            assertThat(page.locator(".lp-account-codes li").first().innerText()).isEqualTo(first);

            button(page, "App entfernen").click();
            page.getByRole(AriaRole.ALERTDIALOG).getByText("App entfernen").click();
            page.getByText("Das Portal fragt nicht mehr nach Codes der App.").waitFor();
            button(page, "Entfernen: Probe").click();
            page.getByText("Er ist Ihr letzter zweiter Faktor").waitFor();
            button(page, "Passkey entfernen").click();
            page.getByText("Der Passkey ist entfernt.").waitFor();
            focusIs(page, "p[role=status]");
            assertThat(page.locator("h2:visible").allInnerTexts()).doesNotContain("Wiederherstellungscodes");
        }
    }

    /** Waits, since the focus moves after the answer of the server. */
    private static void focusIs(Page page, String selector) {
        page.waitForFunction("selector => document.activeElement.matches(selector)", selector);
    }

    /** As far as the second factor, in a browser that has no session. */
    private static Page again(BrowserContext context) {
        Page page = context.newPage();
        password(page);
        page.waitForURL("**/zweiter-faktor");
        return page;
    }

    private static void enter(Page page, String code) {
        Locator field = page.getByLabel("Code aus der App");
        field.fill(code);
        page.waitForRequestFinished(() -> button(page, "Weiter").click());
        page.waitForLoadState();
    }

    private static String code(String key) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(key), "HmacSHA1"), Instant.now());
    }

    /** Sign-ins are written a moment later. */
    private void assertTrail(Page page, String... entries) {
        page.waitForCondition(() -> trail().containsAll(List.of(entries)));
    }

    private List<String> trail() {
        return sql.query(
                "select trim(actor || ' ' || action || ' ' || detail) from audit_entry",
                (row, number) -> row.getString(1));
    }

    private static Page withAuthenticator(BrowserContext context) {
        Page page = context.newPage();
        var browser = context.newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String ability :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(ability, true);
        }
        var arguments = new JsonObject();
        arguments.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", arguments);
        return page;
    }

    private static void password(Page page) {
        signIn(page, "admin");
    }

    private static void signIn(Page page, String username) {
        page.navigate(ORIGIN + "anmelden");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("anmelden"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static BrowserContext context(Browser browser) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"));
        context.addInitScript(Keyboard.script("banner.js"));
        return context;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
