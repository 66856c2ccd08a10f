package de.lenkungsportal.security.factor;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.CopiedPasskeyException;
import de.lenkungsportal.security.FactorAuthentication;
import de.lenkungsportal.security.SignInAccounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Signs in with a passkey, as the account that it belongs to. */
class PasskeySignIn implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyRepository passkeys;
    private final PasskeyUserRepository users;
    private final SignInAccounts accounts;

    PasskeySignIn(
            WebAuthnRelyingPartyOperations operations,
            PasskeyRepository passkeys,
            PasskeyUserRepository users,
            SignInAccounts accounts) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        AccountPrincipal principal = principal(((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest());
        return new FactorAuthentication(principal, FactorAuthentication.Way.PASSKEY);
    }

    private AccountPrincipal principal(RelyingPartyAuthenticationRequest assertion) {
        AccountPrincipal owner = owner(assertion);
        try {
            operations.authenticate(assertion);
            return owner;
        } catch (MaliciousCounterValueException e) {
            throw new CopiedPasskeyException(owner.user().username(), e);
        } catch (RuntimeException e) {
            // The verification has an exception of its own for each of its rules.
            throw new BadCredentialsException("sign-in failed", e);
        }
    }

    /** Spring Security leaves it unchecked whether the answer names the owner of the passkey (WebAuthn Level 2, section 7.2, step 6). */
    private AccountPrincipal owner(RelyingPartyAuthenticationRequest assertion) {
        CredentialRecord passkey =
                passkeys.findByCredentialId(assertion.getPublicKey().getRawId());
        if (passkey == null) {
            throw new BadCredentialsException("no such passkey");
        }
        Bytes owner = passkey.getUserEntityUserId();
        Bytes named = assertion.getPublicKey().getResponse().getUserHandle();
        boolean isDiscovered =
                assertion.getRequestOptions().getAllowCredentials().isEmpty();
        if (named == null ? isDiscovered : !named.equals(owner)) {
            throw new BadCredentialsException("not the owner of the passkey");
        }
        return users.account(owner)
                .flatMap(accounts::find)
                .orElseThrow(() -> new BadCredentialsException("no such account"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }
}
