package de.lenkungsportal.kit;

import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.platform.EarlierVersion;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An earlier version of a record, for the form that changes it.
 *
 * @param replacedAt when the next version took its place, null where that is not known
 * @param fill fills the fields with what it said
 */
public record Earlier<F>(int version, @Nullable Instant replacedAt, SerializableConsumer<F> fill)
        implements Serializable {

    /**
     * @param versions of the record, the present one first
     * @param number of a version
     * @param since when a version was written
     * @param read fills the fields with it
     */
    public static <R, F extends RecordFields<R, ?>> List<Earlier<F>> ofRecords(
            List<R> versions,
            ToIntFunction<R> number,
            Function<R, @Nullable Instant> since,
            SerializableBiConsumer<F, R> read) {
        return IntStream.range(1, versions.size())
                .mapToObj(i -> new Earlier<F>(
                        number.applyAsInt(versions.get(i)),
                        since.apply(versions.get(i - 1)),
                        fields -> read.accept(fields, versions.get(i))))
                .toList();
    }

    /** @param show fills the fields with the content of a version */
    public static <F, C> List<Earlier<F>> of(List<EarlierVersion<C>> versions, SerializableBiConsumer<F, C> show) {
        return versions.stream()
                .map(each -> new Earlier<F>(
                        each.version(), each.replacedAt(), fields -> show.accept(fields, each.content())))
                .toList();
    }
}
