package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Correction;
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
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the API says it; the first members of a CSV row and of a JSON record are the same words.
 *
 * @param carrier TOTAL for a stated total
 * @param valueTo upper end, with the qualifier RANGE only
 * @param missing why there is no value; null where there is one
 * @param asOf Stand: a year, a month or a day in ISO form
 * @param municipality null for a figure of the Land or the Bund
 * @param round survey; null for what a source states outside of one
 * @param source number of the document, or OWN for what the area says of itself
 * @param sourcePlace slide, table row or chapter; of an own statement where it is from, in words
 * @param institution id of the institution; null for a figure of the whole area
 * @param breakdown DIMENSION=VALUE, several parted by semicolons; null for the whole
 * @param statedValue what the source states of a figure with the basis CORRECTED; null where that is protected
 * @param correctedAt real time of the last correction
 * @param link permanent link to the figure in the portal
 */
record FigureResource(
        String id,
        int version,
        String ags,
        @Nullable String municipality,
        @Nullable String round,
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
        Municipality.Kind areaKind,
        String area,
        @Nullable String institution,
        @Nullable String breakdown,
        @Nullable BigDecimal statedValue,
        @Nullable BigDecimal statedValueTo,
        @Nullable Missing statedMissing,
        @Nullable Instant correctedAt,
        String link)
        implements Versioned {

    static final Columns<FigureResource> COLUMNS =
            Columns.of(FigureResource.class).without("id", "version", "round", "link");

    static FigureResource of(FigureRecord item, String portal) {
        Figure figure = item.figure();
        var value = figure.quantity() instanceof Quantity.Value stated ? stated : null;
        Correction correction = figure.correction();
        var first = correction != null && correction.stated() instanceof Quantity.Value stated ? stated : null;
        return new FigureResource(
                figure.id(),
                figure.version(),
                figure.ags(),
                item.areaKind().isMunicipality() ? item.area() : null,
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
                item.areaKind(),
                item.area(),
                figure.about().institution(),
                figure.breakdown().isNone() ? null : figure.breakdown().toString(),
                first == null ? null : first.value(),
                first == null ? null : first.to(),
                correction != null && correction.stated() instanceof Quantity.None none ? none.reason() : null,
                correction == null ? null : correction.at(),
                portal + "/kennzahl/" + figure.id());
    }
}
