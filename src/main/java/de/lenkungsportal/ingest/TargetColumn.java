package de.lenkungsportal.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that a target takes. Declaring it also says that the target may have it: a column that is declared under the
 * header of the file is never refused as one that describes a person.
 *
 * @param key stands in messages about rows
 * @param captionKey key of its German caption in the message bundle
 * @param synonyms other headers by which it is recognised
 * @param yearFrom key of the column that says the year of a text without one, null where there is none
 */
public record TargetColumn<T>(
        String key,
        String captionKey,
        List<String> synonyms,
        Need need,
        CellType<T> type,
        @Nullable String yearFrom) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?!KW|W|Wo)\\p{L}{3,9}\\.?[ '’-]*\\d{2}");

    public TargetColumn {
        synonyms = List.copyOf(synonyms);
    }

    public TargetColumn(String key, String captionKey, List<String> synonyms, Need need, CellType<T> type) {
        this(key, captionKey, synonyms, need, type, null);
    }

    public static <T> TargetColumn<T> required(String key, String captionKey, CellType<T> type, String... synonyms) {
        return new TargetColumn<>(key, captionKey, List.of(synonyms), Need.REQUIRED, type);
    }

    public static <T> TargetColumn<T> optional(String key, String captionKey, CellType<T> type, String... synonyms) {
        return new TargetColumn<>(key, captionKey, List.of(synonyms), Need.OPTIONAL, type);
    }

    /** The same for texts that get their year from another column where they have none: "KW 12" with 2015. */
    public TargetColumn<T> withYearFrom(TargetColumn<?> year) {
        return new TargetColumn<>(key, captionKey, synonyms, need, type, year.key());
    }

    /** The text with this year, unless it has one. */
    static String withYear(String text, String year) {
        boolean isWhole = text.isEmpty()
                || year.isEmpty()
                || YEAR.matcher(text).find()
                || SHORT_YEAR.matcher(text).matches();
        return isWhole ? text : text + "/" + year;
    }

    /** Whether a cell says this by itself, or with a year; for heads of wide tables. */
    boolean isSaidBy(String text) {
        return type.canRead(yearFrom == null ? text : withYear(text, "2000"));
    }
}
