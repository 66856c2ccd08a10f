package de.lenkungsportal.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Is down while the last check found the chain of the audit trail broken. The portal goes on serving: it is not part of readiness. */
@Component("auditTrail")
class ChainHealth implements HealthIndicator {

    private final ChainWatch watch;

    ChainHealth(ChainWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return (watch.isBroken() ? Health.down() : Health.up()).build();
    }
}
