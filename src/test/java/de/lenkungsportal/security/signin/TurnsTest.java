package de.lenkungsportal.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.security.signin.Turns.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for a turn, who goes first, and who is refused at once. */
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Lane> order = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        done.countDown();
        threads.close();
    }

    @Test
    void theMostTrustedLaneGoesFirst() throws Exception {
        var turns = new Turns(1, LONG);
        assertThat(occupy(turns)).isNotDone();
        var waiting = new ArrayList<Future<?>>();
        for (Lane lane : List.of(Lane.REST, Lane.FIRST, Lane.KNOWN)) {
            waiting.add(enter(turns, lane));
        }
        done.countDown();
        for (Future<?> one : waiting) {
            one.get();
        }
        assertThat(order).containsExactly(Lane.KNOWN, Lane.FIRST, Lane.REST);
    }

    @Test
    void aFullLaneRefusesAtOnceAndLeavesTheOthersOpen() throws Exception {
        var turns = new Turns(1, LONG);
        assertThat(occupy(turns)).isNotDone();
        for (int i = 0; i < 4; i++) {
            assertThat(enter(turns, Lane.REST)).isNotDone();
        }
        long start = System.nanoTime();
        assertThatThrownBy(() -> turns.take(Lane.REST, () -> true)).isInstanceOf(SlowedSignInException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(turns.hasRoom(Lane.REST)).isFalse();
        assertThat(turns.hasRoom(Lane.FIRST)).isTrue();
        assertThat(turns.hasRoom(Lane.KNOWN)).isTrue();
    }

    @Test
    void whoWaitsTooLongIsToldAndTheTurnIsNotLost() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(50));
        Future<?> first = occupy(turns);
        assertThatThrownBy(() -> turns.take(Lane.KNOWN, () -> true))
                .isInstanceOfSatisfying(
                        SlowedSignInException.class,
                        slowed -> assertThat(slowed.retryAfter()).isEqualTo(1));
        done.countDown();
        first.get();
        assertThat(turns.take(Lane.REST, () -> true)).isTrue();
    }

    private Future<?> occupy(Turns turns) throws Exception {
        var taken = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> turns.take(Lane.KNOWN, () -> {
            taken.countDown();
            try {
                return done.await(1, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        taken.await();
        return first;
    }

    /** Returns when it waits. */
    private Future<?> enter(Turns turns, Lane lane) throws Exception {
        int before = turns.waiting();
        Future<?> one = threads.submit(() -> turns.take(lane, () -> order.add(lane)));
        while (turns.waiting() == before) {
            Thread.sleep(1);
        }
        return one;
    }
}
