package de.lenkungsportal.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.AccountStates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Remembers for five minutes which credentials were right, so that Argon2 does not run for each request of the API. Keeps
 * a hash under a key of this process, never a password, and asks each time whether the account is unchanged.
 */
public class RememberedSignIn implements AuthenticationManager {

    private final AuthenticationManager passwords;
    private final AccountStates states;
    private final KnownOrigins origins;
    private final Cache<String, AccountPrincipal> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();
    private final SecretKeySpec key;

    public RememberedSignIn(AuthenticationManager passwords, AccountStates states, KnownOrigins origins) {
        this.passwords = passwords;
        this.states = states;
        this.origins = origins;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String credentials = hash(request.getName() + '\0' + Objects.toString(request.getCredentials(), ""));
        AccountPrincipal principal = known.getIfPresent(credentials);
        if (principal != null && states.holds(principal)) {
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
            signedIn.setDetails(request.getDetails());
            return signedIn;
        }
        known.invalidate(credentials);
        Authentication signedIn = passwords.authenticate(request);
        if (signedIn.getPrincipal() instanceof AccountPrincipal account) {
            known.put(credentials, account);
            if (request.getDetails() instanceof SignInDetails details && details.mark() != null) {
                origins.remember(account, details.mark());
            }
        }
        return signedIn;
    }

    private String hash(String credentials) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
