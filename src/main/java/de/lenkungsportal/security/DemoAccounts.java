package de.lenkungsportal.security;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the demo mode, all with the password {@value #PASSWORD}. Never in production. */
@Component
@Profile("demo")
class DemoAccounts implements ApplicationRunner {

    static final String PASSWORD = "demo";

    static final List<PortalUser> USERS = List.of(
            new PortalUser("lenkung", "Lenkungsgruppe", Role.STEERING, null),
            new PortalUser("koordination-dortmund", "Koordination Dortmund", Role.COORDINATOR, "05913000"),
            new PortalUser("koordination-koeln", "Koordination Köln", Role.COORDINATOR, "05315000"),
            new PortalUser("traeger", "Bildungsträger", Role.PROVIDER, null),
            new PortalUser("admin", "Administration", Role.ADMIN, null));

    private final AccountRepository repository;
    private final PasswordEncoder encoder;

    DemoAccounts(AccountRepository repository, PasswordEncoder encoder) {
        this.repository = repository;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (repository.hasAny()) {
            return;
        }
        String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
        USERS.forEach(user -> repository.insert(user, hash));
    }
}
