package de.lenkungsportal.subscription;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Everyone;
import de.lenkungsportal.security.SecretToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a digest by the secret link of one of its mails, without signing in. It tells nobody whose digest that is. */
@Service
@Everyone
@Transactional(readOnly = true)
public class UnsubscribeService {

    private final DigestRepository repository;
    private final AuditTrail audit;

    UnsubscribeService(DigestRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** @throws NotFoundException when the link ends nothing, or nothing any more */
    public void check(String token) {
        username(token);
    }

    /**
     * Ends the digest and every link to it; the address is forgotten.
     *
     * @throws NotFoundException when the link ends nothing, or nothing any more
     */
    @Transactional
    public void unsubscribe(String token) {
        String username = username(token);
        repository.delete(username);
        audit.record("DIGEST_CANCELLED", "ACCOUNT", username, null, "link");
    }

    private String username(String token) {
        return repository.linked(new SecretToken(token).hash()).orElseThrow(() -> new NotFoundException("digest", ""));
    }
}
