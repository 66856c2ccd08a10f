package de.lenkungsportal.security;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with name and password. An unknown name, a wrong password, an account without a password and a deactivated
 * one all fail alike, after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final String HERE = "127.0.0.1";

    private final AccountRepository accounts;
    private final CappedEncoder encoder;
    private final Throttle throttle;
    private final String nobodysHash;

    PasswordSignIn(AccountRepository accounts, CappedEncoder encoder, Throttle throttle) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        String password = Objects.toString(request.getCredentials(), "");
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : HERE;
        // Checked in turn, so that many guesses at once cannot slip through before the first failure is on record.
        AccountPrincipal principal = encoder.inTurn(() -> {
            Instant now = Instant.now();
            throttle.check(username, address, now);
            return verify(username, password, address, now);
        });
        throttle.succeeded(username);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }

    private AccountPrincipal verify(String username, String password, String address, Instant now) {
        var account = accounts.find(username).orElse(null);
        String hash = account == null || account.hash() == null ? nobodysHash : account.hash();
        boolean matches = encoder.matchesNow(password, hash);
        if (account == null || account.hash() == null || !account.active() || !matches) {
            throttle.failed(username, address, now);
            throw new BadCredentialsException("sign-in failed");
        }
        return account.principal();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
