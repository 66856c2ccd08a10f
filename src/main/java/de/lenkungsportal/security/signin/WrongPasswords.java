package de.lenkungsportal.security.signin;

import de.lenkungsportal.security.SignInLock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts for which a budget of guesses is spent: from one network, from a known browser, or from everywhere. */
@Component
class WrongPasswords implements SignInLock {

    private final BudgetRepository repository;
    private final SignInGuard guard;

    WrongPasswords(BudgetRepository repository, SignInGuard guard) {
        this.repository = repository;
        this.guard = guard;
    }

    @Override
    public Map<UUID, Instant> until(Map<UUID, String> usernames) {
        var accounts = new HashMap<String, UUID>();
        usernames.forEach((id, name) -> accounts.put(guard.accountHash(name), id));
        var until = new HashMap<UUID, Instant>();
        repository
                .spentAccounts(accounts.keySet(), System.currentTimeMillis())
                .forEach((hash, free) ->
                        until.put(Objects.requireNonNull(accounts.get(hash)), Instant.ofEpochMilli(free)));
        return until;
    }

    @Override
    public void lift(UUID account, String username) {
        repository.forgive(guard.accountHash(username));
        guard.forget();
    }
}
