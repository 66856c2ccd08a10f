package de.lenkungsportal.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The portal's own PostgreSQL in a folder: durable, on loopback, behind a password, and the same engine as any external
 * server. See docs/adr/0001-embedded-postgresql.md.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Role and database of the portal; it owns the database and is no superuser. */
    public static final String USER = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

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

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** @throws StartProblem where the server does not start or is not durable */
    public static EmbeddedServer start(PortalHome home) {
        return start(home, Durability.ON);
    }

    /** Only the durability check switches durability off, to show that it notices. */
    enum Durability {
        ON,
        OFF
    }

    static EmbeddedServer start(PortalHome home, Durability durability) {
        try {
            Path data = home.database();
            LeftoverServer.stop(data);
            discardUnfinished(home);
            boolean fresh = !Files.exists(data);
            Path passwordFile = home.passwordFile();
            String password = Files.readString(passwordFile).strip();
            var server = new EmbeddedServer(launch(home, passwordFile, password, durability), password);
            try {
                server.prepare(fresh, durability);
            } catch (SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
            if (fresh) {
                Files.createFile(finished(data));
            }
            return server;
        } catch (StartProblem e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the embedded database server does not start", e);
            throw new StartProblem("start.embeddedFailed");
        }
    }

    private static EmbeddedPostgres launch(PortalHome home, Path passwordFile, String password, Durability durability)
            throws IOException {
        String durable = durability == Durability.ON ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setDataDirectory(home.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "de-DE")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256");
        SETTINGS.forEach(builder::setServerConfig);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, durable));
        EmbeddedPostgres postgres = builder.start();
        PortalHome.restrict(home.binaries(), "rwx------");
        return postgres;
    }

    /** A first start that was killed half-way leaves a data folder without a mark, or binaries without one. */
    private static void discardUnfinished(PortalHome home) throws IOException {
        Path data = home.database();
        if (Files.exists(data) && !Files.exists(finished(data))) {
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

    private static Path finished(Path data) {
        return data.resolve("portal.finished");
    }

    private void prepare(boolean fresh, Durability durability) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
                Statement sql = connection.createStatement()) {
            if (fresh) {
                sql.execute("create role %s login password '%s'".formatted(USER, password));
                sql.execute("create database %s owner %s".formatted(USER, USER));
            }
            for (String setting : DURABLE) {
                if (durability == Durability.ON && !"on".equals(text(sql, "show " + setting))) {
                    throw new StartProblem("start.notDurable", setting);
                }
            }
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    public String jdbcUrl() {
        return url(USER);
    }

    public String password() {
        return password;
    }

    /** Stops the server in order; open sessions are ended. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("the embedded database server did not stop in order", e);
        }
    }
}
