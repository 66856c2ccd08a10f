package de.lenkungsportal.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs work of a job with the rights that an account has now, for what its owner will read. The services that the work calls decide
 * as they do for the owner, so that a job can tell nobody more than the portal would.
 */
@Component
public class OnBehalf {

    private final AccountRepository accounts;

    OnBehalf(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** @return empty when the portal keeps no active account of this name */
    public <T> Optional<T> of(String username, Supplier<T> work) {
        return accounts.find(username).filter(AccountRepository.Stored::active).map(stored -> {
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    stored.principal(), null, stored.principal().authorities()));
            SecurityContextHolder.setContext(context);
            try {
                return work.get();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        });
    }
}
