package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import de.lenkungsportal.roundtable.RoundtableRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A meeting from its plan to the next agenda, in one sitting; the line breaks and the session ends on the way. */
@BrowserTest
class RunningMeetingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void aMeetingIsPlannedInvitedRunByKeyboardAndCarriedOver(Browser browser) {
        try (BrowserContext context = context(browser)) {
            Page page = context.newPage();
            signIn(page);
            plan(page, "31.05.2016");
            button(page, "Als eingeladen vermerken").click();
            page.getByText("Vermerkt. Die Organisationen sind eingeladen.").waitFor();
            agenda(page, "Lage", "Praktika");
            String meeting = page.url();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sitzung durchführen"))
                    .click();
            byKeyboard(page);
            page.navigate(meeting);
            button(page, "Niederschrift beschließen").click();
            button(page, "Jetzt beschließen").click();
            page.getByText("Die Niederschrift ist beschlossen.").waitFor();
            assertThat(page.locator("main").innerText())
                    .contains("Steigende Zahlen")
                    .contains("Plätze melden")
                    .contains("übertragen");
            plan(page, "14.06.2016");
            assertThat(page.locator(".lp-agenda h3").allInnerTexts())
                    .containsExactlyInAnyOrder("Praktika", "Plätze melden", "Liste führen");
            assertThat(sql.queryForList("select field || ': ' || text from agenda_draft", String.class))
                    .isEmpty();
        }
    }

    private static void byKeyboard(Page page) {
        button(page, "Sitzung beginnen").focus();
        page.keyboard().press("Enter");
        page.getByText("Die Sitzung läuft.").waitFor();
        page.keyboard().press("Alt+t");
        page.keyboard().type("Steigende Zahlen");
        page.keyboard().press("Alt+v");
        page.keyboard().type("Plätze melden");
        page.keyboard().press("Tab");
        page.keyboard().type("IHK");
        page.keyboard().press("Tab");
        page.keyboard().type("30.06.2016");
        page.keyboard().press("Control+Enter");
        page.getByText("Die Vereinbarung ist festgehalten.").waitFor();
        page.keyboard().press("Alt+a");
        page.keyboard().type("Liste führen");
        page.keyboard().press("Tab");
        page.keyboard().type("Jobcenter");
        page.keyboard().press("Control+Enter");
        page.getByText("Die Aufgabe ist festgehalten.").waitFor();
        Soundness.assertAtEveryWidth(page, "running-meeting");
        for (String recorded : List.of("Was vereinbart ist", "Was zu tun ist")) {
            assertThat(page.getByLabel(recorded).inputValue()).isEmpty();
        }
        page.keyboard().press("Alt+n");
        page.getByText("Der nächste Punkt läuft.").waitFor();
        assertThat(page.locator(".lp-run-head h2").innerText()).isEqualTo("2. Praktika");
        page.keyboard().press("Alt+u");
        page.getByText("Der Punkt geht in die nächste Sitzung.").waitFor();
    }

    @Test
    void whatIsTypedIsOnTheServerWithinASecondAndOutlivesABrokenLine(Browser browser) {
        try (BrowserContext context = context(browser)) {
            Page page = context.newPage();
            signIn(page);
            begin(page);
            note(page).fill("Vor dem Ausfall");
            Instant typed = Instant.now();
            await(page, "Vor dem Ausfall");
            assertThat(Duration.between(typed, Instant.now())).isLessThan(Duration.ofSeconds(3));
            context.setOffline(true);
            var failed = new ArrayList<Request>();
            page.onRequestFailed(failed::add);
            note(page).fill("Vor dem Ausfall und während des Ausfalls");
            page.waitForCondition(() -> !failed.isEmpty());
            assertThat(drafts()).containsExactly("Vor dem Ausfall");
            context.setOffline(false);
            await(page, "Vor dem Ausfall und während des Ausfalls");
            assertThat(note(page).inputValue()).isEqualTo("Vor dem Ausfall und während des Ausfalls");
        }
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsThereAgainAfterTheNextSignIn(Browser browser) {
        try (BrowserContext context = context(browser)) {
            Page page = context.newPage();
            signIn(page);
            begin(page);
            String running = page.url();
            note(page).fill("Gesichert");
            await(page, "Gesichert");
            context.clearCookies();
            page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> {
                note(page).fill("Gesichert, und nach dem Ende der Sitzung getippt");
                page.getByLabel("Was zu tun ist").fill("Halbe Aufgabe");
            });
            signIn(page);
            page.navigate(running);
            note(page).waitFor();
            assertThat(note(page).inputValue()).isEqualTo("Gesichert, und nach dem Ende der Sitzung getippt");
            assertThat(page.getByLabel("Was zu tun ist").inputValue()).isEqualTo("Halbe Aufgabe");
            await(page, "Gesichert, und nach dem Ende der Sitzung getippt");
        }
    }

    private void begin(Page page) {
        plan(page, "31.05.2016");
        agenda(page, "Lage");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sitzung durchführen"))
                .click();
        button(page, "Sitzung beginnen").click();
        note(page).waitFor();
    }

    private static Locator note(Page page) {
        return page.locator("vaadin-text-area.lp-run-note textarea");
    }

    private void await(Page page, String text) {
        page.waitForCondition(() -> drafts().contains(text));
    }

    private List<@Nullable String> drafts() {
        return sql.queryForList("select text from agenda_draft where field = 'NOTE'", String.class);
    }

    private void plan(Page page, String day) {
        page.navigate(address("runde-tische/" + RoundtableRecords.BODY));
        button(page, "Sitzung eintragen").click();
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill(day);
        button(page, "Eintragen").click();
        page.waitForURL(url -> url.contains("/sitzung/"));
        page.locator(".lp-agenda").waitFor();
    }

    private static void agenda(Page page, String... titles) {
        button(page, "Tagesordnung bearbeiten").click();
        for (int i = 0; i < titles.length; i++) {
            button(page, "Punkt hinzufügen").click();
            Locator rows = page.getByLabel("Punkt", new Page.GetByLabelOptions().setExact(true));
            rows.nth(i).waitFor();
            rows.nth(i).fill(titles[i]);
        }
        button(page, "Speichern").click();
        page.getByText("Gespeichert.").waitFor();
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

    private void signIn(Page page) {
        page.navigate(address("anmelden"));
        page.locator("input[name=username]").fill("koordination-dortmund");
        page.locator("input[name=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("anmelden"));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
