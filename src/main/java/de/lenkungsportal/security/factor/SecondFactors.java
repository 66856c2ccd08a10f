package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountChanged;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountSessions;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which second factors an account has, and whether it needs one. */
@Component
public class SecondFactors {

    private final FactorRepository repository;
    private final SecondFactorSettings settings;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;

    SecondFactors(
            FactorRepository repository,
            SecondFactorSettings settings,
            AccountSessions sessions,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.settings = settings;
        this.sessions = sessions;
        this.events = events;
    }

    /** @param recoveryCodes how many are left */
    public record Held(boolean passkey, boolean codes, int recoveryCodes) {

        public boolean isEmpty() {
            return !passkey && !codes;
        }
    }

    public Held of(UUID account) {
        return new Held(
                repository.hasPasskey(account),
                repository.key(account).filter(FactorRepository.Key::confirmed).isPresent(),
                repository.recoveryCodes(account));
    }

    /** Whether the role of the account needs a second factor. */
    public boolean isRequired(AccountPrincipal account) {
        return settings.secondFactor().contains(account.user().role());
    }

    /** Whether the password alone is too little: the role needs more, or the owner has set up one-time codes. */
    boolean isNeeded(AccountPrincipal account) {
        return isRequired(account) || of(account.id()).codes();
    }

    /** Takes all factors from an account, whose owner has lost them. */
    public void removeAll(UUID account) {
        repository.removeKey(account);
        repository.removePasskeys(account);
        repository.removeRecovery(account);
        repository.forgive(account);
    }

    /** Takes the recovery codes from an account that has nothing left to recover. */
    public void removeIdleRecovery(UUID account) {
        if (of(account).isEmpty()) {
            repository.removeRecovery(account);
        }
    }

    /** What the account signs in with was changed: all its sessions but the one at hand end, and so do remembered sign-ins. */
    public void changed(UUID account) {
        repository.nextVersion(account);
        sessions.endOthers(account);
        events.publishEvent(new AccountChanged(account));
    }
}
