package de.lenkungsportal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** One SMTP server for all tests, on a free port, configured as an operator does it. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Holder {
        static final GreenMail SERVER = start();
    }

    /** Whose mailboxes the mails are in. */
    public static GreenMail server() {
        return Holder.SERVER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Below the properties of a test, which may want another address.
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(
                                "test settings",
                                Map.of(
                                        "spring.mail.host", "127.0.0.1",
                                        "spring.mail.port", server().getSmtp().getPort(),
                                        "portal.mail-from", "lenkungsportal@example.org",
                                        "portal.address", "https://portal.example.org",
                                        // refusals are not held back
                                        "portal.slowed-answer", "0s")));
    }

    /** The server is left running; it ends with this JVM. */
    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
