package de.lenkungsportal.security.factor;

import de.lenkungsportal.platform.PortalAddress;
import java.net.URI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Passkeys belong to the host of the portal's address and count at that origin only. The authenticator always verifies the person, by
 * PIN or biometrics: a passkey is two factors in one (NIST SP 800-63B, section 3.1.7), whether a password came before it or not.
 */
@Configuration
class PasskeyConfiguration {

    @Bean
    static WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyUserRepository users, PasskeyRepository passkeys, PortalAddress address) {
        URI portal = URI.create(address.of("/"));
        var operations = new Webauthn4JRelyingPartyOperations(
                users,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(portal.getHost())
                        .name("Lenkungsportal")
                        .build(),
                Set.of(portal.getScheme() + "://" + portal.getAuthority()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
