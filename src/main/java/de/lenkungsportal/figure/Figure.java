package de.lenkungsportal.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One sourced fact about one municipality. Never a bare number: see the components.
 *
 * @param id stable key, part of the permanent link
 * @param round survey round that the figure belongs to, for example 2016-03
 * @param carrier TOTAL for a total that the source states; null where the source names no carrier
 * @param function null for totals and for caseloads
 * @param version counts corrections, starts at 1
 */
public record Figure(
        String id,
        String ags,
        String round,
        Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        Stage stage,
        Quantity quantity,
        Stand asOf,
        SourcePlace source,
        Basis basis,
        @Nullable Flag flag,
        @Nullable String note,
        int version) {

    public Unit unit() {
        return quantity.unit();
    }

    /** The value, or null when it is missing. */
    public @Nullable BigDecimal value() {
        return quantity instanceof Quantity.Value(var u, var q, BigDecimal value, var to) ? value : null;
    }

    /** The reason why there is no value, or null when there is one. */
    public @Nullable Missing missing() {
        return quantity instanceof Quantity.None(var u, Missing reason) ? reason : null;
    }

    public boolean isApproximate() {
        return quantity instanceof Quantity.Value(var u, Qualifier qualifier, var v, var to)
                && qualifier != Qualifier.EXACT;
    }

    /** Whether this is a total that the source states, of all carriers or of one. */
    public boolean isStatedSum() {
        return indicator == Indicator.STAFF && carrier != null && function == null;
    }

    public Figure with(Quantity other) {
        return new Figure(
                id,
                ags,
                round,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                other,
                asOf,
                source,
                basis,
                flag,
                note,
                version);
    }

    public Figure withoutNote() {
        return new Figure(
                id,
                ags,
                round,
                indicator,
                rechtskreis,
                carrier,
                function,
                stage,
                quantity,
                asOf,
                source,
                basis,
                flag,
                null,
                version);
    }
}
