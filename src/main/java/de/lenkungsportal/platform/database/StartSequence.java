package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.PortalHome;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.platform.request.TrustedProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * What must be right before the application starts, in this order: database chosen, address told, ports free, folder owned, log open,
 * database there. Whatever is wrong is said in one sentence, before anything has been changed.
 */
public final class StartSequence
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<ConfigurableApplicationContext>,
                Ordered {

    private static final int MANAGEMENT_PORT_DISTANCE = 1000;
    private static final String PATIENCE_SECONDS = "10";

    private @Nullable PortalHome home;
    private DatabaseChoice database = DatabaseChoice.EMBEDDED;

    private StartSequence() {}

    /** Makes this application start in order. */
    public static void attach(SpringApplication application) {
        var sequence = new StartSequence();
        application.addListeners(sequence);
        application.addInitializers(sequence);
    }

    /** After the settings have been read (+10) and before the log is opened in the folder (+20). */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        database = DatabaseChoice.of(environment, demo);
        PortalAddress.check(environment, demo);
        TrustedProxies.of(environment);
        checkPorts(environment);
        if (demo || database == DatabaseChoice.EMBEDDED) {
            home = PortalHome.claim(Path.of(environment.getProperty("portal.home", "data")));
        }
    }

    private static void checkPorts(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        int management = port < 1024 * 63 ? port + MANAGEMENT_PORT_DISTANCE : port - MANAGEMENT_PORT_DISTANCE;
        if (environment.containsProperty("MANAGEMENT_PORT")) {
            management = environment.getRequiredProperty("MANAGEMENT_PORT", Integer.class);
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("management port", Map.of("management.server.port", management)));
        if (port == management) {
            throw new StartProblem("start.portsEqual", Integer.toString(port));
        }
        checkPort(environment, "server.address", port, "start.portTaken");
        checkPort(environment, "management.server.address", management, "start.managementPortTaken");
    }

    private static void checkPort(Environment environment, String addressProperty, int port, String problem) {
        String address = environment.getProperty(addressProperty, "");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address.isEmpty()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new StartProblem(problem, Integer.toString(port));
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        switch (database) {
            case EMBEDDED -> startServer(context);
            case EXTERNAL -> checkServer(context.getEnvironment());
        }
    }

    /** Stopped after the web server has drained and the context is closed. */
    @SuppressWarnings("resource")
    private void startServer(ConfigurableApplicationContext context) {
        if (home == null) {
            throw new IllegalStateException("no folder claimed");
        }
        EmbeddedServer server = EmbeddedServer.start(home);
        SpringApplication.getShutdownHandlers().add(server::close);
        FlywayMigrationStrategy migration = flyway -> server.migrate(flyway::migrate);
        context.getBeanFactory().registerSingleton("migrationOfEmbeddedServer", migration);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded database",
                        Map.of(
                                "spring.datasource.url", server.jdbcUrl(),
                                "spring.datasource.username", EmbeddedServer.USER,
                                "spring.datasource.password", server.password())));
    }

    /** One try, so that a wrong address or password is told in a sentence and not in a pool's stack trace. */
    private static void checkServer(Environment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        var properties = new Properties();
        properties.setProperty("user", environment.getProperty("spring.datasource.username", ""));
        properties.setProperty("password", environment.getProperty("spring.datasource.password", ""));
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            throw new StartProblem(
                    switch (state) {
                        case "28000", "28P01" -> "start.databaseRefused";
                        case "3D000" -> "start.databaseMissing";
                        default -> "start.databaseUnreachable";
                    });
        }
    }
}
