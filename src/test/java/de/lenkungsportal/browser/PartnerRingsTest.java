package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ring diagram in a real browser, with few and with many partners, on a desk, a tablet and a telephone. */
@BrowserTest
class PartnerRingsTest {

    private static final String AGS = "05999001";
    private static final String VIEW = "partnerringe?stadt=" + AGS;
    private static final List<String> MODES =
            List.of("PRESENCE", "OFFICE_HOURS", "VIRTUAL", "HOTLINE", "MAILBOX", "FAX", "CALLBACK");

    /** Kinds that fill the places of the rules, so that partners and empty places both occur. */
    private static final List<List<String>> KINDS = List.of(
            List.of("AA", "JC", "SOZIALAMT"),
            List.of("IHK", "EMPLOYERS_ASSOCIATION", "BILDUNGSTRAEGER"),
            List.of("BAMF", "VHS", "JUGENDAMT", "WOHLFAHRTSVERBAND", "EHRENAMT"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forgetTheCity() {
        sql.update("delete from participation where partnership like 'test-ring-%'");
        sql.update("delete from partnership where id like 'test-ring-%'");
        sql.update("delete from organisation where id like 'test-ring-%'");
        sql.update("delete from municipality where ags = ?", AGS);
    }

    /** One of six ways to take part, or none, in turn. */
    private void enter(int... partnersByRing) {
        sql.update("insert into municipality (ags, name, short_name, kind) values (?, 'Ringstadt', 'RS', 'CITY')", AGS);
        for (int ring = 1; ring <= partnersByRing.length; ring++) {
            for (int i = 0; i < partnersByRing[ring - 1]; i++) {
                String id = "test-ring-%d-%02d".formatted(ring, i);
                List<String> kinds = KINDS.get(ring - 1);
                sql.update(
                        "insert into organisation (id, name, kind) values (?, ?, ?)",
                        id,
                        "Wirtschaftsförderungsgesellschaft Bezirk %d.%d".formatted(ring, i),
                        kinds.get(i % kinds.size()));
                sql.update(
                        "insert into partnership (id, organisation, ags, ring, as_of) values (?, ?, ?, ?, '2016-03')",
                        id,
                        id,
                        AGS,
                        ring);
                if (i % 8 < MODES.size()) {
                    sql.update(
                            "insert into participation (partnership, position, mode) values (?, 1, ?)",
                            id,
                            MODES.get(i % 8));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "6, 14, 60"})
    void theRingsAreRightAtEveryWidth(int first, int second, int third, Browser browser) {
        enter(first, second, third);
        try (Walk walk = signedIn(browser)) {
            walk.open(VIEW);
            for (int width : Soundness.WIDTHS) {
                walk.inspect(width);
                walk.checkRules();
                assertThat(walk.findings()).isEmpty();
                assertRings(walk.page(), first + second + third, width);
            }
        }
    }

    private static void assertRings(Page page, int partners, int width) {
        List<String> places = places(page);
        assertThat(places).as("links in the drawing at %d px", width).containsExactlyElementsOf(rows(page));
        assertThat(places.stream().filter(name -> name.contains("Bezirk"))).hasSize(partners);
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        "() => { const e = document.querySelector('lp-rings'); return e.constructor.collisions(e._drawing); }"))
                .as("labels, signs and names that cover each other at %d px", width)
                .isEmpty();
        assertThat((List<?>) page.evaluate(Keyboard.script("labels.js")))
                .as("labels as they are drawn at %d px", width)
                .isEmpty();
        boolean named = partners < 25 && width > 720;
        assertThat(page.locator("lp-rings .lpr-label").count() > 0).isEqualTo(named);
        assertThat(byKeyboard(page)).containsExactlyElementsOf(places);
    }

    @ParameterizedTest
    @ValueSource(ints = {3})
    void enterShowsThePartnerBesideAndThenItsPage(int partners, Browser browser) {
        enter(partners);
        try (Walk walk = signedIn(browser)) {
            walk.open(VIEW);
            Page page = walk.page();
            Locator place = page.locator("lp-rings .lpr-place").nth(1);
            place.focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("partner=test-ring-1-01"));
            Locator panel = page.locator(".lp-partner-panel h2");
            panel.waitFor();
            assertThat(panel.textContent()).contains("Bezirk 1.1");
            page.waitForCondition(() ->
                    Boolean.TRUE.equals(page.evaluate("document.activeElement.closest('.lp-partner-panel') !== null")));
            assertThat(page.locator("lp-rings .lpr-place[aria-current]").getAttribute("aria-label"))
                    .contains("Bezirk 1.1");
            place.focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/partnerringe/test-ring-1-01"));
            assertThat(walk.findings()).isEmpty();
        }
    }

    private Walk signedIn(Browser browser) {
        var walk = new Walk(browser, port, "lenkung");
        walk.signIn();
        return walk;
    }

    /** The names of the links as assistive technology is told. */
    private static List<String> places(Page page) {
        return texts(
                page.locator("lp-rings").getByRole(AriaRole.LINK),
                "links => links.map(link => link.getAttribute('aria-label'))");
    }

    /** What the table says of the same places. */
    private static List<String> rows(Page page) {
        return texts(page.locator("#tabelle tbody tr"), """
                rows => rows.map(row => {
                  const [ring, , way] = [...row.querySelectorAll('td')].map(cell => cell.textContent.trim());
                  return `Ring ${ring}, ${row.querySelector('th').textContent.trim()}, ${way}`;
                })""");
    }

    /** Asks the page once: asking it for each element takes most of the time. */
    private static List<String> texts(Locator all, String script) {
        return ((List<?>) all.evaluateAll(script)).stream().map(String::valueOf).toList();
    }

    /** Every name on the way: Tab from ring to ring, the right arrow round each ring. */
    private static List<String> byKeyboard(Page page) {
        var names = new ArrayList<String>();
        page.locator("lp-rings .lpr-place[tabindex='0']").first().focus();
        for (int ring = 0; ring < 3; ring++) {
            page.keyboard().press("Home");
            String begin = active(page);
            String at = begin;
            do {
                names.add(at);
                page.keyboard().press("ArrowRight");
                at = active(page);
            } while (!at.equals(begin));
            page.keyboard().press("Tab");
        }
        return names;
    }

    private static String active(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''"));
    }
}
