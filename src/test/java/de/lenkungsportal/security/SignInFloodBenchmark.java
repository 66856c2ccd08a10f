package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What others notice while wrong passwords come in over many connections from changing addresses, half of them through the form
 * and half through the API. Run by {@code ./portal benchmark -Dtest=SignInFloodBenchmark}; settings:
 * {@code -Dconnections=120 -Drounds=40}. The result belongs into docs/operations.md.
 */
@Tag("benchmark")
@PortalTest
class SignInFloodBenchmark {

    private static final int CONNECTIONS = Integer.getInteger("connections", 120);
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final long GOAL_MILLIS = 1000;
    private static final String PASSWORD = "ein gutes Kennwort";
    private static final String OWNER = "owner";
    private static final List<String> ATTACKED = List.of(OWNER, "lenkung", "admin", "traeger", "niemand");

    @DynamicPropertySource
    static void trustThisMachine(DynamicPropertyRegistry registry) {
        registry.add("portal.trusted-proxies", () -> "127.0.0.1,::1");
        registry.add("portal.address", () -> "");
        registry.add("portal.slowed-answer", () -> "3s");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext db;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    private final AtomicBoolean flooding = new AtomicBoolean(true);
    private final LongAdder guesses = new LongAdder();
    private final LongAdder read = new LongAdder();

    private record Times(List<Long> millis) {

        long percentile(int percent) {
            List<Long> sorted = millis.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    private record Seen(Times known, Times first, Times view) {}

    private @Nullable TestBrowser ownersBrowser;

    @BeforeEach
    void accounts() {
        noAccounts();
        String hash = encoder.encode(PASSWORD);
        accounts.insert(new PortalUser(OWNER, "Probe", Role.STEERING, null), hash);
        for (int i = 0; i < ROUNDS; i++) {
            accounts.insert(new PortalUser(OWNER + i, "Probe", Role.STEERING, null), hash);
        }
    }

    @AfterEach
    void noAccounts() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.startsWith(OWNER)).execute();
        db.deleteFrom(SIGN_IN_BUDGET).execute();
    }

    @Test
    void othersSignInWithinASecond() throws Exception {
        measure();
        Seen quiet = measure();
        Seen flooded;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var floods = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                boolean form = i % 2 == 0;
                floods.add(threads.submit(() -> form ? floodForm() : floodApi()));
            }
            Thread.sleep(5000);
            flooded = measure();
            flooding.set(false);
            for (Future<?> flood : floods) {
                flood.get();
            }
        }
        print("Anmelden, bekannter Browser, angegriffenes Konto", quiet.known(), flooded.known());
        print("Anmelden, neuer Browser, anderes Konto", quiet.first(), flooded.first());
        print("Ansicht (angemeldet)", quiet.view(), flooded.view());
        System.out.printf("Fehlversuche: %d, davon gelesen: %d%n", guesses.sum(), read.sum());
        assertThat(flooded.known().percentile(95)).isLessThan(GOAL_MILLIS);
        assertThat(flooded.first().percentile(95)).isLessThan(GOAL_MILLIS);
    }

    private Seen measure() throws Exception {
        var seen = new Seen(new Times(new ArrayList<>()), new Times(new ArrayList<>()), new Times(new ArrayList<>()));
        TestBrowser known = from("192.0.2.1");
        if (flooding.get() && guesses.sum() > 0) {
            known = Objects.requireNonNull(ownersBrowser);
        } else {
            assertSignedIn(known.signIn(OWNER, PASSWORD));
            ownersBrowser = known;
        }
        for (int i = 0; i < ROUNDS; i++) {
            TestBrowser own = known;
            seen.view().millis().add(time(() -> own.get("/impressum")));
            own.post("/logout", own.token("/staedtevergleich"));
            String form = TestBrowser.credentials(OWNER, PASSWORD) + "&" + own.token("/anmelden");
            seen.known().millis().add(time(() -> assertSignedIn(own.post("/anmelden", form))));
            TestBrowser fresh = from("10." + i + ".0.1");
            String other = TestBrowser.credentials(OWNER + i, PASSWORD) + "&" + fresh.token("/anmelden");
            seen.first().millis().add(time(() -> assertSignedIn(fresh.post("/anmelden", other))));
        }
        return seen;
    }

    private Void floodForm() throws Exception {
        TestBrowser visitor = anywhere();
        String token = visitor.token("/anmelden");
        while (flooding.get()) {
            String location = visitor.target(
                    visitor.post("/anmelden", TestBrowser.credentials(attacked(), "falsch") + "&" + token));
            count(location.endsWith("falsch"));
        }
        return null;
    }

    private Void floodApi() throws Exception {
        while (flooding.get()) {
            TestBrowser visitor = anywhere();
            for (int i = 0; i < 20 && flooding.get(); i++) {
                count(visitor.api("/api/v1/figures", attacked(), "falsch").statusCode() == 401);
            }
        }
        return null;
    }

    private void count(boolean wasRead) {
        guesses.increment();
        if (wasRead) {
            read.increment();
        }
    }

    private static String attacked() {
        return ATTACKED.get(ThreadLocalRandom.current().nextInt(ATTACKED.size()));
    }

    private TestBrowser anywhere() {
        var random = ThreadLocalRandom.current();
        return from("%d.%d.%d.1".formatted(random.nextInt(11, 120), random.nextInt(256), random.nextInt(256)));
    }

    private TestBrowser from(String address) {
        return new TestBrowser(port, List.of("X-Forwarded-For", address));
    }

    private static Void assertSignedIn(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location").orElse("none")).doesNotContain("error", "none");
        return null;
    }

    private static long time(Callable<?> call) throws Exception {
        long start = System.nanoTime();
        call.call();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void print(String what, Times quiet, Times flooded) {
        System.out.printf(
                "%s: ruhig p50 %d ms, p95 %d ms; Flut p50 %d ms, p95 %d ms%n",
                what, quiet.percentile(50), quiet.percentile(95), flooded.percentile(50), flooded.percentile(95));
    }
}
