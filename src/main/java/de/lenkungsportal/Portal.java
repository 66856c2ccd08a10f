package de.lenkungsportal;

import de.lenkungsportal.platform.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The Lenkungsportal: one Spring Boot application, one PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"platform", "figure", "db"})
public class Portal {

    public static void main(String[] args) throws IOException {
        var application = new SpringApplication(Portal.class);
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            Path home = Path.of(System.getenv().getOrDefault("PORTAL_HOME", "data"));
            EmbeddedServer server = EmbeddedServer.start(home);
            application.setDefaultProperties(
                    Map.of("spring.datasource.url", server.jdbcUrl(), "spring.datasource.username", "postgres"));
        }
        application.run(args);
    }
}
