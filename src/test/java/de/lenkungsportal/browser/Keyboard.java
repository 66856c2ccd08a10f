package de.lenkungsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** @return what is wrong: elements that Tab does not reach, a wrong order, a focus that cannot be seen */
    List<String> tabThrough() {
        page.evaluate(script("focus.js"));
        page.evaluate("portalFocus.begin()");
        int stops = 0;
        do {
            page.keyboard().press("Tab");
        } while (Boolean.TRUE.equals(page.evaluate("portalFocus.stop()")) && ++stops < MOST_STOPS);
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
            page.waitForTimeout(300);
            page.keyboard().press("Escape");
            if (!becomes("portalOpen() === 0")) {
                problems.add("keyboard: Escape does not close what opened at " + opener.textContent());
            }
        }
        return problems;
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

    private boolean becomes(String condition) {
        page.evaluate(script("open.js"));
        for (int i = 0; i < 40; i++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return true;
            }
            page.waitForTimeout(50);
        }
        return false;
    }
}
