package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the API says it; the first members of a CSV row and of a JSON record are the same words.
 *
 * @param carrier TOTAL for a stated total
 * @param valueTo upper end, with the qualifier RANGE only
 * @param missing why there is no value; null where there is one
 * @param asOf Stand: a year, a month or a day in ISO form
 * @param link permanent link to the figure in the portal
 */
record FigureResource(
        String id,
        int version,
        String ags,
        String municipality,
        String round,
        Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        Stage stage,
        Unit unit,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Missing missing,
        Stand asOf,
        String source,
        String sourcePlace,
        Basis basis,
        @Nullable Flag flag,
        @Nullable String note,
        String link)
        implements Versioned {

    static final Columns<FigureResource> COLUMNS =
            Columns.of(FigureResource.class).without("id", "version", "round", "link");

    static FigureResource of(FigureRecord item, String portal) {
        Figure figure = item.figure();
        var value = figure.quantity() instanceof Quantity.Value stated ? stated : null;
        return new FigureResource(
                figure.id(),
                figure.version(),
                figure.ags(),
                item.municipality(),
                figure.round(),
                figure.indicator(),
                figure.rechtskreis(),
                figure.carrier(),
                figure.function(),
                figure.stage(),
                figure.unit(),
                value == null ? null : value.qualifier(),
                value == null ? null : value.value(),
                value == null ? null : value.to(),
                figure.missing(),
                figure.asOf(),
                figure.source().source(),
                figure.source().place(),
                figure.basis(),
                figure.flag(),
                figure.note(),
                portal + "/kennzahl/" + figure.id());
    }
}
