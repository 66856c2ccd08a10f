package de.lenkungsportal.intake.api;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Paging;
import de.lenkungsportal.platform.StaleWriteException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Reads the parameters of a request, one problem for each bad one. A repeated parameter and a comma list mean the same. */
final class ForecastParameters {

    private static final Pattern AGS = Pattern.compile("\\d{8}");
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,9})\"");

    private final List<Problem> problems = new ArrayList<>();

    Set<String> ags(@Nullable List<String> values) {
        Set<String> ags = new LinkedHashSet<>(words(values).toList());
        if (!ags.stream().allMatch(each -> AGS.matcher(each).matches())) {
            problems.add(new Problem("ags", "figureview.problem.ags"));
        }
        return ags;
    }

    <E extends Enum<E>> Set<E> codes(Class<E> type, String field, @Nullable List<String> values) {
        Set<E> codes = EnumSet.noneOf(type);
        words(values)
                .forEach(name -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(codes::add, () -> bad(field)));
        return codes;
    }

    <E extends Enum<E>> E code(Class<E> type, String field, @Nullable String value, E otherwise) {
        return value == null || value.isBlank()
                ? otherwise
                : codes(type, field, List.of(value)).stream().findFirst().orElse(otherwise);
    }

    Paging paging(@Nullable String page, @Nullable String size) {
        return Paging.parse(page, size, problems);
    }

    /** A year of four digits; null where none is asked for. */
    @Nullable Integer year(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.matches("\\d{4}")) {
            bad("year");
            return null;
        }
        return Integer.valueOf(value);
    }

    /** A whole number of at most six digits; null where none is given. */
    @Nullable Integer whole(String field, @Nullable String value) {
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
    @Nullable BigDecimal decimal(String field, @Nullable String value) {
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
    @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip(), DateTimeFormatter.ofPattern("uuuu-MM-dd"));
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "intake.problem.day"));
            return null;
        }
    }

    void bad(String field) {
        problems.add(new Problem(field, "platform.problem.field"));
    }

    /** @throws InvalidInputException with one entry for each bad parameter */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The version that the caller read: 428 where the header is missing, 412 where it is no version of ours. */
    static int version(@Nullable String ifMatch, String kind, String id) {
        if (ifMatch == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        Matcher version = STRONG_TAG.matcher(ifMatch);
        if (!version.matches()) {
            throw new StaleWriteException(kind, id, 0);
        }
        return Integer.parseInt(version.group(1));
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
