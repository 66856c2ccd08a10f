package de.lenkungsportal.platform;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record: what it said, and how it came to be.
 *
 * @param replacedAt when the next version took its place, in real time; null for the present one
 */
public record RecordVersion<R>(
        int version, Stamp stamp, @Nullable Instant replacedAt, R record) {

    /** The same version, said otherwise. */
    public <S> RecordVersion<S> map(Function<? super R, ? extends S> other) {
        return new RecordVersion<>(version, stamp, replacedAt, other.apply(record));
    }
}
