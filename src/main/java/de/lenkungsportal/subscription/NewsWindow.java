package de.lenkungsportal.subscription;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time of which a digest tells the news, in real time: what was written after {@code since} and not after {@code until}. */
public record NewsWindow(Instant since, Instant until) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** @param toldUntil what the digest before ended with, null for the first one, which looks back a week */
    static NewsWindow after(@Nullable Instant toldUntil, Instant until) {
        return new NewsWindow(toldUntil == null ? until.minus(WEEK) : toldUntil, until);
    }
}
