package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator wants a figure to say, as it was entered and not yet checked: a value with its qualifier, or the reason
 * why there is none.
 *
 * @param qualifier null or EXACT for a plain value
 * @param valueTo upper end of a range
 * @param asOf Stand in ISO form
 */
public record FigureChange(
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Missing missing,
        String asOf,
        @Nullable String note) {

    /** Change with the present content of the figure. */
    public static FigureChange of(Figure figure) {
        return switch (figure.quantity()) {
            case Quantity.None(var unit, Missing reason) ->
                new FigureChange(null, null, null, reason, figure.asOf().iso(), figure.note());
            case Quantity.Value(var unit, Qualifier qualifier, BigDecimal value, @Nullable BigDecimal to) ->
                new FigureChange(qualifier, value, to, null, figure.asOf().iso(), figure.note());
        };
    }
}
