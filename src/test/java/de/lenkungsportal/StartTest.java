package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.platform.PortalHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the portal from starting is told in one sentence, with a non-zero exit and without a stack trace. */
@Tag("portal")
class StartTest {

    @TempDir
    Path folder;

    private record End(int exit, String console) {}

    @Test
    void aTakenPortIsToldBeforeAnythingIsMade() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Path home = folder.resolve("new");
            assertProblem(
                    start(Map.of("PORT", port, "PORTAL_HOME", home.toString())),
                    "Der Port " + port + " ist belegt oder nicht erlaubt; wählen Sie mit PORT einen anderen.");
            assertThat(home).doesNotExist();
        }
    }

    @Test
    void aTakenManagementPortIsTold() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertProblem(
                    start(Map.of("PORT", "0", "MANAGEMENT_PORT", port, "PORTAL_HOME", folder.toString())),
                    "Der Port " + port
                            + " für Betriebsdaten ist belegt oder nicht erlaubt; wählen Sie mit MANAGEMENT_PORT einen anderen.");
        }
    }

    @Test
    void aSecondPortalOnOneFolderIsRefused() throws Exception {
        PortalHome first = PortalHome.claim(folder);
        assertProblem(
                start(Map.of("PORT", "0", "PORTAL_HOME", folder.toString())),
                "Auf dem Ordner " + folder
                        + " läuft schon ein Portal; beenden Sie es oder wählen Sie mit PORTAL_HOME einen anderen.");
        assertThat(first).isNotNull();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertProblem(
                start(Map.of("PORT", "0", "PORTAL_HOME", file.resolve("data").toString())),
                "In den Ordner " + file.resolve("data")
                        + " kann das Portal nicht schreiben; wählen Sie mit PORTAL_HOME einen anderen.");
    }

    @Test
    void productionHasToChooseItsDatabase() throws Exception {
        assertProblem(
                start(Map.of("PORT", "0", "SPRING_PROFILES_ACTIVE", "production")),
                "Im Produktivbetrieb ist eine Datenbank zu wählen: SPRING_DATASOURCE_URL oder PORTAL_DATABASE=embedded.");
    }

    @Test
    void productionNeedsAnAddressWithHttps() throws Exception {
        assertProblem(
                startProduction(Map.of()),
                "Im Produktivbetrieb ist die Adresse des Portals zu nennen: PORTAL_ADDRESS=https://portal.example.org.");
        assertProblem(
                startProduction(Map.of("PORTAL_ADDRESS", "http://portal.example.org")),
                "PORTAL_ADDRESS ist http://portal.example.org; im Produktivbetrieb beginnt die Adresse mit https://.");
        assertProblem(
                startProduction(Map.of("PORTAL_ADDRESS", "portal.example.org/lenkung")),
                "PORTAL_ADDRESS ist portal.example.org/lenkung; nennen Sie Schema und Rechner, bei Bedarf einen Port,"
                        + " und nichts dahinter: https://portal.example.org.");
    }

    @Test
    void aProxyThatIsNoNetworkIsTold() throws Exception {
        assertProblem(
                startProduction(Map.of(
                        "PORTAL_ADDRESS",
                        "https://portal.example.org",
                        "PORTAL_TRUSTED_PROXIES",
                        "127.0.0.1, proxy.example.org")),
                "PORTAL_TRUSTED_PROXIES enthält proxy.example.org; nennen Sie IP-Adressen oder Netze wie 10.0.0.0/8,"
                        + " mit Komma getrennt.");
    }

    private static End startProduction(Map<String, String> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.putAll(Map.of("PORT", "0", "SPRING_PROFILES_ACTIVE", "production", "PORTAL_DATABASE", "embedded"));
        return start(all);
    }

    @Test
    void twoDatabasesAreOneTooMany() throws Exception {
        assertProblem(
                start(Map.of(
                        "PORT",
                        "0",
                        "PORTAL_DATABASE",
                        "embedded",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://localhost:1/portal")),
                "SPRING_DATASOURCE_URL und PORTAL_DATABASE=embedded schließen sich aus; setzen Sie nur eines davon.");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() throws Exception {
        End end = start(Map.of(
                "PORT",
                "0",
                "SPRING_PROFILES_ACTIVE",
                "production",
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:1/portal",
                "PORTAL_ADDRESS",
                "https://portal.example.org"));
        assertThat(end.exit()).isEqualTo(1);
        assertThat(end.console())
                .endsWith("Die Datenbank ist nicht erreichbar; prüfen Sie SPRING_DATASOURCE_URL und den Server.\n")
                .doesNotContain("\tat ");
    }

    private static void assertProblem(End end, String sentence) {
        assertThat(end.console()).isEqualTo(sentence + "\n");
        assertThat(end.exit()).isEqualTo(1);
    }

    private static End start(Map<String, String> settings) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // The first compiler alone and the serial collector start fastest.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Portal.class.getName())
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process portal = builder.start();
        try {
            String console = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(portal.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new End(portal.exitValue(), console);
        } finally {
            portal.destroyForcibly();
        }
    }
}
