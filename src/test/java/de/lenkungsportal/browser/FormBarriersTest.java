package de.lenkungsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.roundtable.RoundtableRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a form says of its fields and of what was done, and where the focus is then: only a browser tells. */
@BrowserTest
class FormBarriersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void aRequiredChoiceSaysSoBesideItsHelp(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open(PartnerAddress.NEW);
            Locator ring = walk.page()
                    .locator("vaadin-select.lp-required:has([slot=helper]) vaadin-select-value-button")
                    .first();
            assertThat((String) ring.evaluate("button => button.getAttribute('aria-describedby').split(' ')"
                            + ".map(id => document.getElementById(id).textContent).join(' | ')"))
                    .contains("Pflichtfeld", " | ");
        }
    }

    @Test
    void anEmptyAgendaBeginsWithItsButtonAndMovesAreTold(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("runde-tische/" + RoundtableRecords.BODY);
            Page page = walk.page();
            button(page, "Sitzung eintragen").click();
            page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("14.06.2016");
            button(page, "Eintragen").click();
            button(page, "Tagesordnung bearbeiten").click();
            assertThat(button(page, "Punkt hinzufügen")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().type("Lage");
            button(page, "Punkt hinzufügen").click();
            page.keyboard().type("Praktika");
            button(page, "Punkt 2 nach oben").click();
            assertThat(page.locator("#lp-voice")).hasText("Punkt 2 nach oben, jetzt Punkt 1.");
            assertThat(button(page, "Punkt 1 nach unten")).isFocused();
            button(page, "Punkt 2 entfernen").click();
            assertThat(page.locator("#lp-voice")).hasText("Punkt 2 entfernt.");
            assertThat(button(page, "Punkt 1 entfernen")).isFocused();
            button(page, "Abbrechen").click();
            button(page, "Sitzung absagen").click();
            assertThat(button(page, "Abbrechen")).isFocused();
        }
    }

    @Test
    void aLetterOfTheGlossaryKeepsTheAddressAndTakesTheFocus(Browser browser) {
        try (Walk walk = new Walk(browser, port, null)) {
            walk.open("glossar");
            Page page = walk.page();
            page.locator(".lp-letters a").nth(1).click();
            String heading = (String) page.evaluate("document.activeElement.id");
            assertThat(heading).startsWith("buchstabe-");
            assertThat(page.url()).endsWith("/glossar#" + heading);
        }
    }

    @Test
    void barsAreSeenInTheColoursOfTheUser(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("partnerringe");
            Page page = walk.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Locator bar = page.locator(".lp-ring-bar > span").first();
            assertThat(bar.evaluate("bar => getComputedStyle(bar).backgroundColor"))
                    .isNotEqualTo(bar.evaluate("bar => getComputedStyle(bar.parentElement).backgroundColor"));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
