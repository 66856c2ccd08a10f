package de.lenkungsportal.subscription;

import de.lenkungsportal.security.AccountWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the digest of an account that was reset, changed its role or was deactivated, and with it the links of its mails. */
@Component
class WithdrawnDigests {

    private final DigestRepository repository;

    WithdrawnDigests(DigestRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void end(AccountWithdrawn account) {
        repository.delete(account.username());
    }
}
