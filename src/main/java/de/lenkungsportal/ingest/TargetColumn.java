package de.lenkungsportal.ingest;

import java.util.List;

/**
 * A column that a target takes. Declaring it also says that the target may have it: a column that is declared under the
 * header of the file is never refused as one that describes a person.
 *
 * @param key stands in messages about rows
 * @param captionKey key of its German caption in the message bundle
 * @param synonyms other headers by which it is recognised
 */
public record TargetColumn<T>(String key, String captionKey, List<String> synonyms, Need need, CellType<T> type) {

    public TargetColumn {
        synonyms = List.copyOf(synonyms);
    }

    public static <T> TargetColumn<T> required(String key, String captionKey, CellType<T> type, String... synonyms) {
        return new TargetColumn<>(key, captionKey, List.of(synonyms), Need.REQUIRED, type);
    }

    public static <T> TargetColumn<T> optional(String key, String captionKey, CellType<T> type, String... synonyms) {
        return new TargetColumn<>(key, captionKey, List.of(synonyms), Need.OPTIONAL, type);
    }
}
