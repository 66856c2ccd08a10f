package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain with its measures and what the checks say of it today.
 *
 * @param items in their order
 */
public record ChainView(Foerderkette chain, List<Item> items, ChainReport report) {

    /**
     * A measure of the chain.
     *
     * @param run that is chosen, or the only one; null where none is
     * @param runs that can be chosen, in their order, with small counts hidden
     */
    public record Item(
            String id,
            String title,
            MeasureContent content,
            MeasureStatus status,
            @Nullable MeasureRun run,
            List<MeasureRun> runs) {}
}
