package de.lenkungsportal.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the sign-in page offers besides name and password. */
@Component
public class SignInOptions {

    private final boolean demo;

    SignInOptions(ObjectProvider<DemoAccounts> demoAccounts) {
        this.demo = demoAccounts.getIfAvailable() != null;
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
