package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What a machine can judge of a page: the rules of WCAG 2.2, levels A and AA, and whether it fits its window. */
final class Soundness {

    /** A desk, a tablet and a telephone, in CSS pixels. */
    static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

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
        // Once a document, since it takes long to read: the state that it judges is read anew each time.
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(Keyboard.script("/axe.min.js"));
        }
        var broken = (List<?>) page.evaluate(Keyboard.script("axe.js"), without);
        return broken.stream().map(String::valueOf).toList();
    }

    /** @return the elements that make the page scroll sideways, or nothing */
    static String tooWide(Page page) {
        return (String) page.evaluate(Keyboard.script("overflow.js"));
    }

    /** @return heads, marks, landmarks and headings that do not say what they are for */
    static List<String> unsaid(Page page) {
        return ((List<?>) page.evaluate(Keyboard.script("unsaid.js")))
                .stream().map(String::valueOf).toList();
    }

    /** @return the elements whose text is cut off; a chart takes the width of its place some moments after the window */
    static List<String> cutOff(Page page) {
        List<String> found = cutOffNow(page);
        for (int i = 0; i < 10 && found.stream().anyMatch(each -> each.contains("highcharts-container")); i++) {
            page.waitForTimeout(300);
            found = cutOffNow(page);
        }
        return found;
    }

    private static List<String> cutOffNow(Page page) {
        return ((List<?>) page.evaluate(Keyboard.script("cut.js")))
                .stream().map(String::valueOf).toList();
    }

    /** Pictures take time; they are made for those who ask for them. */
    static boolean isPictured() {
        return System.getenv("PORTAL_PICTURES") != null;
    }

    static Path picture(String name, int width) {
        return Path.of("target", "screenshots", "%s-%d.png".formatted(name, width));
    }
}
