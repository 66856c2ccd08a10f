package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.FigureContent.Percentage;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure to be entered: what it counts, what it says, and where that is from. {@link #checked} holds its rules.
 *
 * @param round survey round; null for a figure between rounds
 */
public record NewFigure(
        About about,
        @Nullable String round,
        Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        Stage stage,
        Breakdown breakdown,
        Unit unit,
        FigureContent content,
        SourcePlace source) {

    private static final int LONGEST_PLACE = 200;

    /** What a figure counts, and when: two figures that agree in it say the same thing twice. */
    record Subject(
            About about,
            @Nullable String round,
            Indicator indicator,
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            @Nullable StaffFunction function,
            Stage stage,
            Breakdown breakdown,
            @Nullable Unit unit,
            @Nullable Stand asOf) {

        static Subject of(Figure figure) {
            return new Subject(
                    figure.about(),
                    figure.round(),
                    figure.indicator(),
                    figure.rechtskreis(),
                    figure.carrier(),
                    figure.function(),
                    figure.stage(),
                    figure.breakdown(),
                    figure.unit(),
                    figure.asOf());
        }

        /** Whatever its Stand: a round asks for it once. */
        Subject atAnyTime() {
            return new Subject(about, round, indicator, rechtskreis, carrier, function, stage, breakdown, unit, null);
        }

        /** Whatever its Stand and unit. */
        Subject inAnyUnit() {
            return new Subject(about, round, indicator, rechtskreis, carrier, function, stage, breakdown, null, null);
        }
    }

    Subject subject() {
        return new Subject(
                about, round, indicator, rechtskreis, carrier, function, stage, breakdown, unit, content.asOf());
    }

    /** The same with another content. */
    NewFigure saying(FigureContent other) {
        return new NewFigure(
                about, round, indicator, rechtskreis, carrier, function, stage, breakdown, unit, other, source);
    }

    /** The rules of the catalogue that a figure is held to. */
    interface Catalogue {

        /** Units that its figures may have; empty where the catalogue has no such indicator that holds today. */
        Set<Unit> units(Indicator indicator);

        /** What its figures may be broken down by. */
        Set<String> dimensions(Indicator indicator);

        /** Whether the dimension has this value. */
        boolean has(String dimension, String value);

        Percentage percentage(Indicator indicator);

        /** Whether there is this document. */
        boolean hasSource(String number);
    }

    /**
     * The figure as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param today the Stichtag
     */
    NewFigure checked(Input input, Catalogue catalogue, LocalDate today) {
        Set<Unit> units = catalogue.units(indicator);
        input.require(!units.isEmpty(), "indicator", "figureview.problem.indicator");
        input.require(units.isEmpty() || units.contains(unit), "unit", "figureview.problem.unitOfIndicator");
        if (!units.isEmpty()) {
            checkParts(input, catalogue);
        }
        FigureContent said = content.checked(input, unit, catalogue.percentage(indicator), today);
        String number = source.number();
        input.require(number == null || catalogue.hasSource(number), "source", "figureview.problem.source");
        input.require(number != null || !about.isWide(), "source", "figureview.problem.sourceOfWide");
        String place = input.required(
                "source_place",
                source.place(),
                LONGEST_PLACE,
                number == null ? "figureview.problem.ownPlace" : "figureview.problem.sourcePlace");
        return new NewFigure(
                about,
                round,
                indicator,
                rechtskreis,
                Carrier.entered(carrier, indicator, function, breakdown),
                function,
                stage,
                breakdown,
                unit,
                said,
                new SourcePlace(source.source(), place));
    }

    private void checkParts(Input input, Catalogue catalogue) {
        Set<String> dimensions = catalogue.dimensions(indicator);
        input.require(
                rechtskreis == null || dimensions.contains("RECHTSKREIS"),
                "rechtskreis",
                "figureview.problem.notBrokenDown");
        input.require(carrier == null || dimensions.contains("CARRIER"), "carrier", "figureview.problem.notBrokenDown");
        input.require(
                function == null || dimensions.contains("FUNCTION"), "function", "figureview.problem.notBrokenDown");
        for (Map.Entry<String, String> part : breakdown.values().entrySet()) {
            input.require(
                    dimensions.contains(part.getKey()) && catalogue.has(part.getKey(), part.getValue()),
                    "breakdown",
                    "figureview.problem.breakdown");
        }
    }
}
