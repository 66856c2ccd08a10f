package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.lenkungsportal.Api;
import de.lenkungsportal.Portal;
import de.lenkungsportal.Sender;
import de.lenkungsportal.Who;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty senders of 200 MB at each way in, against a portal with 512 MB of memory, by hand: {@code ./portal benchmark
 * -Dtest=SendersBenchmark}. Prints what the senders got, and how long a bystander waited. The result belongs into
 * docs/operations.md.
 */
@Tag("benchmark")
@ExtendWith(de.lenkungsportal.browser.Browser.class)
class SendersBenchmark {

    private static final int SENDERS = 40;
    private static final long BYTES = 200L * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final String JSON = "Content-Type: application/json";

    private static final String AGREEMENT = """
            {"ags": "05913000", "title": "Vereinbarung", "municipality_is_party": true, "parties": [], "as_of": "2016-05"}""";

    private static int port;
    private static Process portal;
    private static @Nullable Walk visitor;

    /** One way in. */
    private interface Way {
        Sender.Sent send();
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName());
        start.environment().put("PORT", Integer.toString(port));
        start.environment().put("PORTAL_HOME", folder.resolve("home").toString());
        portal = start.redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "portal.log"))
                .start();
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!answers()) {
            assertThat(portal.isAlive() && System.nanoTime() < deadline)
                    .as("the portal starts")
                    .isTrue();
            Thread.sleep(500);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (visitor != null) {
            visitor.close();
        }
        portal.destroy();
        portal.waitFor();
    }

    @Test
    void nobodyWaitsForSendersWithoutAnEnd(Browser browser) throws Exception {
        System.out.printf("%-44s %-24s %9s %9s%n", "Weg", "Antworten", "p95 (ms)", "max (ms)");
        var longest = new ArrayList<Long>();
        for (var way : ways(browser).entrySet()) {
            longest.add(flood(way.getKey(), way.getValue()));
        }
        assertThat(portal.isAlive()).isTrue();
        assertThat(longest).allMatch(wait -> wait < LONGEST_WAIT.toMillis());
    }

    private static Map<String, Way> ways(Browser browser) {
        String agreement = new Api(port)
                .send(Who.COORDINATOR_OWN, "POST", "/api/v1/cooperation-agreements", AGREEMENT, Map.of())
                .json()
                .get("id")
                .asString();
        String attachments = "/api/v1/cooperation-agreements/" + agreement + "/attachments";
        var ways = new LinkedHashMap<String, Way>();
        ways.put("niemand", () -> new Sender.Sent("", 0));
        ways.put("API, JSON, Rolle darf", () -> chunks("/api/v1/measures", JSON, basic("koordination-dortmund")));
        ways.put("API, JSON, Rolle darf nicht", () -> chunks("/api/v1/measures", JSON, basic("traeger")));
        ways.put("API, JSON, ohne Konto", () -> chunks("/api/v1/measures", JSON));
        ways.put(
                "API, Datei einer Vereinbarung",
                () -> chunks(attachments, "Content-Type: application/pdf", basic("koordination-dortmund")));
        ways.put(
                "API, Länge angegeben",
                () -> Sender.head(
                        port, "/api/v1/measures", JSON, "Content-Length: " + BYTES, basic("koordination-dortmund")));
        ways.put(
                "Formular der Anmeldung", () -> chunks("/anmelden", "Content-Type: application/x-www-form-urlencoded"));
        ways.put(
                "Kopfzeile Basic",
                () -> Sender.head(port, "/api/v1/measures", "Authorization: Basic " + "QUFB".repeat(1024 * 1024)));
        // The page stays open: the portal takes an upload of a page that is there.
        Walk walk = new Walk(browser, port, "koordination-dortmund");
        visitor = walk;
        walk.signIn();
        walk.open("zugaenge/einlesen");
        walk.page().locator("vaadin-upload").waitFor();
        String target = walk.page()
                .evaluate("new URL(document.querySelector('vaadin-upload').target, document.baseURI).pathname")
                .toString();
        String cookie = "Cookie: JSESSIONID="
                + walk.page().context().cookies().stream()
                        .filter(each -> each.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        ways.put(
                "Ansicht, hochgeladene Datei",
                () -> chunks(target, "Content-Type: text/csv", "X-Filename: a.csv", cookie));
        ways.put("Ansicht, Eingaben (UIDL)", () -> chunks("/?v-r=uidl&v-uiId=0", JSON, cookie));
        return ways;
    }

    private static String basic(String account) {
        return Sender.basic(account);
    }

    private static Sender.Sent chunks(String path, String... headers) {
        return Sender.chunks(port, path, BYTES, headers);
    }

    /** @return the bystander's longest wait in ms */
    private static long flood(String name, Way way) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sender.Sent>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> threads.submit(way::send))
                    .toList();
            var waits = new ArrayList<Long>();
            do {
                waits.add(bystander());
                Thread.sleep(50);
            } while (waits.size() < 20 || senders.stream().anyMatch(sender -> !sender.isDone()));
            var answers = new TreeMap<Integer, Integer>();
            for (Future<Sender.Sent> sender : senders) {
                answers.merge(sender.get().status(), 1, Integer::sum);
            }
            long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
            long longest = sorted[sorted.length - 1];
            System.out.printf(
                    "%-44s %-24s %9d %9d%n", name, answers, sorted[(int) Math.ceil(0.95 * sorted.length) - 1], longest);
            return longest;
        }
    }

    /** Someone else reads over the API and opens the sign-in page; the longer of both in ms. */
    private static long bystander() {
        return Stream.of("/api/v1/bodies?size=20", "/anmelden")
                .mapToLong(path -> {
                    long start = System.nanoTime();
                    int status = new Api(port).get(Who.STEERING, path, "*/*").status();
                    assertThat(status).isEqualTo(200);
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .max()
                .orElseThrow();
    }

    private static boolean answers() {
        try {
            new java.net.Socket("localhost", port).close();
            return new Api(port).get(Who.STEERING, "/api/v1/bodies?size=1").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
