package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureFilter;
import de.lenkungsportal.comparison.FigureSort;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which figures are asked for, read from the parameters of a request. */
record FigureParameters(FigureFilter filter, Paging paging, FigureSort.Order order) {

    /** @throws InvalidInputException with one entry for each bad parameter */
    static FigureParameters parse(
            @Nullable List<String> ags,
            @Nullable List<String> indicator,
            @Nullable String round,
            @Nullable String page,
            @Nullable String size,
            @Nullable String sort) {
        var parameters = new Parameters();
        var read = new FigureParameters(
                new FigureFilter(
                        parameters.ags(ags),
                        parameters.codes(Indicator.class, "indicator", indicator),
                        round(round, parameters)),
                parameters.paging(page, size),
                order(sort, parameters));
        parameters.done();
        return read;
    }

    private static @Nullable String round(@Nullable String value, Parameters parameters) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return new Stand(value).iso();
        } catch (IllegalArgumentException e) {
            parameters.problem("round", "figureview.problem.round");
            return null;
        }
    }

    private static FigureSort.Order order(@Nullable String value, Parameters parameters) {
        if (value == null || value.isEmpty()) {
            return FigureSort.Order.DEFAULT;
        }
        return FigureSort.parse(value).orElseGet(() -> {
            parameters.problem("sort", "figureview.problem.sort");
            return FigureSort.Order.DEFAULT;
        });
    }
}
