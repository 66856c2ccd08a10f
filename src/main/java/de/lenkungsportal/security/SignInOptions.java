package de.lenkungsportal.security;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** What the sign-in page offers besides name and password. */
@Component
public class SignInOptions {

    private final boolean demo;
    private final List<Issuer> issuers;

    SignInOptions(ObjectProvider<DemoAccounts> demoAccounts, ObjectProvider<ClientRegistrationRepository> issuers) {
        this.demo = demoAccounts.getIfAvailable() != null;
        this.issuers = issuers.getIfAvailable() instanceof Iterable<?> configured
                ? StreamSupport.stream(configured.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .map(one -> new Issuer(one.getClientName(), "oauth2/authorization/" + one.getRegistrationId()))
                        .toList()
                : List.of();
    }

    /** @param path where signing in at this OpenID Connect issuer begins, relative to the portal */
    public record Issuer(String name, String path) {}

    /** Empty unless configured. */
    public List<Issuer> issuers() {
        return issuers;
    }

    /** An account that anyone may use in demo mode. */
    public record Demo(String username, String displayName, String password) {}

    /** Empty in production. */
    public List<Demo> demoAccounts() {
        return demo
                ? DemoAccounts.USERS.stream()
                        .map(user -> new Demo(user.username(), user.displayName(), DemoAccounts.PASSWORD))
                        .toList()
                : List.of();
    }
}
