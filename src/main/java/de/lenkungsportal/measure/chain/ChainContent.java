package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chain says: its plan and its measures in their order.
 *
 * @param ags of the municipality that keeps it, null for those of the sources
 * @param source null for an own entry
 */
public record ChainContent(
        String title,
        @Nullable String ags,
        ChainPlan plan,
        List<Item> items,
        @Nullable String note,
        Stand asOf,
        @Nullable SourcePlace source,
        Basis basis) {

    /** @param run that is chosen, null where none is */
    public record Item(String measure, @Nullable String run) {}
}
