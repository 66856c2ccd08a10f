package de.lenkungsportal.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands in the breakdown; null in a dimension means all of it. A carrier TOTAL is such an "all" too.
 */
record Breakdown(
        @Nullable Rechtskreis rechtskreis,
        @Nullable Carrier carrier,
        @Nullable StaffFunction function) {

    static Breakdown of(Figure figure) {
        return new Breakdown(
                figure.rechtskreis(), figure.carrier() == Carrier.TOTAL ? null : figure.carrier(), figure.function());
    }

    private List<@Nullable Object> dimensions() {
        var dimensions = new ArrayList<@Nullable Object>();
        dimensions.add(rechtskreis);
        dimensions.add(carrier);
        dimensions.add(function);
        return dimensions;
    }

    /** The dimensions (bit mask) in which a part is finer than this total, or 0 when it is no part of it. */
    int refinedBy(Breakdown part) {
        int mask = 0;
        for (int i = 0; i < dimensions().size(); i++) {
            Object mine = dimensions().get(i);
            Object its = part.dimensions().get(i);
            if (mine == null && its != null) {
                mask |= 1 << i;
            } else if (mine != null && !mine.equals(its)) {
                return 0;
            }
        }
        return mask;
    }
}
