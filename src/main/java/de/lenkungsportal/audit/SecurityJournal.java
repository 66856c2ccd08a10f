package de.lenkungsportal.audit;

import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.SecurityEvent;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes what happens at the doors, apart from the transaction of whoever was refused, which is rolled back. The first of its kind in
 * a minute is written at once, equal ones after it are counted and written as one, and beyond {@value #MOST_KINDS} kinds in a
 * minute they are counted together, so that a flood fills neither memory nor disk.
 */
@Component
class SecurityJournal {

    static final int MOST_KINDS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(SecurityJournal.class);
    private static final int LONGEST_QUEUE = 10_000;
    private static final int BATCH = 200;

    private final AuditTrail audit;
    private final LinkedBlockingQueue<SecurityEvent> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicLong lost = new AtomicLong();
    private final Map<SecurityEvent, Long> minute = new HashMap<>();
    private final Thread writer;
    private volatile boolean open = true;

    SecurityJournal(AuditTrail audit) {
        this.audit = audit;
        this.writer = Thread.ofVirtual().name("security-journal").start(this::write);
    }

    /** Adds an event that is always written by itself: an action of an account. */
    void add(SecurityEvent event) {
        if (!queue.offer(event)) {
            lost.incrementAndGet();
        }
    }

    /** Adds an event that anonymous requests can cause; equal ones within a minute are counted. */
    void addCounted(SecurityEvent event) {
        SecurityEvent kind = event;
        synchronized (minute) {
            if (!minute.containsKey(event) && minute.size() >= MOST_KINDS) {
                kind = new SecurityEvent(
                        AuditTrail.SYSTEM, null, new AuditEvent(event.event().action(), "MANY", "other", null, ""));
            }
            if (minute.merge(kind, 1L, Long::sum) > 1) {
                return;
            }
        }
        add(kind);
    }

    @Scheduled(cron = "0 * * * * *")
    void sumUp() {
        Map<SecurityEvent, Long> counted;
        synchronized (minute) {
            counted = Map.copyOf(minute);
            minute.clear();
        }
        counted.forEach((event, times) -> {
            if (times > 1) {
                add(again(event, times - 1));
            }
        });
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.warn("{} events of sign-ins and refusals did not find room in the audit trail", missing);
        }
    }

    private static SecurityEvent again(SecurityEvent first, long times) {
        AuditEvent event = first.event();
        return new SecurityEvent(
                first.actor(),
                first.network(),
                new AuditEvent(
                        event.action(),
                        event.subjectKind(),
                        event.subjectId(),
                        event.ags(),
                        (event.detail() + " " + times + " more").strip()));
    }

    private void write() {
        while (open || !queue.isEmpty()) {
            try {
                List<SecurityEvent> events = new ArrayList<>();
                events.add(queue.take());
                queue.drainTo(events, BATCH - 1);
                audit.recordSecurity(events);
            } catch (InterruptedException closing) {
                // the loop ends when the queue is empty
            } catch (RuntimeException e) {
                LOG.error("events of sign-ins and refusals could not be written to the audit trail", e);
            }
        }
    }

    /** Writes the remaining counted events at shutdown. */
    @PreDestroy
    void stop() throws InterruptedException {
        sumUp();
        open = false;
        writer.interrupt();
        writer.join();
    }
}
