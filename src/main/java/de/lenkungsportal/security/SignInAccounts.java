package de.lenkungsportal.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The accounts that may sign in: active, and with a password. For ways of signing in that ask for no password. */
@Component
public class SignInAccounts {

    private final AccountRepository repository;

    SignInAccounts(AccountRepository repository) {
        this.repository = repository;
    }

    public Optional<AccountPrincipal> find(UUID id) {
        return usable(repository.find(id));
    }

    public Optional<AccountPrincipal> find(String username) {
        return usable(repository.find(username));
    }

    private static Optional<AccountPrincipal> usable(Optional<AccountRepository.Stored> account) {
        return account.filter(stored -> stored.active() && stored.hash() != null)
                .map(AccountRepository.Stored::principal);
    }
}
