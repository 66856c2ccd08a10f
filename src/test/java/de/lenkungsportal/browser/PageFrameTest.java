package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import de.lenkungsportal.roundtable.RoundtableRecords;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the frame does on every page for those who work by keyboard or by ear. */
@BrowserTest
class PageFrameTest {

    private static final String VOICE = "document.querySelector('#lp-voice').textContent";
    private static final long JUST_BEFORE_THE_END = 28 * 60 * 1000 + 2000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aNewPageBeginsWithItsHeadingAndTheWayBackLeadsToPlaceAndFocus(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open("massnahmen");
            Page page = walk.page();
            Locator link = page.locator("main .lp-cat-list tbody th a").last();
            String title = link.textContent();
            link.focus();
            double scrolled = place(link);
            assertThat(scrolled).isLessThan(900);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.matches(".*/massnahmen/[^?]+"));
            page.waitForCondition(() -> "H1".equals(page.evaluate("document.activeElement.tagName")));
            assertThat(place(page.locator("h1"))).isBetween(0.0, 200.0);
            page.goBack();
            page.waitForCondition(() -> title.equals(page.evaluate("document.activeElement.textContent")));
            page.waitForCondition(() -> Math.abs(place(link) - scrolled) < 50);
            assertThat(walk.findings()).isEmpty();
        }
    }

    @Test
    void whatAChoiceChangesIsSaid(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open("massnahmen");
            Page page = walk.page();
            page.locator("main a[href*='schritt=6']").first().focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> String.valueOf(page.evaluate(VOICE)).matches("\\d+ Maßnahmen.*"));
            walk.open("massnahmen");
            page.locator("main .lp-pager a").last().focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> String.valueOf(page.evaluate(VOICE)).matches("Seite 2 von \\d+\\."));
        }
    }

    @Test
    void theEndOfASessionIsToldTwoMinutesBefore(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            Page page = walk.page();
            page.clock().install();
            walk.open("quellen");
            Locator search = page.locator("main input").first();
            search.focus();
            page.clock().fastForward(JUST_BEFORE_THE_END);
            Locator warning = page.getByRole(AriaRole.ALERTDIALOG);
            warning.waitFor();
            assertThat(warning.textContent()).contains("endet in zwei Minuten");
            page.waitForResponse(
                    answer -> answer.url().contains("v-r=uidl"),
                    () -> page.keyboard().press("Enter"));
            assertThat(warning.count()).isZero();
            assertThat(search.evaluate("input => input === document.activeElement"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheNextSignIn(Browser browser) {
        String id = Objects.requireNonNull(
                sql.queryForObject("select min(id) from partnership where ags = '05913000'", String.class));
        String said = "Getippt vor dem Ende der Sitzung";
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("partnerringe/" + id);
            Page page = walk.page();
            button(page, "Partnerschaft bearbeiten").click();
            note(page).fill(said);
            endSession(page);
            button(page, "Speichern").click();
            Locator ended = page.locator(".v-system-error[role=alert]");
            ended.waitFor();
            page.waitForCondition(() -> ended.textContent().contains("steht nach der Anmeldung wieder dort"));
            page.keyboard().press("Escape");
            page.waitForURL(url -> url.contains("anmelden"));
            Locator kept = page.locator("[data-drafts]");
            kept.waitFor();
            assertThat(kept.textContent()).contains("ist noch da");
            page.locator("input[name=username]").fill("koordination-dortmund");
            page.locator("input[name=password]").fill("demo");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("partnerringe/" + id));
            note(page).waitFor();
            page.waitForCondition(() -> said.equals(note(page).inputValue()));
            assertThat(page.locator(".lp-draft-note").textContent()).contains("noch nicht");
            // Given up, it does not come again.
            button(page, "Abbrechen").click();
            button(page, "Partnerschaft bearbeiten").click();
            note(page).waitFor();
            assertThat(note(page).inputValue()).isNotEqualTo(said);
        }
    }

    @Test
    void aFormBeginsInItsFirstFieldAndWhatWasSavedIsShownFromTheTop(Browser browser) {
        sql.update("insert into body (id, ags, kind, keeper, name) values"
                + " ('test-frame', '05913000', 'NETWORK', 'COORDINATION', 'Netzwerk Rahmen')");
        for (int i = 1; i <= 40; i++) {
            sql.update(
                    "insert into body_member (body, position, name, role) values ('test-frame', ?, ?, 'MEMBER')",
                    i,
                    "Verein " + i);
        }
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("runde-tische/neu");
            Page page = walk.page();
            page.waitForCondition(() -> "Name".equals(focused(page)));
            walk.open("runde-tische/test-frame");
            button(page, "Gremium bearbeiten").click();
            page.waitForCondition(() -> "Name".equals(focused(page)));
            page.getByLabel("Anmerkung").last().fill("Gespeichert vom Ende der Seite aus");
            button(page, "Speichern").scrollIntoViewIfNeeded();
            button(page, "Speichern").click();
            Locator saved = page.locator(".lp-status");
            page.waitForCondition(() -> saved.textContent().startsWith("Gespeichert."));
            page.waitForCondition(() -> place(page.locator("h1")) >= 0 && place(page.locator("h1")) < 200);
            assertThat(page.locator("main").textContent()).contains("Gespeichert vom Ende der Seite aus");
            assertThat(walk.findings()).isEmpty();
        } finally {
            RoundtableRecords.forget(sql);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "massnahmen | main .lp-cat-list tbody th a",
                "runde-tische | main .lp-bodies-name a",
                "partnerringe?stadt=05913000&ansicht=tabelle | main .lp-partners tbody th a",
            })
    void aPageBeginsAtItsTopHoweverItIsOpened(String list, String links, Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open(list);
            Page page = walk.page();
            String from = page.url();
            Locator link = page.locator(links).last();
            link.scrollIntoViewIfNeeded();
            link.click();
            page.waitForURL(url -> !url.equals(from));
            page.waitForCondition(() -> "H1".equals(page.evaluate("document.activeElement.tagName")));
            assertThat(place(page.locator("h1"))).isBetween(0.0, 200.0);
            page.goBack();
            page.locator(links).last().waitFor();
            page.locator(links).last().focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(from));
            page.waitForCondition(() -> "H1".equals(page.evaluate("document.activeElement.tagName")));
            assertThat(place(page.locator("h1"))).isBetween(0.0, 200.0);
        }
    }

    /** The browser keeps a cookie of a session that the server does not know any more, as after its end. */
    private static void endSession(Page page) {
        List<Cookie> gone = page.context().cookies().stream()
                .map(each -> new Cookie(each.name, "gone")
                        .setDomain(each.domain)
                        .setPath(each.path)
                        .setHttpOnly(each.httpOnly))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(gone);
    }

    /** The caption of the field that has the focus. */
    private static String focused(Page page) {
        return (String)
                page.evaluate("document.activeElement?.closest('vaadin-text-field, vaadin-select')?.label ?? ''");
    }

    @Test
    void whatATabKeepsAndCannotReadStopsNothing(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open("massnahmen");
            Page page = walk.page();
            page.evaluate("['lp-drafts', 'lp-places'].forEach(key => sessionStorage.setItem(key, '{damaged'))");
            walk.open("quellen");
            assertThat(page.evaluate("typeof lpFrame")).isEqualTo("object");
            page.evaluate(
                    "sessionStorage.setItem('lp-drafts', JSON.stringify([{ user: 'traeger', path: '/', at: Date.now() }]))");
            walk.open("massnahmen");
            page.waitForCondition(() -> "[]".equals(page.evaluate("sessionStorage.getItem('lp-drafts')")));
            assertThat(walk.findings()).isEmpty();
        }
    }

    /** Below the top of the window, in pixels. */
    private static double place(Locator element) {
        return ((Number) element.evaluate("element => element.getBoundingClientRect().top")).doubleValue();
    }

    private static Locator note(Page page) {
        return page.getByLabel("Anmerkung", new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
