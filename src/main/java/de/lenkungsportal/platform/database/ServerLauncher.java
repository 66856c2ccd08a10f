package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Starts PostgreSQL on the folder of a {@link PortalHome} with the settings of the portal, after whatever happened before. */
final class ServerLauncher {

    /** Without each of them a crash can lose rows that were acknowledged. */
    static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final Logger LOG = LoggerFactory.getLogger(ServerLauncher.class);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** For a machine that the portal shares; the log carries no statements and no values of rows. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("wal_compression", "on"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final PortalHome home;
    private final boolean durable;

    /** @param durability OFF only in the durability check, to show that it notices */
    ServerLauncher(PortalHome home, EmbeddedServer.Durability durability) {
        this.home = home;
        this.durable = durability == EmbeddedServer.Durability.ON;
    }

    /** @param port 0 for any free one */
    EmbeddedPostgres launch(int port, String password) throws IOException {
        LeftoverServer.stop(home.database());
        discardUnfinished();
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setDataDirectory(home.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "de-DE")
                .setLocaleConfig("pwfile", home.passwordFile().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256");
        SETTINGS.forEach(builder::setServerConfig);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, durable ? "on" : "off"));
        EmbeddedPostgres postgres = builder.start();
        // The library opens the folder of the binaries to everyone, and makes none where it unpacked them before.
        Files.createDirectories(home.binaries());
        PortalHome.restrict(home.binaries(), "rwx------");
        return postgres;
    }

    /** Whether the data folder has once been made up to the end. */
    boolean finished() {
        return Files.exists(mark());
    }

    void finish() throws IOException {
        Files.createFile(mark());
    }

    private Path mark() {
        return home.database().resolve("portal.finished");
    }

    /** A first start that was killed half-way leaves a data folder without our mark, or binaries without the library's. */
    private void discardUnfinished() throws IOException {
        Path data = home.database();
        if (Files.exists(data) && !finished()) {
            Path aside = data.resolveSibling("postgres.unfinished-" + System.currentTimeMillis());
            LOG.warn("the data folder was never finished and is put aside as {}", aside.getFileName());
            Files.move(data, aside);
        }
        if (Files.isDirectory(home.binaries())) {
            try (Stream<Path> unpacked = Files.list(home.binaries())) {
                for (Path folder : unpacked.toList()) {
                    if (!Files.exists(folder.resolve(".exists"))) {
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            }
        }
    }
}
