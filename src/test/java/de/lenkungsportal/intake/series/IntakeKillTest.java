package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.PortalHome;
import de.lenkungsportal.platform.database.EmbeddedServer;
import de.lenkungsportal.platform.store.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that the database does not survive leaves nothing behind. */
class IntakeKillTest {

    private static final String DORTMUND = "05913000";
    private static final int LINES = 4_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-05-31T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void aKillInTheMiddleLeavesNothingAndTheNextTryAddsAll(@TempDir Path folder) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(PortalHome.claim(folder))) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), EmbeddedServer.USER, server.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            try (var connection =
                    DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password())) {
                DSL.using(connection, SQLDialect.POSTGRES)
                        .execute(
                                "insert into municipality (ags, name, short_name, kind) values (?, 'Dortmund', 'DO', 'CITY')"
                                        + " on conflict do nothing",
                                DORTMUND);
            }
            assertThatThrownBy(() -> add(server, done -> {
                        if (done >= LINES / 2) {
                            kill(folder);
                        }
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(stored(server)).isZero();
            add(server, done -> {});
            assertThat(stored(server)).isEqualTo(LINES);
        }
    }

    private static void add(EmbeddedServer server, IntConsumer progress) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password())) {
            DSL.using(connection, SQLDialect.POSTGRES)
                    .transaction(inside -> new IntakeImport(
                                    new IntakeImportRepository(inside.dsl(), new History(inside.dsl())), CLOCK, 3)
                            .write(lines(), Set.of(), new IntakeImport.Signed("test", "test"), progress));
        }
    }

    private static List<IntakeRow> lines() {
        LocalDate first = LocalDate.of(2000, 1, 3);
        return IntStream.range(0, LINES)
                .mapToObj(line -> {
                    Unit unit = List.of(Unit.PERSON, Unit.CUSTOMER, Unit.ELB, Unit.BG)
                            .get(line / 800 % 4);
                    Origin origin = line / 800 < 4 ? Origin.ALL : Origin.UNKNOWN;
                    var key = new SeriesKey(DORTMUND, Rechtskreis.SGB_III, unit, origin, Frequency.WEEK);
                    return new IntakeRow(
                            line,
                            key,
                            new Period(Frequency.WEEK, first.plusWeeks(line % 800), 1),
                            new IntakeContent(
                                    Counting.COUNT, BigDecimal.TEN, Qualifier.EXACT, new Stand("2016-05"), null));
                })
                .toList();
    }

    /** With all its processes at once, as the system does when it runs out of memory. */
    private static void kill(Path folder) {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            var command = new ArrayList<>(List.of("kill", "-9", Long.toString(pid)));
            postmaster.descendants().forEach(process -> command.add(Long.toString(process.pid())));
            new ProcessBuilder(command).start().waitFor();
            postmaster.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The portal's watch starts the server again; until then nobody answers. */
    private static int stored(EmbeddedServer server) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (var connection =
                    DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password())) {
                DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
                return db.fetchCount(INTAKE, INTAKE.AGS.eq(DORTMUND), INTAKE.CHANGED_BY.eq("test"));
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the server did not come back");
    }
}
