package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureFilter;
import de.lenkungsportal.comparison.FigureSort;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which figures are asked for, read from the parameters of a request. */
record FigureParameters(FigureFilter filter, Paging paging, FigureSort.Order order) {

    private static final Pattern AGS = Pattern.compile("\\d{8}");

    /** @throws InvalidInputException with one entry for each bad parameter */
    static FigureParameters parse(
            @Nullable List<String> ags,
            @Nullable List<String> indicator,
            @Nullable String round,
            @Nullable String page,
            @Nullable String size,
            @Nullable String sort) {
        var problems = new ArrayList<Problem>();
        var parameters = new FigureParameters(
                new FigureFilter(ags(ags, problems), indicators(indicator, problems), round(round, problems)),
                Paging.parse(page, size, problems),
                order(sort, problems));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return parameters;
    }

    private static Set<String> ags(@Nullable List<String> values, List<Problem> problems) {
        Set<String> ags = words(values).collect(Collectors.toSet());
        if (!ags.stream().allMatch(each -> AGS.matcher(each).matches())) {
            problems.add(new Problem("ags", "platform.problem.ags"));
        }
        return ags;
    }

    private static Set<Indicator> indicators(@Nullable List<String> values, List<Problem> problems) {
        var indicators = EnumSet.noneOf(Indicator.class);
        for (String name : words(values).toList()) {
            Arrays.stream(Indicator.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            indicators::add,
                            () -> problems.add(new Problem("indicator", "figureview.problem.indicator")));
        }
        return indicators;
    }

    private static @Nullable String round(@Nullable String value, List<Problem> problems) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return new Stand(value).iso();
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("round", "figureview.problem.round"));
            return null;
        }
    }

    private static FigureSort.Order order(@Nullable String value, List<Problem> problems) {
        if (value == null || value.isEmpty()) {
            return FigureSort.Order.DEFAULT;
        }
        return FigureSort.parse(value).orElseGet(() -> {
            problems.add(new Problem("sort", "figureview.problem.sort"));
            return FigureSort.Order.DEFAULT;
        });
    }

    /** A repeated parameter and a comma list mean the same. */
    private static Stream<String> words(@Nullable List<String> values) {
        return values == null
                ? Stream.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }
}
