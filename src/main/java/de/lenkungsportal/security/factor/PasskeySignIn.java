package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.FactorAuthentication;
import de.lenkungsportal.security.SignInAccounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Signs in with a passkey, as the account that it belongs to. */
class PasskeySignIn implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyUserRepository users;
    private final SignInAccounts accounts;

    PasskeySignIn(WebAuthnRelyingPartyOperations operations, PasskeyUserRepository users, SignInAccounts accounts) {
        this.operations = operations;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        AccountPrincipal principal = principal(((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest());
        return new FactorAuthentication(principal, FactorAuthentication.Way.PASSKEY);
    }

    private AccountPrincipal principal(RelyingPartyAuthenticationRequest assertion) {
        try {
            return users.account(operations.authenticate(assertion).getId())
                    .flatMap(accounts::find)
                    .orElseThrow(() -> new BadCredentialsException("no such account"));
        } catch (AuthenticationException e) {
            throw e;
        } catch (RuntimeException e) {
            // The verification has an exception of its own for each of its rules.
            throw new BadCredentialsException("sign-in failed", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }
}
