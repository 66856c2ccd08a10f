package de.lenkungsportal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.platform.PortalHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The rules of the embedded server. The long run is {@link DurabilityRun}. */
class EmbeddedServerTest {

    @BeforeAll
    static void noStackTracesOfTheKilled() {
        LoggingSystem.get(EmbeddedServerTest.class.getClassLoader()).setLogLevel("io.zonky.test", LogLevel.OFF);
    }

    @Test
    void aServerIsDurableGuardedAndSortsGerman(@TempDir Path folder) throws Exception {
        PortalHome home = PortalHome.claim(folder);
        try (EmbeddedServer server = EmbeddedServer.start(home);
                Connection connection = Acknowledged.connect(server.jdbcUrl(), server.password())) {
            assertThat(column(
                            connection,
                            "select setting from pg_settings where name in"
                                    + " ('fsync', 'full_page_writes', 'synchronous_commit')"))
                    .containsExactly("on", "on", "on");
            assertThat(column(connection, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
            assertThat(column(connection, "select n from (values ('Krefeld'), ('Köln'), ('Unna')) as c (n) order by n"))
                    .containsExactly("Köln", "Krefeld", "Unna");
            assertThatThrownBy(() -> Acknowledged.connect(server.jdbcUrl(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    /** A folder from before the trail had a role of its own: its tables belong to the portal until they are handed over. */
    @Test
    void theAuditTrailIsHandedOverOnAFolderThatExists(@TempDir Path folder) throws Exception {
        PortalHome home = PortalHome.claim(folder);
        try (EmbeddedServer server = EmbeddedServer.start(home);
                Connection portal = Acknowledged.connect(server.jdbcUrl(), server.password());
                Statement sql = portal.createStatement()) {
            Flyway migrations = Flyway.configure()
                    .dataSource(server.jdbcUrl(), EmbeddedServer.USER, server.password())
                    .locations("classpath:db/migration")
                    .load();
            migrations.migrate();
            String owner = "select distinct relowner::regrole::text from pg_class"
                    + " where relnamespace = 'audit'::regnamespace and relkind = 'r'";
            assertThat(column(portal, owner)).containsExactly(EmbeddedServer.USER);

            server.migrate(migrations::migrate);
            assertThat(column(portal, owner)).containsExactly(AuditOwner.ROLE);
            assertThatThrownBy(() -> sql.execute("drop table audit.entry cascade"))
                    .hasMessageContaining("must be owner");
            sql.execute("insert into audit_entry (kept_until, actor, action, subject_kind, subject_id)"
                    + " values (current_date + 40, 'test', 'TESTED', 'TEST', 'id')");
            assertThat(column(portal, "select count(*)::text from audit.link")).containsExactly("1");

            server.migrate(migrations::migrate);
            assertThatThrownBy(() -> sql.execute("set role " + AuditOwner.ROLE))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aKilledServerIsStartedAgainWithoutLoss(@TempDir Path folder) throws Exception {
        var outcome = Killing.ofServer(PortalHome.claim(folder), EmbeddedServer.Durability.ON, 1);
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost()).isZero();
    }

    @Test
    void aKilledJvmLosesNothingAndTheNextOneStartsOnItsFolder(@TempDir Path folder) throws Exception {
        var outcome = Killing.ofJvm(folder, 1);
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost()).isZero();
    }

    @Test
    void theCheckNoticesThatDurabilityIsOff(@TempDir Path folder) throws Exception {
        var outcome = Killing.ofServer(PortalHome.claim(folder), EmbeddedServer.Durability.OFF, 20);
        assertThat(outcome.lost()).isPositive();
    }

    @Test
    void aFolderThatWasNeverFinishedIsPutAsideAndNotDeleted(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18");
        EmbeddedServer.start(PortalHome.claim(folder)).close();
        try (var files = Files.list(folder)) {
            Path aside = files.filter(file -> file.getFileName().toString().startsWith("postgres.unfinished"))
                    .findFirst()
                    .orElseThrow();
            assertThat(aside.resolve("PG_VERSION")).hasContent("18");
        }
    }

    @Test
    void aForeignProcessWithTheOldNumberIsLeftAlone(@TempDir Path data) throws Exception {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = data.resolve("postmaster.pid");
            Files.writeString(pidFile, foreign.pid() + "\n" + data + "\n");
            LeftoverServer.stop(data);
            assertThat(foreign.isAlive()).isTrue();
            assertThat(pidFile).doesNotExist();
        } finally {
            foreign.destroy();
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
