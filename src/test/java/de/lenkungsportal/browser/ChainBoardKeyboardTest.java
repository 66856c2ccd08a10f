package de.lenkungsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Builds a chain on the board with keys alone, and hears what happens. */
@BrowserTest
class ChainBoardKeyboardTest {

    private static final int MOST_STOPS = 400;

    @LocalServerPort
    private int port;

    @Test
    void aChainIsBuiltWithoutAMouse(Browser browser) {
        try (Walk walk = new Walk(browser, port, "koordination-dortmund")) {
            walk.signIn();
            walk.open("foerderketten?kommune=05913000");
            Page page = walk.page();
            Locator heard = page.locator("main [role=status].lp-hidden");
            press(page, "Kette bauen", AriaRole.LINK);
            assertThat(named(page, "Kette in Arbeit", AriaRole.HEADING)).isVisible();
            assertThat(page.locator("#lp-voice")).hasText("Der Bereich „Kette in Arbeit“ ist offen: Neue Kette.");
            assertThat(page.getByLabel("Titel der Kette")).isFocused();
            press(page, "In die Kette: PerF / PerJuF", AriaRole.BUTTON);
            assertThat(heard).containsText("ist jetzt Glied 1");
            press(page, "In die Kette: Ausbildungscoaching", AriaRole.BUTTON);
            assertThat(heard).containsText("ist jetzt Glied 2");
            press(page, "Früher: Ausbildungscoaching", AriaRole.BUTTON);
            assertThat(heard).containsText("ist jetzt Glied 1 von 2");
            assertThat(named(page, "Später: Ausbildungscoaching", AriaRole.BUTTON))
                    .isFocused();
            press(page, "Entfernen: Ausbildungscoaching", AriaRole.BUTTON);
            assertThat(heard).containsText("ist aus der Kette genommen");
            walk.checkRules();
            org.assertj.core.api.Assertions.assertThat(walk.findings()).isEmpty();
        }
    }

    /** Tabs from where the focus is until the control has it, then presses Enter: what no key reaches fails here. */
    private static void press(Page page, String name, AriaRole role) {
        Locator target = named(page, name, role);
        assertThat(target.first()).isVisible();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.first().evaluate("element => element === document.activeElement")) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no key reaches " + name);
    }

    private static Locator named(Page page, String name, AriaRole role) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
