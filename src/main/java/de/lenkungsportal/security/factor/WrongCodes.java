package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.SignInLock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts whose next one-time code has to wait. */
@Component
class WrongCodes implements SignInLock {

    private final FactorRepository repository;

    WrongCodes(FactorRepository repository) {
        this.repository = repository;
    }

    @Override
    public Map<UUID, Instant> until(Map<UUID, String> usernames) {
        Instant now = Instant.now();
        var until = new HashMap<UUID, Instant>();
        repository.failures(usernames.keySet()).forEach((account, failures) -> {
            Instant free = OneTimeCodes.next(failures);
            if (free.isAfter(now)) {
                until.put(account, free);
            }
        });
        return until;
    }

    @Override
    public void lift(UUID account, String username) {
        repository.forgive(account);
    }
}
