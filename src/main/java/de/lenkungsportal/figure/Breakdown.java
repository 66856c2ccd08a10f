package de.lenkungsportal.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What part of the whole a figure counts, beside Rechtskreis, carrier and function: under 25 years, from Syria. Which dimensions and
 * values there are is data: the tables {@code breakdown_dimension} and {@code breakdown_value}.
 *
 * @param values code of the dimension to code of the value, in the order of the dimensions
 */
public record Breakdown(SortedMap<String, String> values) {

    private static final String CODE = "[A-Z][A-Z0-9_]*";
    private static final Pattern WORD = Pattern.compile(CODE);
    private static final Pattern PAIR = Pattern.compile("\"(" + CODE + ")\"\\s*:\\s*\"(" + CODE + ")\"");

    /** The whole, in no way broken down. */
    public static final Breakdown NONE = new Breakdown(new TreeMap<>());

    public Breakdown {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((dimension, value) -> {
            if (!WORD.matcher(dimension).matches() || !WORD.matcher(value).matches()) {
                throw new IllegalArgumentException("not a breakdown: " + dimension + "=" + value);
            }
        });
    }

    public static Breakdown of(Map<String, String> values) {
        return new Breakdown(new TreeMap<>(values));
    }

    /**
     * {@code AGE=U25;LEVEL=A2}, as files and addresses write it.
     *
     * @throws IllegalArgumentException when it has another form, or names a dimension twice
     */
    public static Breakdown parse(String written) {
        var values = new TreeMap<String, String>();
        Arrays.stream(written.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    String[] pair = part.split("=", 2);
                    if (pair.length < 2 || values.put(pair[0].strip(), pair[1].strip()) != null) {
                        throw new IllegalArgumentException("not a breakdown: " + written);
                    }
                });
        return new Breakdown(values);
    }

    /** The object that the database keeps. It holds codes only, so that nothing in it is escaped. */
    public static Breakdown ofJson(String json) {
        var values = new TreeMap<String, String>();
        PAIR.matcher(json).results().forEach(pair -> values.put(pair.group(1), pair.group(2)));
        return new Breakdown(values);
    }

    public String json() {
        return values.entrySet().stream()
                .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public boolean isNone() {
        return values.isEmpty();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
