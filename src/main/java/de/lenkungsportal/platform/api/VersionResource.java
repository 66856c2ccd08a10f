package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record and how it came to be.
 *
 * @param action what was done, a code such as CHANGED
 * @param changedBy account, null for the reference data
 * @param reason why, where one was given
 * @param replacedAt when the next version took its place, null for the present one
 * @param said the record as it was
 */
public record VersionResource<T>(
        int version,
        String action,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String reason,
        @Nullable Instant replacedAt,
        T said) {

    /** @param resource how the API says the record */
    public static <R, T> List<VersionResource<T>> of(List<RecordVersion<R>> versions, Function<R, T> resource) {
        return versions.stream()
                .map(each -> {
                    Stamp stamp = each.stamp();
                    return new VersionResource<>(
                            each.version(),
                            stamp.change(),
                            stamp.by(),
                            stamp.at(),
                            stamp.note(),
                            each.replacedAt(),
                            resource.apply(each.record()));
                })
                .toList();
    }
}
