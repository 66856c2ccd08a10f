package de.lenkungsportal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Calls services as one of the demo accounts: {@code signIn.as(Who.STEERING, () -> service.read())}. */
@TestComponent
public class SignIn {

    private final UserDetailsService accounts;

    SignIn(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    /** Runs the call with the security context of this account and restores the one before. */
    public <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(who)));
        try {
            return call.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The authentication as it is after a successful sign-in. */
    public Authentication authentication(Who who) {
        String username = who.username();
        if (username == null) {
            return new AnonymousAuthenticationToken(
                    "test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        }
        UserDetails account = accounts.loadUserByUsername(username);
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }
}
