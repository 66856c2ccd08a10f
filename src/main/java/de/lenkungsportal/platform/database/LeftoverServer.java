package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import de.lenkungsportal.platform.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the portal that started it, because that was killed.
 *
 * <p>Only called with the lock of {@link PortalHome} held, so no living portal uses the server.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    /**
     * Stops the server that runs on this data folder, if one does, and removes a stale {@code postmaster.pid}.
     *
     * @throws StartProblem where the server cannot be stopped
     */
    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> server = find(data);
        if (server.isPresent()) {
            LOG.warn("stopping the database server that a killed portal left behind");
            stop(server.get(), data);
        }
        // Nobody runs on the folder now. PostgreSQL would refuse to start where another process has got the old number.
        Files.deleteIfExists(pidFile(data));
    }

    /** The server that runs on this data folder: named by its {@code postmaster.pid}, and started with this folder. */
    static Optional<ProcessHandle> find(Path data) throws IOException {
        return pid(pidFile(data)).flatMap(ProcessHandle::of).filter(process -> runsOn(process, data));
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static boolean runsOn(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains("-D " + data + " "))
                .isPresent();
    }

    /** SIGINT ends open sessions and writes a checkpoint; SIGQUIT stops at once and leaves recovery to the next start. */
    private static void stop(ProcessHandle server, Path data) throws IOException {
        for (String signal : List.of("INT", "QUIT")) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
            if (ended(server)) {
                return;
            }
        }
        throw new StartProblem("start.leftover", Long.toString(server.pid()), data.toString());
    }

    private static boolean ended(ProcessHandle server) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (server.isAlive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !server.isAlive();
            }
        }
        return !server.isAlive();
    }
}
