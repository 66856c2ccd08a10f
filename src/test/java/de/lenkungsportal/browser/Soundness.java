package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What a machine can judge of a page: the rules of WCAG 2.2, levels A and AA, and whether it fits its window. */
final class Soundness {

    /** A desk, a tablet and a telephone, in CSS pixels. */
    static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Soundness() {}

    /** Checks a page that has been worked on to a state which the walk through the views does not meet; ends on the desk. */
    static void assertAtEveryWidth(Page page, String name) {
        int height = page.viewportSize().height;
        for (int width : WIDTHS) {
            page.setViewportSize(width, height);
            Keyboard.settle(page);
            if (isPictured()) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name, width)));
            }
            assertThat(tooWide(page)).as("wider than the window").isEmpty();
            assertThat(brokenRules(page, List.of())).isEmpty();
        }
        page.setViewportSize(WIDTHS.getFirst(), height);
        Keyboard.settle(page);
    }

    /** @param without selectors of what has been judged before */
    static List<String> brokenRules(Page page, List<String> without) {
        // Only what is broken is of interest: describing all that is sound takes most of the time.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Without the legacy mode, the results are put together in a second page, for frames of other origins.
        var audit = new AxeBuilder(page).options(options).withTags(WCAG).setLegacyMode(true);
        without.forEach(part -> audit.exclude(List.of(part)));
        return audit.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "axe %s (%s): %s %s"
                                .formatted(rule.getId(), rule.getHelp(), node.getTarget(), node.getFailureSummary())))
                .toList();
    }

    /** @return the elements that make the page scroll sideways, or nothing */
    static String tooWide(Page page) {
        return (String) page.evaluate(Keyboard.script("overflow.js"));
    }

    /** Pictures take time; they are made for those who ask for them. */
    static boolean isPictured() {
        return System.getenv("PORTAL_PICTURES") != null;
    }

    static Path picture(String name, int width) {
        return Path.of("target", "screenshots", "%s-%d.png".formatted(name, width));
    }
}
