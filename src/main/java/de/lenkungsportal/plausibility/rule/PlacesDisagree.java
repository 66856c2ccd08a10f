package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One source gives different values for the same thing at two places.
 *
 * <p>Where a place names parts but no sum, the parts together are a lower bound: above the sum at another place they contradict
 * it, below they may be incomplete.
 */
final class PlacesDisagree implements Rule {

    private record Key(
            String source,
            @Nullable String round,
            @Nullable String institution,
            Breakdown breakdown,
            Indicator indicator,
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            @Nullable StaffFunction function,
            Stage stage,
            Unit unit) {

        /** Staff is told apart by carrier; some places name the Rechtskreis beside it, some do not. */
        static Key of(Figure figure, @Nullable StaffFunction function) {
            return new Key(
                    figure.source().source(),
                    figure.round(),
                    figure.about().institution(),
                    figure.breakdown(),
                    figure.indicator(),
                    figure.indicator().equals(Indicator.STAFF) ? null : figure.rechtskreis(),
                    figure.carrier(),
                    function,
                    figure.stage(),
                    figure.unit());
        }

        String subject() {
            return Stream.of(
                            source,
                            round,
                            indicator,
                            rechtskreis,
                            carrier,
                            function,
                            stage,
                            unit,
                            institution,
                            breakdown)
                    .map(String::valueOf)
                    .filter(part -> !part.equals("null") && !part.isEmpty())
                    .collect(Collectors.joining("-"));
        }
    }

    /** What one place says about the key. */
    private record Reading(List<Figure> figures, Span span) {

        boolean contradicts(Reading other) {
            Figure mine = figures.getFirst();
            boolean sameTime = mine.stage() == Stage.START
                    || mine.asOf().overlaps(other.figures.getFirst().asOf());
            return sameTime && span.contradicts(other.span);
        }
    }

    @Override
    public List<Suspicion> check(Readings readings) {
        List<Figure> valued =
                readings.stated().filter(figure -> figure.value() != null).toList();
        return valued.stream()
                .map(figure -> Key.of(figure, figure.function()))
                .distinct()
                .flatMap(key -> check(key, valued).stream())
                .toList();
    }

    private static Optional<Suspicion> check(Key key, List<Figure> figures) {
        List<Reading> readings = readings(key, figures);
        // The municipality has said which value holds.
        if (readings.stream().flatMap(reading -> reading.figures().stream()).anyMatch(Figure::isCorrected)) {
            return Optional.empty();
        }
        boolean contradiction =
                readings.stream().anyMatch(one -> readings.stream().anyMatch(one::contradicts));
        return contradiction ? Optional.of(suspicion(key, readings)) : Optional.empty();
    }

    private static List<Reading> readings(Key key, List<Figure> figures) {
        Map<SourcePlace, Reading> byPlace = new LinkedHashMap<>();
        byPlace(figures.stream().filter(figure -> key.equals(Key.of(figure, figure.function()))))
                .forEach((place, same) -> byPlace.put(place, new Reading(same, Span.sum(same))));
        if (key.function() == null && key.carrier() != Carrier.TOTAL) {
            byPlace(figures.stream().filter(figure -> figure.function() != null && key.equals(Key.of(figure, null))))
                    .forEach((place, parts) -> byPlace.putIfAbsent(
                            place, new Reading(parts, Span.sum(parts).withoutUpperEnd())));
        }
        return List.copyOf(byPlace.values());
    }

    private static Map<SourcePlace, List<Figure>> byPlace(Stream<Figure> figures) {
        return figures.collect(Collectors.groupingBy(Figure::source, LinkedHashMap::new, Collectors.toList()));
    }

    private static Suspicion suspicion(Key key, List<Reading> readings) {
        List<Reading> ordered = readings.stream()
                .sorted(Comparator.comparing(reading -> reading.span().low()))
                .toList();
        var figures = new ArrayList<Figure>();
        ordered.forEach(reading -> figures.addAll(reading.figures()));
        return Suspicion.ofFigures(
                RuleCode.PLACES_DISAGREE,
                Severity.WARNING,
                key.subject(),
                List.of(
                        new Argument.Subject(
                                key.indicator(),
                                key.rechtskreis(),
                                key.carrier(),
                                key.function(),
                                key.stage(),
                                key.breakdown()),
                        new Argument.Amount(amount(ordered.getFirst())),
                        new Argument.Amount(amount(ordered.getLast()))),
                figures);
    }

    private static Quantity.Value amount(Reading reading) {
        return reading.figures().size() == 1
                ? (Quantity.Value) reading.figures().getFirst().quantity()
                : Span.total(reading.figures());
    }
}
