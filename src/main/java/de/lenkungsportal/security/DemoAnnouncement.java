package de.lenkungsportal.security;

import static java.util.stream.Collectors.joining;

import de.lenkungsportal.platform.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line on the console of the demo mode: where the portal is, and who may sign in. */
@Component
@Profile("demo")
class DemoAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private final Messages messages;
    private final Environment environment;

    DemoAnnouncement(Messages messages, Environment environment) {
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String names = DemoAccounts.USERS.stream().map(PortalUser::username).collect(joining(", "));
        System.out.println(messages.text(
                "start.ready", environment.getProperty("local.server.port", ""), names, DemoAccounts.PASSWORD));
    }
}
