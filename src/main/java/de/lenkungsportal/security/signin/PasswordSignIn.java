package de.lenkungsportal.security.signin;

import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountRepository;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
public class PasswordSignIn implements AuthenticationProvider {

    private static final String HERE = "127.0.0.1";

    private final AccountRepository accounts;
    private final CappedEncoder encoder;
    private final SignInGuard guard;
    private final String nobodysHash;

    PasswordSignIn(AccountRepository accounts, CappedEncoder encoder, SignInGuard guard) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.guard = guard;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody"));
    }

    /**
     * @throws BadCredentialsException when name and password do not belong together
     * @throws SlowedSignInException when the password was not looked at
     */
    @Override
    public Authentication authenticate(Authentication request) {
        // PostgreSQL has no text with a NUL in it, and no account has this character instead.
        String username = request.getName().replace('\0', '\uFFFD');
        String password = Objects.toString(request.getCredentials(), "");
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : HERE;
        SignInGuard.Admission admission = guard.admit(username, address, mark(request));
        AccountPrincipal principal = verify(username, password, admission);
        guard.giveBack(admission);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }

    private static @Nullable String mark(Authentication request) {
        return request.getDetails() instanceof SignInDetails details ? details.mark() : null;
    }

    private AccountPrincipal verify(String username, String password, SignInGuard.Admission admission) {
        var account = accounts.find(username).orElse(null);
        String hash = account == null || account.hash() == null ? nobodysHash : account.hash();
        boolean matches = matches(password, hash, admission);
        if (account == null || account.hash() == null || !account.active() || !matches) {
            throw new BadCredentialsException("sign-in failed");
        }
        return account.principal();
    }

    private boolean matches(String password, String hash, SignInGuard.Admission admission) {
        try {
            return encoder.matches(admission.lane(), password, hash);
        } catch (SlowedSignInException unread) {
            guard.giveBack(admission);
            throw unread;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
