package de.lenkungsportal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Calls services as one of the demo accounts: {@code signIn.as(Who.STEERING, () -> service.read())}. */
@TestComponent
public class SignIn {

    private final AuthenticationProvider passwords;
    private final Map<Who, Authentication> known = new ConcurrentHashMap<>();

    SignIn(AuthenticationProvider passwords) {
        this.passwords = passwords;
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
        return known.computeIfAbsent(
                who,
                w -> Objects.requireNonNull(
                        passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "demo"))));
    }
}
