package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.Everyone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the holder of a one-time link set the password of its account. The link is the permission. */
@Service
@Everyone
public class FirstAccessService {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int DIFFERENT = 5;

    private final AccountsRepository accounts;
    private final OneTimeLinks links;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FirstAccessService(
            AccountsRepository accounts,
            OneTimeLinks links,
            PasswordEncoder encoder,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The user name that the link is for.
     *
     * @throws NotFoundException when the link was used, has expired or never was
     */
    public String username(String token) {
        return links.find(token)
                .flatMap(accounts::find)
                .orElseThrow(FirstAccessService::noLink)
                .username();
    }

    /**
     * Sets the password and ends the link.
     *
     * @throws InvalidInputException for the fields {@code password} and {@code repeated}; the link stays
     * @throws NotFoundException when the link was used, has expired or never was
     */
    @Transactional
    public void setPassword(String token, String password, String repeated) {
        check(username(token), password, repeated);
        UUID id = links.take(token).orElseThrow(FirstAccessService::noLink);
        accounts.setPassword(id, Objects.requireNonNull(encoder.encode(password)));
        audit.record("PASSWORD_SET", "ACCOUNT", id.toString(), null, "");
        events.publishEvent(new AccountChanged(id));
    }

    private static void check(String username, String password, String repeated) {
        List<Problem> problems = new ArrayList<>();
        if (password.length() < SHORTEST) {
            problems.add(new Problem("password", "account.password.short"));
        } else if (password.length() > LONGEST) {
            problems.add(new Problem("password", "account.password.long"));
        } else if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            problems.add(new Problem("password", "account.password.name"));
        } else if (password.chars().distinct().count() < DIFFERENT) {
            problems.add(new Problem("password", "account.password.simple"));
        }
        if (!password.equals(repeated)) {
            problems.add(new Problem("repeated", "account.password.repeated"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static NotFoundException noLink() {
        return new NotFoundException("link", "");
    }
}
