package de.lenkungsportal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.lenkungsportal.platform.PortalHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The long run behind {@code ./portal durability}: no kill may lose an acknowledged row. With {@code -Ddurability=off} it
 * has to fail. Settings: {@code -Dkills=100 -DjvmKills=20}. The result belongs into docs/operations.md.
 */
@Tag("durability")
class DurabilityRun {

    private final EmbeddedServer.Durability durability = EmbeddedServer.Durability.valueOf(
            System.getProperty("durability", "on").toUpperCase(Locale.ROOT));

    @BeforeAll
    static void onlyTheCountsOnTheConsole() {
        LoggingSystem.get(DurabilityRun.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
    }

    @Test
    void noKillOfTheServerLosesAnAcknowledgedRow(@TempDir Path folder) throws Exception {
        Instant start = Instant.now();
        var outcome = Killing.ofServer(PortalHome.claim(folder), durability, Integer.getInteger("kills", 100));
        finish("Server", outcome, start);
    }

    @Test
    void noKillOfTheJvmLosesAnAcknowledgedRow(@TempDir Path folder) throws Exception {
        // Its server lives on and stops in order, so this run can show nothing about durability.
        assumeThat(durability).isEqualTo(EmbeddedServer.Durability.ON);
        Instant start = Instant.now();
        var outcome = Killing.ofJvm(folder, Integer.getInteger("jvmKills", 20));
        finish("JVM", outcome, start);
    }

    private static void finish(String what, Killing.Outcome outcome, Instant start) {
        System.out.printf(
                "Ergebnis %s: %d Abschüsse, %d bestätigte Zeilen, %d verloren, %d s%n",
                what,
                outcome.kills(),
                outcome.acknowledged(),
                outcome.lost(),
                Duration.between(start, Instant.now()).toSeconds());
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost()).isZero();
    }
}
