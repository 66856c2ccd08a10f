package de.lenkungsportal.account;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.Everyone;
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

    private final AccountsRepository accounts;
    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FirstAccessService(
            AccountsRepository accounts,
            OneTimeLinks links,
            PasswordRules rules,
            PasswordEncoder encoder,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
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
        return account(token).username();
    }

    private Account account(String token) {
        return links.find(token).flatMap(accounts::find).orElseThrow(FirstAccessService::noLink);
    }

    /**
     * Sets the password and ends the link.
     *
     * @throws InvalidInputException for the fields {@code password} and {@code repeated}; the link stays
     * @throws NotFoundException when the link was used, has expired or never was
     */
    @Transactional
    public void setPassword(String token, String password, String repeated) {
        Account account = account(token);
        rules.check(account, password, repeated);
        UUID id = links.take(token).orElseThrow(FirstAccessService::noLink);
        accounts.setPassword(id, Objects.requireNonNull(encoder.encode(password)));
        audit.record("PASSWORD_SET", AuditTrail.ACCOUNT, account.username(), account.ags(), "");
        events.publishEvent(new AccountChanged(id));
    }

    private static NotFoundException noLink() {
        return new NotFoundException("link", "");
    }
}
