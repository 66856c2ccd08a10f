package de.lenkungsportal.platform.request;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets few pieces of work run at once that take a core for long or much memory, so that everyone else keeps theirs.
 * Callers wait their turn, in order, and not for ever. To be entered before a transaction: whoever waits in one holds a
 * connection to the database.
 */
@Component
public class HeavyWork {

    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    HeavyWork() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(5));
    }

    HeavyWork(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws BusyException when there was no turn in time */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
