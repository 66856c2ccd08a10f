package de.lenkungsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Works a page by keyboard alone. What the browser knows of focus comes from the scripts beside this class. */
final class Keyboard {

    private static final String SKIP_LINK = "Zum Inhalt";
    private static final int MOST_STOPS = 1500;
    private static final int A_FEW = 5;
    private static final int MOST_CHOICES = 12;
    private static final int MOST_SELECTS = 4;
    private static final String SELECTS =
            "main :is(.lp-filters, .lp-filter-box, .lp-fk-filters, .lp-need-filters, .lp-cat-bar, .lp-rings-bar, .lp-sort-choice) vaadin-select";
    private static final int SOON_MS = 10_000;
    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    static String script(String name) {
        return SCRIPTS.computeIfAbsent(name, file -> {
            try (InputStream in = Objects.requireNonNull(Keyboard.class.getResourceAsStream(file), file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
    }

    /** Waits until the page has drawn what it was told and nothing moves. */
    static void settle(Page page) {
        page.evaluate(script("frames.js"));
        page.waitForFunction(script("settled.js"));
    }

    /** @return what is wrong: elements that Tab does not reach, a wrong order, a focus that cannot be seen */
    List<String> tabThrough() {
        page.evaluate(script("focus.js"));
        int expected = ((Number) page.evaluate("portalFocus.begin()")).intValue();
        // The page notes the stops itself: asking it after each Tab takes most of the time.
        press("Tab", expected + 1);
        for (int stops = expected; stops < MOST_STOPS && isFalse("portalFocus.done"); stops += A_FEW) {
            press("Tab", A_FEW);
        }
        var problems = new ArrayList<String>();
        boolean framed = page.locator("vaadin-app-layout").count() > 0;
        if (framed && !SKIP_LINK.equals(page.evaluate("portalFocus.first()"))) {
            problems.add("keyboard: the first stop is not the link " + SKIP_LINK);
        }
        for (Object problem : (List<?>) page.evaluate("portalFocus.end()")) {
            problems.add("keyboard: " + problem);
        }
        return problems;
    }

    List<String> openAndEscape() {
        var problems = new ArrayList<String>();
        Locator openers = page.locator("main [aria-haspopup]:not([aria-haspopup=false]):visible");
        for (int i = 0; i < Math.min(2, openers.count()); i++) {
            Locator opener = openers.nth(i);
            opener.focus();
            page.keyboard().press("Enter");
            if (!becomes("portalOpen() > 0")) {
                problems.add("keyboard: Enter opens nothing at " + opener.textContent());
                continue;
            }
            // What opens takes the focus first; nobody presses Escape within the same blink.
            settle(page);
            page.keyboard().press("Escape");
            if (!becomes("portalOpen() === 0")) {
                problems.add("keyboard: Escape does not close what opened at " + opener.textContent());
            }
        }
        return problems;
    }

    /** @return what is wrong: controls that change the page and lose the focus */
    List<String> chooseEach() {
        var lost = new ArrayList<String>(chooseFromSelects());
        ((List<?>) page.evaluate(script("choose.js"), MOST_CHOICES)).forEach(each -> lost.add(each.toString()));
        return lost.stream()
                .map(each -> "keyboard: the focus is lost after " + each)
                .toList();
    }

    /** The selects of which another value is taken with the arrows, and that are not focused afterwards. */
    private List<String> chooseFromSelects() {
        var lost = new ArrayList<String>();
        for (int i = 0; i < Math.min(MOST_SELECTS, page.locator(SELECTS).count()); i++) {
            Locator select = page.locator(SELECTS).nth(i);
            if (!select.isVisible() || !select.isEnabled()) {
                continue;
            }
            String label = String.valueOf(select.evaluate("each => each.label"));
            select.locator("vaadin-select-value-button").focus();
            page.keyboard().press("ArrowDown");
            // What is pressed before the list is open is lost, and nothing chosen.
            if (!becomes("portalOpen() > 0")) {
                lost.add(label + ", which does not open");
                continue;
            }
            settle(page);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            settle(page);
            if (!becomes("document.activeElement?.closest('vaadin-select')?.label === '%s'"
                    .formatted(label.replace("'", "\\'")))) {
                lost.add(label);
            }
        }
        return lost;
    }

    List<String> followMenu() {
        Object path = page.evaluate("[...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path)"
                + ".find(path => !location.pathname.endsWith('/' + path)) ?? ''");
        if ("".equals(path)) {
            return List.of();
        }
        page.locator("vaadin-side-nav-item[path='%s'] a".formatted(path)).focus();
        page.keyboard().press("Enter");
        return becomes("location.pathname.endsWith('/" + path + "')")
                ? List.of()
                : List.of("keyboard: Enter does not follow the entry " + path);
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private boolean isFalse(String condition) {
        return Boolean.FALSE.equals(page.evaluate(condition));
    }

    private boolean becomes(String condition) {
        page.evaluate(script("open.js"));
        try {
            page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(SOON_MS));
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }
}
