package de.lenkungsportal.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One sourced fact about a municipality, the Land, the Bund or an institution there. Never a bare number: see the components.
 *
 * @param id stable key, part of the permanent link
 * @param round survey round that the figure belongs to, for example 2016-03; null for what a source states outside of a survey
 * @param carrier TOTAL for a total that the source states; null where the source names no carrier
 * @param function null for totals and for caseloads
 * @param correction null unless the basis is CORRECTED
 * @param version counts corrections, starts at 1
 */
public record Figure(
        String id,
        About about,
        @Nullable String round,
        Indicator indicator,
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function,
        Breakdown breakdown,
        Stage stage,
        Quantity quantity,
        Stand asOf,
        SourcePlace source,
        Basis basis,
        @Nullable Flag flag,
        @Nullable String note,
        @Nullable Correction correction,
        int version) {

    /** Whether the municipality has said another value than the source. */
    public boolean isCorrected() {
        return basis == Basis.CORRECTED;
    }

    public String ags() {
        return about.ags();
    }

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

    /** Whether this is about the whole area and broken down by Rechtskreis, carrier and function alone. */
    public boolean isOfWholeArea() {
        return about.institution() == null && breakdown.isNone();
    }

    /** Whether it counts people of a place, so that a small value could point at individuals. */
    public boolean countsPeople() {
        return unit().countsPeople() && !about.isWide();
    }

    /** Whether this is a total that the source states, of all carriers or of one. */
    public boolean isStatedSum() {
        return indicator.equals(Indicator.STAFF) && carrier != null && function == null;
    }

    public Figure with(Quantity other) {
        return saying(other, note, correction);
    }

    public Figure withoutNote() {
        return saying(quantity, null, correction);
    }

    public Figure with(@Nullable Correction other) {
        return saying(quantity, note, other);
    }

    private Figure saying(Quantity amount, @Nullable String words, @Nullable Correction corrected) {
        return new Figure(
                id,
                about,
                round,
                indicator,
                rechtskreis,
                carrier,
                function,
                breakdown,
                stage,
                amount,
                asOf,
                source,
                basis,
                flag,
                words,
                corrected,
                version);
    }
}
