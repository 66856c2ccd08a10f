package de.lenkungsportal.partner.api;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Paging;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parameters and bodies and collects one entry for each part that cannot be read. */
final class Reader {

    private static final Pattern AGS = Pattern.compile("\\d{8}");

    private final List<Problem> problems = new ArrayList<>();

    void problem(String field, String messageKey) {
        problems.add(new Problem(field, messageKey));
    }

    /** A repeated parameter and a comma list mean the same. */
    private static Stream<String> words(@Nullable List<String> values) {
        return values == null
                ? Stream.empty()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }

    Set<String> ags(@Nullable List<String> values) {
        Set<String> ags = words(values).collect(Collectors.toSet());
        if (!ags.stream().allMatch(each -> AGS.matcher(each).matches())) {
            problem("ags", "partner.problem.ags");
        }
        return ags;
    }

    <E extends Enum<E>> Set<E> codes(Class<E> type, String field, @Nullable List<String> values) {
        var codes = EnumSet.noneOf(type);
        words(values).forEach(word -> {
            E code = code(type, field, word);
            if (code != null) {
                codes.add(code);
            }
        });
        return codes;
    }

    <E extends Enum<E>> @Nullable E code(Class<E> type, String field, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(word)) {
                return code;
            }
        }
        problem(field, "partner.problem.code");
        return null;
    }

    Set<Integer> rings(@Nullable List<String> values) {
        return words(values)
                .map(word -> {
                    if (!word.matches("[123]")) {
                        problem("ring", "partner.problem.ring");
                        return 1;
                    }
                    return Integer.valueOf(word);
                })
                .collect(Collectors.toSet());
    }

    @Nullable LocalTime time(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            problem(field, "partner.problem.time");
            return null;
        }
    }

    Paging paging(@Nullable String page, @Nullable String size) {
        return Paging.parse(page, size, problems);
    }

    /** @throws InvalidInputException when something could not be read */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
