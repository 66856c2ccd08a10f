package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has forecast, in the shape in which they said it.
 *
 * @param ags null for the whole Land and the whole federation, which are no municipalities
 * @param municipality name, null with {@code ags}
 * @param rechtskreis null where the source names none
 * @param population who is counted, in the words of the source
 * @param unit what the shape counts; PERCENT a year for a rate
 * @param period the year that is forecast; null for a rate without one
 * @param published the earliest day on which it is known to have been said
 * @param figureId the figure that states the same number, where there is one
 */
public record PublishedForecast(
        String id,
        Scope scope,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable Rechtskreis rechtskreis,
        Measure measure,
        String population,
        Unit unit,
        Shape shape,
        @Nullable Stand period,
        Method method,
        String publisher,
        Stand published,
        SourcePlace source,
        @Nullable String figureId,
        @Nullable Flag flag,
        @Nullable String note) {

    /** How far it reaches. */
    public enum Scope {
        MUNICIPALITY,
        LAND,
        BUND
    }

    /** What is forecast. New ones, and what a stock grows by, are not the same: others leave it meanwhile. */
    public enum Measure {
        INTAKE,
        NET_INCREASE,
        APPLICATIONS
    }

    /** How the publisher came to it, as far as the source says. */
    public enum Method {
        NOT_STATED,
        /** Reckoned: the intake stays as it is. */
        CONSTANT_INTAKE,
        /** Expected: the intake goes on rising. */
        RISING_INTAKE
    }

    /** In which shape it was said. */
    public sealed interface Shape {

        /** One number, as in Dortmund's 3.500. With AT_LEAST it is open above. */
        record Point(BigDecimal value, Qualifier qualifier) implements Shape {}

        /** From and to, as in Herford's 450 to 1.200. */
        record Range(BigDecimal from, BigDecimal to) implements Shape {}

        /** Nothing but an upper end, as in "bis zu 71.000". */
        record UpperBound(BigDecimal value) implements Shape {}

        /** Growth in per cent a year, as in Münster's "~ 7%". */
        record Rate(BigDecimal percent, Qualifier qualifier) implements Shape {}

        /** Its code in tables and API. */
        default String code() {
            return switch (this) {
                case Point point -> "POINT";
                case Range range -> "RANGE";
                case UpperBound bound -> "UPPER_BOUND";
                case Rate rate -> "RATE";
            };
        }
    }

    /** The shape as a quantity, for cells that show any figure. */
    public Quantity.Value quantity() {
        return switch (shape) {
            case Shape.Point(var value, var qualifier) -> new Quantity.Value(unit, qualifier, value, null);
            case Shape.Range(var from, var to) -> new Quantity.Value(unit, Qualifier.RANGE, from, to);
            case Shape.UpperBound(var value) -> new Quantity.Value(unit, Qualifier.AT_MOST, value, null);
            case Shape.Rate(var percent, var qualifier) -> new Quantity.Value(unit, qualifier, percent, null);
        };
    }

    /** The year that is forecast, where it is one year. */
    public @Nullable Integer year() {
        return period == null ? null : Integer.valueOf(period.iso().substring(0, 4));
    }
}
