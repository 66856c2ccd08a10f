package de.lenkungsportal.platform;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of columns, fields of forms and members of the API are {@code valid_from} where the component is {@code validFrom}. */
public final class SnakeCase {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private SnakeCase() {}

    /** {@code valid_from} for {@code validFrom}. */
    public static String of(String component) {
        return WORD.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** {@code validFrom} for {@code valid_from}. */
    public static String component(String field) {
        String[] words = field.split("_");
        return Stream.of(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
    }
}
