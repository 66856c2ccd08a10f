package de.lenkungsportal.measure.offer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's interest in a planned measure.
 *
 * @param title of the measure: for its provider as it was published last, for the steering group as it stands
 * @param organisation that the account spoke for when it was stated; the name of an account that speaks for none
 * @param capacity places that it could offer, null where it says none
 * @param state whether the provider can still change it
 * @param closure why it is closed, null while it is open
 * @param version for optimistic locking, from 1
 */
public record Interest(
        UUID id,
        String measure,
        String title,
        String organisation,
        String message,
        @Nullable Integer capacity,
        Instant statedAt,
        State state,
        @Nullable Closure closure,
        int version) {

    /** Why a statement can no longer be changed. */
    public enum Closure {
        /** The publication of the measure was withdrawn; what becomes of the measure is internal since. */
        UNPUBLISHED,
        BEGUN,
        ENDED,
        CANCELLED
    }

    /** What a provider can do with its statement. */
    public enum State {
        /** The measure is published and planned: the statement can be changed and withdrawn. */
        OPEN,

        /** The measure was withdrawn, has begun, ended or was cancelled: the statement stays as it is. */
        CLOSED
    }
}
