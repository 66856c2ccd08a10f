package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Refuses a right password where the account needs a second factor. */
class SecondFactorGate implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SecondFactors factors;

    SecondFactorGate(AuthenticationProvider passwords, SecondFactors factors) {
        this.passwords = passwords;
        this.factors = factors;
    }

    /** @throws SecondFactorNeeded when only that is missing */
    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        Authentication signedIn = passwords.authenticate(request);
        if (signedIn != null
                && signedIn.getPrincipal() instanceof AccountPrincipal principal
                && factors.isNeeded(principal)) {
            throw new SecondFactorNeeded(principal);
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
