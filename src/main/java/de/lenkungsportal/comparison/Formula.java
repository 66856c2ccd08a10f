package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Our own calculations written out in numbers, so that anyone can check them. */
final class Formula {

    private Formula() {}

    static String sum(List<Figure> parts) {
        return parts.stream().map(Formula::number).collect(Collectors.joining(" + "));
    }

    static String quotient(List<Figure> numerator, String denominator) {
        String above = sum(numerator);
        return (numerator.size() > 1 ? "(" + above + ")" : above) + " ÷ " + denominator;
    }

    static String number(Figure figure) {
        return (figure.isApproximate() ? "ca. " : "") + GermanFormat.number(CityRow.valueOf(figure));
    }
}
