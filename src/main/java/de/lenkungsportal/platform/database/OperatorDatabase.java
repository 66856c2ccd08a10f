package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalHome;
import de.lenkungsportal.platform.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * The database of the portal for a command of its operator: the one that the running portal uses, or, while none runs, the
 * same started for the command. Settings as for the portal itself.
 */
public final class OperatorDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where {@code postmaster.pid} names the port, from 0. */
    private static final int PORT_LINE = 3;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (DatabaseChoice.of(environment, environment.acceptsProfiles(Profiles.of("demo")))
                == DatabaseChoice.EXTERNAL) {
            return;
        }
        Path folder = Path.of(environment.getProperty("portal.home", "data"))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(folder.resolve("postgres"))) {
            throw new StartProblem("start.neverStarted", folder.toString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("database of the portal", connection(folder)));
    }

    private static Map<String, Object> connection(Path folder) {
        try {
            var claimed = PortalHome.tryClaim(folder);
            if (claimed.isEmpty()) {
                return running(folder);
            }
            EmbeddedServer server = EmbeddedServer.start(claimed.get());
            SpringApplication.getShutdownHandlers().add(server::close);
            return properties(server.jdbcUrl(), server.password());
        } catch (IOException e) {
            throw new StartProblem("start.folderNotWritable", folder.toString());
        }
    }

    private static Map<String, Object> running(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return properties(
                "jdbc:postgresql://localhost:%s/%s"
                        .formatted(lines.get(PORT_LINE).strip(), EmbeddedServer.USER),
                Files.readString(folder.resolve("postgres.password")).strip());
    }

    private static Map<String, Object> properties(String url, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", EmbeddedServer.USER,
                "spring.datasource.password", password);
    }
}
