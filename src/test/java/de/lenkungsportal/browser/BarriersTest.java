package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people meet on the way through a page that the walk through the views does not try: errors, popovers, the banner. */
@BrowserTest
class BarriersTest {

    private static final String COMPARISON = "staedtevergleich";

    @LocalServerPort
    private int port;

    @Test
    void aRefusedSignInIsToldAndTiedToItsFields(Browser browser) {
        try (Walk walk = new Walk(browser, port, null)) {
            walk.open("anmelden?error=falsch");
            Page page = walk.page();
            Locator alert = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
            assertThat(alert.textContent()).contains("stimmt nicht");
            for (String field : List.of("username", "password")) {
                assertThat(page.locator("[name=" + field + "] input").getAttribute("aria-describedby"))
                        .contains((String) alert.evaluate("alert => alert.id"));
            }
        }
    }

    @Test
    void tabGoesFromAPopoverOnToTheNextCell(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open(COMPARISON);
            Page page = walk.page();
            page.locator("lp-figure button").nth(1).focus();
            page.keyboard().press("Enter");
            page.waitForFunction("document.activeElement.closest('vaadin-popover')");
            int stops = page.locator("vaadin-popover a:visible").count();
            for (int i = 0; i <= stops; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate(
                            "[...document.querySelectorAll('lp-figure button')].indexOf(document.activeElement)"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aTelephoneSortsWithoutHeads(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open(COMPARISON);
            Page page = walk.page();
            assertThat(page.locator("th[aria-sort=ascending]").textContent()).isEqualTo("Stadt");
            page.setViewportSize(390, 900);
            Keyboard.settle(page);
            page.locator(".lp-sort-choice vaadin-select-value-button").focus();
            page.keyboard().press("Enter");
            page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText("Personal"))
                    .first()
                    .click();
            page.waitForURL(url -> url.contains("sortierung="));
            Keyboard.settle(page);
            assertThat(page.locator("th[aria-sort=descending]").textContent()).startsWith("Personal");
        }
    }

    @Test
    void ofTwoEmptyFieldsTheUpperOneGetsTheFocus(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("massnahmen/neu");
            Page page = walk.page();
            assertThat(page.locator(".lp-required-note:visible").textContent()).contains("*");
            page.locator("main vaadin-button[theme~=primary]").last().click();
            page.waitForFunction("document.querySelectorAll('main [invalid]').length > 1");
            Keyboard.settle(page);
            assertThat(page.evaluate("[...document.querySelectorAll('main *')].find((field) => field.invalid)"
                            + ".contains(document.activeElement)"))
                    .isEqualTo(true);
        }
    }

    /** The one test that leaves the banner open: nothing that has the focus is behind it. */
    @Test
    void theLicenceBannerCoversNothingThatHasTheFocus(Browser browser) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 700).setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/impressum");
            Keyboard.settle(page);
            page.waitForFunction("document.documentElement.hasAttribute('data-banner')");
            double banner = ((Number) page.evaluate(
                            "parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--lp-banner'))"))
                    .doubleValue();
            assertThat(banner).isGreaterThan(30);
            int stops = page.locator("a:visible").count();
            for (int i = 0; i < stops; i++) {
                page.keyboard().press("Tab");
                assertThat(((Number) page.evaluate("document.activeElement.getBoundingClientRect().bottom"))
                                .doubleValue())
                        .as("%s", page.evaluate("document.activeElement.textContent"))
                        .isLessThanOrEqualTo(700 - banner);
            }
        }
    }

    @Test
    void escapePutsAwayTheWordBesideAnIcon(Browser browser) {
        try (Walk walk = new Walk(browser, port, "lenkung")) {
            walk.signIn();
            walk.open("start");
            Page page = walk.page();
            page.setViewportSize(1024, 900);
            Keyboard.settle(page);
            page.locator("vaadin-side-nav-item a").nth(1).focus();
            Locator word = page.locator("vaadin-side-nav-item .lp-menu-word").nth(1);
            assertThat(word.boundingBox().width).isGreaterThan(20);
            page.keyboard().press("Escape");
            assertThat(word.boundingBox().width).isLessThan(2);
        }
    }
}
