package de.lenkungsportal.kit;

import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record, for the form that changes it and for its history.
 *
 * @param replacedAt when the next version took its place, null for the present one and where that is not known
 * @param fill fills the fields with what it said
 */
public record FormVersion<F>(
        int version, Stamp stamp, @Nullable Instant replacedAt, SerializableConsumer<F> fill) implements Serializable {

    /**
     * @param versions of the record, the present one first
     * @param number of a version
     * @param stamp who wrote a version
     * @param read fills the fields with it
     */
    public static <R, F extends RecordFields<R, ?>> List<FormVersion<F>> ofRecords(
            List<R> versions, ToIntFunction<R> number, Function<R, Stamp> stamp, SerializableBiConsumer<F, R> read) {
        return IntStream.range(0, versions.size())
                .mapToObj(i -> new FormVersion<F>(
                        number.applyAsInt(versions.get(i)),
                        stamp.apply(versions.get(i)),
                        i == 0 ? null : stamp.apply(versions.get(i - 1)).at(),
                        fields -> read.accept(fields, versions.get(i))))
                .toList();
    }

    /** @param read fills the fields with what a version said */
    public static <F, R> List<FormVersion<F>> of(List<RecordVersion<R>> versions, SerializableBiConsumer<F, R> read) {
        return versions.stream()
                .map(each -> new FormVersion<F>(
                        each.version(), each.stamp(), each.replacedAt(), fields -> read.accept(fields, each.record())))
                .toList();
    }
}
