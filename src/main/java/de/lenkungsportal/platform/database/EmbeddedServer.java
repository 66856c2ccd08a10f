package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import de.lenkungsportal.platform.StartProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal's own PostgreSQL in a folder: durable, on loopback, behind a password, and the same engine as any external
 * server. Started again on the same port when it dies. See docs/adr/0001-embedded-postgresql.md.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Role and database of the portal; it owns the database and is no superuser. */
    public static final String USER = "portal";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";

    private final PortalHome home;
    private final ServerLauncher launcher;
    private final String password;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean closed;

    /** Only the durability check switches durability off, to show that it notices. */
    enum Durability {
        ON,
        OFF
    }

    private EmbeddedServer(PortalHome home, ServerLauncher launcher) throws IOException {
        this.home = home;
        this.launcher = launcher;
        this.password = Files.readString(home.passwordFile()).strip();
        this.postgres = launcher.launch(0, password);
        this.port = postgres.getPort();
    }

    /** @throws StartProblem where the server does not start or is not durable */
    public static EmbeddedServer start(PortalHome home) {
        return start(home, Durability.ON);
    }

    static EmbeddedServer start(PortalHome home, Durability durability) {
        try {
            var server = new EmbeddedServer(home, new ServerLauncher(home, durability));
            try {
                server.prepare(durability);
                server.watch();
            } catch (IOException | SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (StartProblem e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the embedded database server does not start", e);
            throw new StartProblem("start.embeddedFailed");
        }
    }

    private void prepare(Durability durability) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
                Statement sql = connection.createStatement()) {
            for (String setting : ServerLauncher.DURABLE) {
                if (durability == Durability.ON && !"on".equals(text(sql, "show " + setting))) {
                    throw new StartProblem("start.notDurable", setting);
                }
            }
            if (!launcher.finished()) {
                sql.execute("create role %s login password '%s'".formatted(USER, password));
                sql.execute("create database %s owner %s".formatted(USER, USER));
                launcher.finish();
            }
        }
    }

    /** Runs the migrations of the portal; for their time its role may act as the owner of the audit trail. */
    void migrate(Runnable migrations) {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password)) {
            AuditOwner.during(connection, USER, migrations::run);
        } catch (SQLException e) {
            LOG.error("the audit trail cannot be handed over to its owner", e);
            throw new StartProblem("start.embeddedFailed");
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The portal outlives its server (killed for memory, by mistake): a new one takes its port, and the pool reconnects. */
    private void watch() throws IOException {
        LeftoverServer.find(home.database())
                .ifPresent(process -> Thread.ofVirtual().name("postgres-watch").start(() -> {
                    process.onExit().join();
                    revive();
                }));
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.error("the embedded database server has died and is started again");
        try {
            postgres.close();
            postgres = launcher.launch(port, password);
            watch();
        } catch (IOException | RuntimeException e) {
            LOG.error("the embedded database server does not start again", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** JDBC URL of the server, the same for the life of the portal. */
    public String jdbcUrl() {
        return url(USER);
    }

    public String password() {
        return password;
    }

    /** Stops the server in order; open sessions are ended. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("the embedded database server did not stop in order", e);
        }
    }
}
