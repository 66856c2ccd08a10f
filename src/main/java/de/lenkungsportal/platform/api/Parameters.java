package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Days;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request, one problem for each bad one. A repeated parameter and a comma list mean the same. */
public final class Parameters {

    private static final String FIELD = "platform.problem.field";
    private static final Pattern AGS = Pattern.compile("\\d{8}");

    private final List<Problem> problems = new ArrayList<>();

    public Set<String> ags(@Nullable List<String> values) {
        Set<String> ags = new LinkedHashSet<>(words(values).toList());
        if (!ags.stream().allMatch(each -> AGS.matcher(each).matches())) {
            problems.add(new Problem("ags", "platform.problem.ags"));
        }
        return ags;
    }

    /** Codes that a feature checks itself. */
    public Set<String> codes(@Nullable List<String> values) {
        return new LinkedHashSet<>(words(values).toList());
    }

    public <E extends Enum<E>> Set<E> codes(Class<E> type, String field, @Nullable List<String> values) {
        Set<E> codes = EnumSet.noneOf(type);
        words(values)
                .forEach(name -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(codes::add, () -> bad(field)));
        return codes;
    }

    public <E extends Enum<E>> E code(Class<E> type, String field, @Nullable String value, E otherwise) {
        return value == null || value.isBlank()
                ? otherwise
                : codes(type, field, List.of(value)).stream().findFirst().orElse(otherwise);
    }

    /** Null where none is given. */
    public <E extends Enum<E>> @Nullable E code(Class<E> type, String field, @Nullable String value) {
        return value == null
                ? null
                : codes(type, field, List.of(value)).stream().findFirst().orElse(null);
    }

    public Paging paging(@Nullable String page, @Nullable String size) {
        return Paging.parse(page, size, problems);
    }

    /** A year of four digits; null where none is asked for. */
    public @Nullable Integer year(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.matches("(?!0000)\\d{4}")) {
            bad("year");
            return null;
        }
        return Integer.valueOf(value);
    }

    /** A whole number of at most six digits; null where none is given. */
    public @Nullable Integer whole(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().matches("-?\\d{1,6}")) {
            bad(field);
            return null;
        }
        return Integer.valueOf(value.strip());
    }

    /** A number with a decimal point; null where none is given. */
    public @Nullable BigDecimal decimal(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().matches("\\d{1,6}(\\.\\d{1,4})?")) {
            bad(field);
            return null;
        }
        return new BigDecimal(value.strip());
    }

    /** A day in ISO form; null where none is given. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var day = Days.read(value);
        if (day.isEmpty()) {
            problems.add(new Problem(field, "platform.problem.day"));
        }
        return day.orElse(null);
    }

    /**
     * A value that a feature reads itself.
     *
     * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} for a bad value
     * @param otherwise what stands in its place then, while the other parameters are read
     */
    public <V, T extends @Nullable Object> T read(String field, V value, Function<V, T> reader, T otherwise) {
        return read(field, FIELD, value, reader, otherwise);
    }

    /** The same, with a message of the feature for a bad value. */
    public <V, T extends @Nullable Object> T read(
            String field, String messageKey, V value, Function<V, T> reader, T otherwise) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException bad) {
            problem(field, messageKey);
            return otherwise;
        }
    }

    /** The order of a list; {@code usual} where none is asked for. */
    public <S> S sort(@Nullable String value, Function<String, Optional<S>> orders, S usual) {
        return sort(FIELD, value, orders, usual);
    }

    /** The same, with a message of the feature for an order that there is not. */
    public <S> S sort(String messageKey, @Nullable String value, Function<String, Optional<S>> orders, S usual) {
        if (value == null || value.isEmpty()) {
            return usual;
        }
        return orders.apply(value).orElseGet(() -> {
            problem("sort", messageKey);
            return usual;
        });
    }

    public void bad(String field) {
        problem(field, FIELD);
    }

    /** What only a feature can judge. */
    public void problem(String field, String messageKey) {
        problems.add(new Problem(field, messageKey));
    }

    /** @throws InvalidInputException with one entry for each bad parameter */
    public void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static Stream<String> words(@Nullable List<String> values) {
        return values == null
                ? Stream.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }
}
