package de.lenkungsportal.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for all browser tests: named by {@code CHROMIUM}, found on the PATH, or Playwright's own.
 *
 * <p>Where there is none, each browser test is reported as skipped by name; with {@code PORTAL_BROWSER=required} it fails.
 */
final class Browser implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> SWITCHES =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Closed by JUnit at the end of the run. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || isRequired() || find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there or must be there");
        }
        String reason = "no Chromium: set CHROMIUM, or install Debian's package chromium";
        System.out.printf(
                "SKIPPED %s.%s: %s%n",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName(),
                reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == com.microsoft.playwright.Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The build runs each class by itself, in one session of JUnit's launcher.
        return context.getStore(
                        ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Browser.class))
                .computeIfAbsent(Running.class, key -> launch(), Running.class)
                .browser();
    }

    private static Running launch() {
        Path chromium = find().orElseThrow(() -> new IllegalStateException("PORTAL_BROWSER=required, but no Chromium"));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(SWITCHES);
        return new Running(playwright, playwright.chromium().launch(options));
    }

    private static boolean isRequired() {
        return "required".equals(System.getenv("PORTAL_BROWSER"));
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return onPath().or(Browser::ofPlaywright);
    }

    private static Optional<Path> onPath() {
        List<String> folders = Arrays.asList(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The newest Chromium in Playwright's cache folder, in the places where Linux, macOS and Windows keep it. */
    private static Optional<Path> ofPlaywright() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
                                .map(Path::of)
                                .orElse(home.resolve(".cache/ms-playwright")),
                        home.resolve("Library/Caches/ms-playwright"),
                        home.resolve("AppData/Local/ms-playwright"))
                .filter(Files::isDirectory)
                .flatMap(Browser::executables)
                .max(Comparator.naturalOrder());
    }

    private static Stream<Path> executables(Path cache) {
        Predicate<Path> isBrowser = path -> path.getNameCount() > cache.getNameCount()
                && path.getName(cache.getNameCount()).toString().startsWith("chromium-")
                && List.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing")
                        .contains(path.getFileName().toString())
                && Files.isRegularFile(path)
                && Files.isExecutable(path);
        try (Stream<Path> files = Files.walk(cache, 6)) {
            return files.filter(isBrowser).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + cache, e);
        }
    }
}
