package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is: everything that an administrator can change.
 *
 * @param shortName for heads of columns and charts
 * @param units that its figures may have, the usual one first
 * @param dimensions what its figures are broken down by: RECHTSKREIS, CARRIER, FUNCTION or a dimension of the table
 *     {@code breakdown_dimension}
 * @param source number of the document that defines it, with the place there; null where the definition is the portal's own
 * @param retired no figure is entered for it any more
 */
public record IndicatorContent(
        String name,
        String shortName,
        String definition,
        List<Unit> units,
        Kind kind,
        Set<String> dimensions,
        Direction direction,
        @Nullable String source,
        @Nullable String sourcePlace,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean retired) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SHORT_NAME = 30;
    private static final int LONGEST_DEFINITION = 500;
    private static final int LONGEST_PLACE = 200;
    private static final Pattern SOURCE = Pattern.compile("\\d{3}");

    /** The dimensions that every figure has columns for. */
    static final Set<String> OWN_DIMENSIONS = Set.of("RECHTSKREIS", "CARRIER", "FUNCTION");

    /** How an indicator measures. */
    public enum Kind {
        STOCK,
        FLOW,
        SHARE,
        RATIO,
        DURATION,
        LIMIT,
        MONEY,
        CAPACITY
    }

    /** Which way is the better one, so that a ranking can begin there. */
    public enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        NEITHER
    }

    /** Whether the indicator holds on this day and is not retired. */
    public boolean isCurrentOn(LocalDate day) {
        return !retired
                && (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    /**
     * The content as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param known codes of the dimensions that there are beside the own ones
     * @param sources which documents there are
     * @param used units that figures on record have
     */
    IndicatorContent checked(Input input, Set<String> known, KnownSources sources, Set<Unit> used) {
        input.require(!units.isEmpty(), "units", "indicator.problem.units");
        input.require(units.isEmpty() || units.containsAll(used), "units", "indicator.problem.unitInUse");
        input.require(
                dimensions.stream().allMatch(each -> OWN_DIMENSIONS.contains(each) || known.contains(each)),
                "dimensions",
                "indicator.problem.dimension");
        String number = input.line("source", source, 3);
        String place = input.line("source_place", sourcePlace, LONGEST_PLACE);
        input.require(
                number == null || (SOURCE.matcher(number).matches() && sources.has(number)),
                "source",
                "indicator.problem.sourceNumber");
        input.require((number == null) == (place == null), "source_place", "indicator.problem.sourcePlace");
        input.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "valid_to",
                "indicator.problem.validTo");
        return new IndicatorContent(
                input.name("name", name, LONGEST_NAME, "indicator.problem.name"),
                input.name("short_name", shortName, LONGEST_SHORT_NAME, "indicator.problem.shortName"),
                input.required("definition", definition, LONGEST_DEFINITION, "indicator.problem.definition"),
                List.copyOf(new LinkedHashSet<>(units)),
                kind,
                Set.copyOf(dimensions),
                direction,
                number,
                place,
                validFrom,
                validTo,
                retired);
    }
}
