package de.lenkungsportal.platform.request;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Holds back the refusal of a sign-in that has to wait anyway. A flood of guesses asks again as soon as it is answered, so each
 * of its connections then costs the portal a request every few seconds. A waiting request holds no thread of the system and no
 * connection to the database.
 */
@Component
public class SlowAnswers {

    /** Maximum delayed requests, because of their memory; further ones are answered at once. */
    private static final int MOST = 1000;

    private final Semaphore room = new Semaphore(MOST);
    private final Duration pause;

    /** @param pause on average; 0 answers at once */
    SlowAnswers(@Value("${portal.slowed-answer:3s}") Duration pause) {
        this.pause = pause;
    }

    /** Must not be called in a transaction. */
    public void hold() {
        if (pause.isZero() || !room.tryAcquire()) {
            return;
        }
        try {
            // Not the same for all, so that they do not come back at the same moment.
            Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
        }
    }
}
