package de.lenkungsportal.audit;

import de.lenkungsportal.audit.ChainRepository.Checked;
import de.lenkungsportal.audit.ChainResult.Broken;
import de.lenkungsportal.audit.ChainResult.Whole;
import de.lenkungsportal.platform.AuditTrail;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies the audit trail at the start and every night, removes what has had its time, and writes an anchor to the log. Every node
 * does so; the last result is kept in the database for the view.
 */
@Component
class ChainWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWatch.class);

    private final ChainCheck check;
    private final ChainRepository repository;
    private final ChainWords words;
    private final AuditTrail audit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("audit-check").factory());

    ChainWatch(
            ChainCheck check, ChainRepository repository, ChainWords words, AuditTrail audit, MeterRegistry metrics) {
        this.check = check;
        this.repository = repository;
        this.words = words;
        this.audit = audit;
        Gauge.builder("portal.audit.whole", this, watch -> watch.isBroken() ? 0 : 1)
                .description("1 while the last check found the chain of the audit trail whole, 0 when it was broken")
                .register(metrics);
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        if (!repository.ownedByAnotherRole()) {
            LOG.warn(words.oneRole());
        }
        worker.execute(this::look);
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Europe/Berlin")
    void everyNight() {
        worker.execute(() -> {
            expire();
            look();
        });
    }

    /** Removes entries past their retention; the audit entry about it names only their number. */
    void expire() {
        long removed = repository.expire();
        if (removed > 0) {
            audit.record("AUDIT_EXPIRED", "AUDIT", "entry", null, removed + " entries");
        }
    }

    /** Verifies the chain, and that it still contains the end that the last check saw. */
    ChainResult look() {
        Anchor before = repository.lastCheck().map(Checked::anchor).orElse(Anchor.START);
        ChainResult result = check.verify(before);
        switch (result) {
            case Whole whole -> {
                repository.save(Instant.now(), whole, whole.head());
                LOG.info(words.anchor(whole));
            }
            case Broken broken -> {
                repository.save(Instant.now(), broken, before);
                LOG.error(words.sentence(broken));
            }
        }
        return result;
    }

    boolean isBroken() {
        return repository
                .lastCheck()
                .map(Checked::result)
                .filter(Broken.class::isInstance)
                .isPresent();
    }

    Optional<Checked> last() {
        return repository.lastCheck();
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
