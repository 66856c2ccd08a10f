package de.lenkungsportal;

import de.lenkungsportal.platform.database.AuditOwner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 for all tests: a container where a Docker engine answers, the embedded server elsewhere. Sorts German, as in
 * use. The portal has a role of its own and no right over the audit trail, as in use too.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PORTAL = "portal";

    private static final class Holder {
        static final PGSimpleDataSource SUPERUSER = start();
    }

    /** The superuser of the server, in the database of the portal: for what the portal's role may not do. */
    public static DataSource superuser() {
        return Holder.SUPERUSER;
    }

    /** What {@link #withoutTriggers} runs. */
    public interface Cleaning {
        void run(Statement sql) throws SQLException;
    }

    /**
     * Runs statements on one connection whose triggers sleep, so that histories can be dropped. What a trigger keeps up to date,
     * such as the totals of the intake, has to be deleted outside.
     */
    public static void withoutTriggers(JdbcTemplate portal, Cleaning cleaning) {
        portal.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement sql = connection.createStatement()) {
                sql.execute("set session_replication_role = replica");
                try {
                    cleaning.run(sql);
                } finally {
                    sql.execute("set session_replication_role = origin");
                }
            }
            return true;
        });
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url", Holder.SUPERUSER.getUrl(),
                                "spring.datasource.username", PORTAL,
                                "spring.datasource.password", PORTAL)));
        FlywayMigrationStrategy migration = TestDatabase::migrate;
        context.getBeanFactory().registerSingleton("migrationOfTestDatabase", migration);
    }

    private static void migrate(Flyway flyway) {
        try (Connection connection = superuser().getConnection()) {
            AuditOwner.during(connection, PORTAL, flyway::migrate);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be migrated", e);
        }
    }

    /** The server is left running; it ends with this JVM. */
    @SuppressWarnings("resource")
    private static PGSimpleDataSource start() {
        PGSimpleDataSource server = server();
        try (Connection connection = server.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role %1$s login password '%1$s'".formatted(PORTAL));
            sql.execute("create database %1$s owner %1$s".formatted(PORTAL));
            // Tests that clean up histories put their triggers to sleep; those of the audit trail run always.
            sql.execute("grant set on parameter session_replication_role to " + PORTAL);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
        server.setDatabaseName(PORTAL);
        return server;
    }

    private static PGSimpleDataSource server() {
        var superuser = new PGSimpleDataSource();
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:18")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=de-DE");
            container.start();
            superuser.setUrl(container.getJdbcUrl());
            superuser.setUser(container.getUsername());
            superuser.setPassword(container.getPassword());
            return superuser;
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "de-DE")
                    .setRegisterShutdownHook(false)
                    .start();
            // After the applications: while they stop, they still write, and would wait for a server that is gone.
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            superuser.setUrl(server.getJdbcUrl("postgres", "postgres"));
            superuser.setUser("postgres");
            superuser.setPassword("postgres");
            return superuser;
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for the tests", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL of the tests cannot be stopped", e);
        }
    }
}
