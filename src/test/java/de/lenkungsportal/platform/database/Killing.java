package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Kills the server, or the JVM that started it, while rows are being written. The caller looks what is lost. */
final class Killing {

    private Killing() {}

    /** What one series of kills came to. */
    record Outcome(int kills, long acknowledged, long lost) {}

    /**
     * Kills the server with all its processes at once, as the system does when it runs out of memory. The portal's own watch
     * starts it again. Stops at the first loss.
     */
    static Outcome ofServer(PortalHome home, EmbeddedServer.Durability durability, int kills) throws Exception {
        var acknowledged = new Acknowledged();
        try (EmbeddedServer server = EmbeddedServer.start(home, durability)) {
            try (Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
                Acknowledged.createTable(connection);
            }
            for (int kill = 1; kill <= kills; kill++) {
                List<Thread> writers = new ArrayList<>();
                for (int i = 0; i < Acknowledged.WRITERS; i++) {
                    int writer = i;
                    writers.add(Thread.ofPlatform().start(() -> writeUntilKilled(server, writer, acknowledged)));
                }
                pause();
                killServer(home.database());
                for (Thread writer : writers) {
                    writer.join();
                }
                try (Connection connection = reconnect(server)) {
                    long lost = Acknowledged.lost(connection, acknowledged.snapshot());
                    report("Server", kill, kills, acknowledged.total(), lost);
                    if (lost > 0) {
                        return new Outcome(kill, acknowledged.total(), lost);
                    }
                }
            }
        }
        return new Outcome(kills, acknowledged.total(), 0);
    }

    /** Kills the JVM only; its server lives on until the next JVM finds it, stops it and starts its own. */
    static Outcome ofJvm(Path folder, int kills) throws Exception {
        var acknowledged = new Acknowledged();
        for (int kill = 1; kill <= kills; kill++) {
            // What earlier lives were told; the JVM that runs now must show all of it.
            long[] before = acknowledged.snapshot();
            Process jvm = startJvm(folder);
            try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
                String url = ready(out);
                var reader = CompletableFuture.runAsync(() -> collect(out, acknowledged));
                long lost;
                try (Connection connection = Acknowledged.connect(
                        url,
                        Files.readString(folder.resolve("postgres.password")).strip())) {
                    lost = Acknowledged.lost(connection, before);
                }
                pause();
                jvm.destroyForcibly().waitFor();
                reader.get(10, TimeUnit.SECONDS);
                report("JVM", kill, kills, acknowledged.total(), lost);
                if (lost > 0) {
                    return new Outcome(kill, acknowledged.total(), lost);
                }
            } finally {
                jvm.destroyForcibly();
            }
        }
        try (EmbeddedServer server = EmbeddedServer.start(PortalHome.claim(folder));
                Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
            long lost = Acknowledged.lost(connection, acknowledged.snapshot());
            return new Outcome(kills, acknowledged.total(), lost);
        }
    }

    private static Process startJvm(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogging.level.root=OFF",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String ready(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new IllegalStateException("the JVM ended before its server was ready");
    }

    private static void collect(BufferedReader out, Acknowledged acknowledged) {
        try (Stream<String> lines = out.lines()) {
            lines.filter(line -> line.matches("[0-9] [0-9]+"))
                    .map(line -> line.split(" "))
                    .forEach(part -> acknowledged.add(Integer.parseInt(part[0]), Long.parseLong(part[1])));
        } catch (UncheckedIOException cutOffByTheKill) {
            // Whatever was printed in full has been counted.
        }
    }

    private static void writeUntilKilled(EmbeddedServer server, int writer, Acknowledged acknowledged) {
        try (Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
            for (long n = Acknowledged.next(connection, writer); true; n += 2) {
                Acknowledged.writePair(connection, writer, n);
                acknowledged.add(writer, n + 2);
            }
        } catch (SQLException killed) {
            // The commit under way was not acknowledged and is not counted.
        }
    }

    private static void killServer(Path data) throws IOException, InterruptedException {
        ProcessHandle postmaster = LeftoverServer.find(data).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-9", Long.toString(postmaster.pid())));
        postmaster.descendants().forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
        waitFor(() -> !postmaster.isAlive());
    }

    private static Connection reconnect(EmbeddedServer server) throws InterruptedException {
        var connection = new Connection[1];
        waitFor(() -> {
            try {
                connection[0] = Acknowledged.connect(server.jdbcUrl(), server.password());
                return true;
            } catch (SQLException notYet) {
                return false;
            }
        });
        return connection[0];
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited a minute in vain");
            }
            Thread.sleep(20);
        }
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(200, 900));
    }

    private static void report(String what, int kill, int kills, long acknowledged, long lost) {
        System.out.printf("%s %d/%d: %d bestätigte Zeilen, %d verloren%n", what, kill, kills, acknowledged, lost);
    }
}
