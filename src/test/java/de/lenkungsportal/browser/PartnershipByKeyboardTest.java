package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import de.lenkungsportal.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coordinator keeps a partnership of the own city without a mouse; what was sent cannot be sent again by another city. */
@BrowserTest
class PartnershipByKeyboardTest {

    private static final String NAME = "Tastaturverband Westfalen";
    private static final String RINGS = "partnerringe?stadt=05913000";

    private static final String ANY_OF_DORTMUND = "select min(id) from partnership where ags = '05913000'";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forget() {
        TestDatabase.withoutTriggers(sql, statement -> {
            String partnership = "(select p.id from partnership p join organisation o on o.id = p.organisation"
                    + " where o.name = '" + NAME + "')";
            String organisation = "(select id from organisation where name = '" + NAME + "')";
            statement.execute("delete from participation where partnership in " + partnership);
            statement.execute("delete from history where kind = 'PARTNERSHIP' and id in " + partnership);
            statement.execute("delete from partnership where id in " + partnership);
            statement.execute("delete from history where kind = 'ORGANISATION' and id in " + organisation);
            statement.execute("delete from organisation where name = '" + NAME + "'");
        });
    }

    @Test
    void aPartnershipIsEnteredEditedEndedRestoredAndUndoneByKeyboardAlone(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open(RINGS);
            Page page = walk.page();

            press(page, "Partner eintragen");
            page.waitForURL(url -> url.endsWith("/partnerringe/neu"));
            enter(page);
            page.waitForURL(url -> url.matches(".*/partnerringe/(?!neu)[^/?]+"));
            assertThat(page.locator("h1").textContent()).isEqualTo(NAME + " in Dortmund");

            press(page, "Partnerschaft bearbeiten");
            type(page, "Anmerkung", "Trifft sich im Haus der Vielfalt.");
            press(page, "Zurück");
            page.locator(".lp-leave:visible").waitFor();
            assertThat(name(page)).isEqualTo("Weiter bearbeiten");
            page.keyboard().press("Enter");
            reach(page, "Anmerkung");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("Trifft sich im Haus der Vielfalt.");
            press(page, "Speichern");
            said(page, "Gespeichert.");

            press(page, "Partnerschaft beenden");
            type(page, "Letzter Tag", "31.05.2016");
            press(page, "Beenden");
            said(page, "Beendet.");
            press(page, "Partnerschaft wieder aufnehmen");
            said(page, "Wieder aufgenommen.");
            press(page, "Letzte Änderung zurücknehmen");
            said(page, "Zurückgenommen.");

            assertThat(page.locator("section:has(#verlauf) tbody tr").allTextContents())
                    .hasSize(5)
                    .allMatch(row -> row.endsWith("koordination-dortmund"))
                    .satisfiesExactly(
                            row -> assertThat(row).contains("zurückgenommen"),
                            row -> assertThat(row).contains("wieder aufgenommen"),
                            row -> assertThat(row).contains("beendet"),
                            row -> assertThat(row).contains("geändert"),
                            row -> assertThat(row).contains("eingetragen"));
            assertThat(walk.findings()).isEmpty();
        }
    }

    @Test
    void aRecordedRequestChangesNothingFromTheSessionOfAnotherCity(Browser browser) {
        try (Walk own = new Walk(browser, port, "koordination-dortmund");
                Walk foreign = new Walk(browser, port, "koordination-koeln")) {
            own.signIn();
            own.open("partnerringe/neu");
            Page page = own.page();
            enter(page);
            page.waitForURL(url -> url.matches(".*/partnerringe/(?!neu)[^/?]+"));
            String address = page.url().substring(page.url().indexOf("partnerringe/"));
            var sent = new ArrayList<Request>();
            page.onRequest(request -> {
                if (request.url().contains("v-r=uidl") && request.postData() != null) {
                    sent.add(request);
                }
            });
            press(page, "Partnerschaft beenden");
            type(page, "Letzter Tag", "31.05.2016");
            press(page, "Beenden");
            said(page, "Beendet.");
            press(page, "Partnerschaft wieder aufnehmen");
            said(page, "Wieder aufgenommen.");
            assertThat(sent).isNotEmpty();

            foreign.signIn();
            foreign.open(address);
            assertThat(foreign.page().locator("vaadin-button").allTextContents())
                    .noneMatch(caption -> caption.contains("Partnerschaft"));
            List<Map<String, @Nullable Object>> before = stored();
            for (Request request : sent) {
                foreign.page()
                        .evaluate(
                                "([url, body]) => fetch(url, {method: 'POST', body, headers: {'Content-Type':"
                                        + " 'application/json; charset=UTF-8'}}).then((answer) => answer.status)",
                                List.of(request.url(), request.postData()));
            }
            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    void aLinkFollowedWithinTheBlinkAfterTypingStillAsks(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("partnerringe/" + sql.queryForObject(ANY_OF_DORTMUND, String.class));
            Page page = walk.page();
            press(page, "Partnerschaft bearbeiten");
            type(page, "Anmerkung", "Trifft sich im Haus der Vielfalt.");
            page.locator("a.lp-partner-back").press("Enter");
            page.locator(".lp-leave:visible").waitFor();
        }
    }

    private List<Map<String, @Nullable Object>> stored() {
        return sql.queryForList(
                "select p.version, p.valid_to from partnership p join organisation o on o.id = p.organisation"
                        + " where o.name = ?",
                NAME);
    }

    private static void enter(Page page) {
        type(page, "Name der Organisation", NAME);
        reach(page, "Art");
        page.keyboard().press("Enter");
        page.waitForFunction("document.activeElement.getAttribute('role') === 'option'");
        page.keyboard().type("Wohl");
        page.keyboard().press("Enter");
        page.waitForFunction("!document.querySelector('vaadin-select[opened]')");
        press(page, "Partner eintragen");
    }

    private static void press(Page page, String name) {
        reach(page, name);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    /** Tab, round the page if need be, until what has the focus bears this name. */
    private static void reach(Page page, String name) {
        for (int stop = 0; stop < 400; stop++) {
            if (name(page).startsWith(name)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    private static String name(Page page) {
        return String.valueOf(page.evaluate(Keyboard.script("name.js")));
    }

    private static void said(Page page, String sentence) {
        page.waitForFunction("text => document.querySelector('.lp-status')?.textContent.startsWith(text)", sentence);
    }
}
