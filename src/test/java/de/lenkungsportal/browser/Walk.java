package de.lenkungsportal.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One visitor on their way through the views. Collects what is wrong instead of stopping at the first defect. */
final class Walk implements AutoCloseable {

    private static final String MENU = "vaadin-app-layout > [slot=drawer]";
    private static final int HEIGHT = 900;
    private static final int NARROW = 320;
    private static final int MOST_PICTURED = 8000;

    /** Words of Vaadin's English defaults that must not be left in a German page. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|with|please|log ?in|username|password|forgot|toggle|close|clear(ed)?|loading|search|invalid|select(ed)?"
                    + "|selection|items?|added|removed?|focused|press|drawer|upload|drop|file|too|today|cancel|next"
                    + "|previous|more|options?|interactive|required|show|hide|retry|available|unknown|value)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final BrowserContext context;
    private final Page page;
    private final Keyboard keyboard;
    private final String origin;
    private final String account;
    private final Set<String> findings = new LinkedHashSet<>();
    /** The menu is the same on every view, so it is judged with the first at each width. */
    private final Set<Integer> menuJudgedAt = new HashSet<>();

    private String view = "";
    private int width = 1440;

    Walk(Browser browser, int port, @Nullable String account) {
        this.origin = "http://localhost:" + port + "/";
        this.account = account == null ? "anonym" : account;
        // The portal is German whatever language the browser asks for.
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setViewportSize(width, HEIGHT)
                // What moves is waited for, frame by frame.
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(Keyboard.script("banner.js"));
        page = context.newPage();
        keyboard = new Keyboard(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                found("console: " + message.text());
            }
        });
        page.onPageError(error -> found("page error: " + error));
        page.onRequest(this::staysAtHome);
        page.onRequestFailed(request -> {
            // A page that is left gives up its own open requests.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                found("request failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                found("answer %d: %s".formatted(response.status(), response.url()));
            }
        });
    }

    /** The open page, for tests that go into one view more deeply. */
    Page page() {
        return page;
    }

    List<String> findings() {
        return new ArrayList<>(findings);
    }

    /** Sends what the form of the sign-in sends, without drawing it and the page that it leads to. */
    void signIn() {
        String form = context.request()
                .get(
                        origin + "anmelden",
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setHeader("Sec-Fetch-Mode", "navigate"))
                .text();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("the page of the sign-in has no token");
        }
        APIResponse answer = context.request()
                .post(
                        origin + "anmelden",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", account)
                                        .set("password", "demo")
                                        .set("_csrf", token.group(1))));
        if (answer.headers().getOrDefault("location", "anmelden").contains("anmelden")) {
            found("not signed in: " + answer.status() + " " + answer.headers().get("location"));
        }
    }

    void signInWithTheForm() {
        open("anmelden");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("anmelden"));
        settle();
    }

    void open(String address) {
        view = address;
        resize(1440);
        page.navigate(origin + address);
        settle();
    }

    /** What the open view is made of, whatever it says: the same parts need not be judged twice. */
    String parts() {
        return (String) page.evaluate(Keyboard.script("parts.js"));
    }

    /** Looks at the open view at this width: headings, language, overflow. */
    void inspect(int newWidth) {
        resize(newWidth);
        if (!withoutQuery(page.url()).equals(withoutQuery(origin + view))) {
            found("ended at " + page.url());
        }
        if (page.locator("main h1:visible").count() != 1) {
            found("not exactly one visible main heading");
        }
        Object lang = page.evaluate("document.documentElement.lang");
        if (!"de".equals(lang) && !"de-DE".equals(lang)) {
            found("language of the page is '" + lang + "'");
        }
        Matcher english = ENGLISH.matcher((String) page.evaluate(Keyboard.script("words.js")));
        if (english.find()) {
            found("English word: " + english.group());
        }
        String wider = Soundness.tooWide(page);
        if (!wider.isEmpty()) {
            found("scrolls sideways: " + wider);
        }
        Soundness.unsaid(page).forEach(this::found);
    }

    /** The narrowest window, and wider letters and lines in it: nothing scrolls sideways, no text is cut off. */
    void inspectNarrow() {
        resize(NARROW);
        for (boolean isSpaced : List.of(false, true)) {
            page.evaluate(Keyboard.script("spacing.js"), isSpaced);
            settle();
            String how = isSpaced ? " with spaced text" : "";
            String wider = Soundness.tooWide(page);
            if (!wider.isEmpty()) {
                found("scrolls sideways" + how + ": " + wider);
            }
            Soundness.cutOff(page).forEach(cut -> found("cut off" + how + ": " + cut));
        }
        page.evaluate(Keyboard.script("spacing.js"), false);
    }

    /** On A4 the view stands whole, with its title, and says where it comes from and of which day it is. */
    void print() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        resize(Paper.width(page));
        String wider = Soundness.tooWide(page);
        if (!wider.isEmpty()) {
            found("wider than paper: " + wider);
        }
        Soundness.cutOff(page).forEach(cut -> found("cut off on paper: " + cut));
        List<String> sheets = Paper.sheets(page);
        String printed = String.join("", sheets);
        List<String> wanted = page.locator("main h1").allTextContents();
        Stream.concat(wanted.stream(), page.locator(".lp-foot").count() > 0 ? Stream.of(origin + view) : Stream.of())
                .filter(text -> !printed.contains(Paper.compact(text)))
                .forEach(text -> found("not on paper: " + text));
        if (page.locator(".lp-foot").count() > 0 && !sheets.getFirst().contains("Stichtag")) {
            found("no Stichtag on the first sheet");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The rules of WCAG 2.2, levels A and AA, as far as a machine can judge them. */
    void checkRules() {
        boolean knowsMenu = page.locator(MENU).count() > 0 && !menuJudgedAt.add(width);
        Soundness.brokenRules(page, knowsMenu ? List.of(MENU) : List.of()).forEach(this::found);
    }

    /** From the top of the page, Tab reaches everything that can be operated, in order, and shows where it is. */
    void tabThrough() {
        keyboard.tabThrough().forEach(this::found);
    }

    /** Everything that opens a popover or dialog does so on Enter, and Escape closes it again. */
    void openAndEscape() {
        resize(1440);
        keyboard.openAndEscape().forEach(this::found);
    }

    /** Whatever is chosen within the page, the focus is somewhere in it afterwards. */
    void chooseEach() {
        keyboard.chooseEach().forEach(this::found);
    }

    /** Enter on an entry of the menu opens its view. */
    void followMenu() {
        view = "menu";
        keyboard.followMenu().forEach(this::found);
    }

    private static String withoutQuery(String url) {
        return url.split("\\?", -1)[0];
    }

    private void resize(int newWidth) {
        if (newWidth != width) {
            width = newWidth;
            page.setViewportSize(newWidth, HEIGHT);
            settle();
        }
    }

    private void settle() {
        Keyboard.settle(page);
    }

    private void staysAtHome(Request request) {
        String url = request.url();
        if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            found("third-party request: " + url);
        }
    }

    /** A picture of the whole page, for which the window grows for a moment; only for those who ask for it, as it takes time. */
    void photograph() {
        if (!Soundness.isPictured()) {
            return;
        }
        int height = Math.min(MOST_PICTURED, ((Number) page.evaluate(Keyboard.script("height.js"))).intValue());
        if (height > HEIGHT) {
            page.setViewportSize(width, height);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(picture()));
        if (height > HEIGHT) {
            page.setViewportSize(width, HEIGHT);
        }
    }

    private Path picture() {
        String name = view.isEmpty() ? "start" : view.replaceAll("[^a-z0-9-]+", "-");
        return Soundness.picture(account + "-" + name, width);
    }

    private void found(String what) {
        findings.add("%s at %d px: %s".formatted(view, width, what));
    }

    @Override
    public void close() {
        context.close();
    }
}
