package de.lenkungsportal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL 18 for all tests: a container where a Docker engine answers, the embedded server elsewhere. Sorts German, as in use. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private record Connection(String url, String user, String password) {}

    private static final class Holder {
        static final Connection CONNECTION = start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Connection connection = Holder.CONNECTION;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url", connection.url(),
                                "spring.datasource.username", connection.user(),
                                "spring.datasource.password", connection.password())));
    }

    /** The server is left running; it ends with this JVM. */
    @SuppressWarnings("resource")
    private static Connection start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:18")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=de-DE");
            container.start();
            return new Connection(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "de-DE")
                    .start();
            return new Connection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for the tests", e);
        }
    }
}
