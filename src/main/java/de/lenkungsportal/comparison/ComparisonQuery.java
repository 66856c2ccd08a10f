package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cities are compared, and on what.
 *
 * @param peerGroup the group that "n von 14" refers to; null compares all municipalities that have figures
 * @param ags a selection, also of municipalities outside of the group; empty means the whole group
 * @param round survey round, for example 2016-03
 * @param rechtskreise whose customers count; empty means SGB II and SGB III
 * @param carrier whose staff counts; null means all carriers together
 * @param categories codes as {@code DIMENSION.CATEGORY}; a city must state each of them
 */
public record ComparisonQuery(
        @Nullable String peerGroup,
        Set<String> ags,
        String round,
        Set<Rechtskreis> rechtskreise,
        @Nullable Carrier carrier,
        Set<String> categories) {

    public ComparisonQuery {
        ags = Set.copyOf(ags);
        rechtskreise =
                rechtskreise.isEmpty() ? Set.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III) : Set.copyOf(rechtskreise);
        categories = Set.copyOf(categories);
    }
}
