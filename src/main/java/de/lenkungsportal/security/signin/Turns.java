package de.lenkungsportal.security.signin;

import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.platform.SlowedSignInException.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets few do costly work at a time. Who waits in an earlier lane goes first; a lane that is full refuses at once. */
class Turns {

    /** Priority lanes, most trusted first. */
    enum Lane {
        /** Browsers and API clients that signed in before, and those who are setting a password. */
        KNOWN(64),
        /** Neither the account nor the network has failed lately. */
        FIRST(16),
        /** All others. */
        REST(4);

        private final int waiting;

        Lane(int waiting) {
            this.waiting = waiting;
        }
    }

    private final Map<Lane, Queue<CountDownLatch>> lanes = new EnumMap<>(Lane.class);
    private final Duration patience;
    private int free;

    Turns(int atOnce, Duration patience) {
        this.free = atOnce;
        this.patience = patience;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** Whether one more may wait in this lane. */
    synchronized boolean hasRoom(Lane lane) {
        return free > 0 || lane(lane).size() < lane.waiting;
    }

    /** How many wait in all lanes. */
    synchronized int waiting() {
        return lanes.values().stream().mapToInt(Queue::size).sum();
    }

    /** @throws SlowedSignInException when the lane is full, or no turn came in time */
    <T extends @Nullable Object> T take(Lane lane, Supplier<T> work) {
        await(lane);
        try {
            return work.get();
        } finally {
            release();
        }
    }

    private void await(Lane lane) {
        var turn = new CountDownLatch(1);
        synchronized (this) {
            if (free > 0) {
                free--;
                return;
            }
            if (!hasRoom(lane)) {
                throw busy();
            }
            lane(lane).add(turn);
        }
        try {
            if (turn.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveUp(lane, turn);
    }

    /** Gives up waiting; passes on a turn that was granted at the last moment. */
    private void giveUp(Lane lane, CountDownLatch turn) {
        synchronized (this) {
            if (!lane(lane).remove(turn)) {
                release();
            }
        }
        throw busy();
    }

    private synchronized void release() {
        for (Lane lane : Lane.values()) {
            CountDownLatch next = lane(lane).poll();
            if (next != null) {
                next.countDown();
                return;
            }
        }
        free++;
    }

    private Queue<CountDownLatch> lane(Lane lane) {
        return lanes.getOrDefault(lane, new ArrayDeque<>());
    }

    private SlowedSignInException busy() {
        return new SlowedSignInException(Reason.LOAD, patience);
    }
}
