package de.lenkungsportal.security.factor;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.lenkungsportal.security.AccountPrincipal;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Registers, lists and removes the passkeys of an account. */
@Component
public class Passkeys {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new WebauthnJacksonModule())
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyRepository repository;

    Passkeys(WebAuthnRelyingPartyOperations operations, PasskeyRepository repository) {
        this.operations = operations;
        this.repository = repository;
    }

    /** A passkey that is being registered; its challenge counts for this one alone. */
    public static final class Registration implements Serializable {

        private final PublicKeyCredentialCreationOptions options;

        private Registration(PublicKeyCredentialCreationOptions options) {
            this.options = options;
        }

        /** What the browser's {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes. */
        public String json() {
            return JSON.writeValueAsString(options);
        }
    }

    @Transactional
    public Registration begin(AccountPrincipal account) {
        return new Registration(operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities()))));
    }

    /**
     * @param credential what the browser's {@code PublicKeyCredential.toJSON} gave
     * @return false when that is no answer to this registration
     */
    @Transactional
    public boolean register(Registration registration, String credential, String name) {
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    registration.options,
                    new RelyingPartyPublicKey(
                            JSON.readValue(
                                    credential,
                                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}),
                            name)));
            return true;
        } catch (JacksonException
                | IllegalArgumentException
                | com.webauthn4j.verifier.exception.VerificationException e) {
            return false;
        }
    }

    /** The oldest first. */
    public List<Passkey> of(UUID account) {
        return repository.of(account);
    }

    /** @return false when the account has no such passkey */
    public boolean rename(UUID account, UUID id, String name) {
        return repository.rename(account, id, name);
    }

    /** @return false when the account has no such passkey */
    public boolean remove(UUID account, UUID id) {
        return repository.remove(account, id);
    }
}
