package de.lenkungsportal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What verifying the chain of the audit trail found. */
public sealed interface ChainResult {

    /**
     * Every link fits the one before, and every entry its link.
     *
     * @param links how many
     * @param head the last link
     */
    record Whole(long links, Anchor head) implements ChainResult {}

    /**
     * The first place that does not fit.
     *
     * @param entry number of the entry at that place, or of the last one before it
     * @param at when that entry was recorded; null before the first
     */
    record Broken(Reason reason, long entry, @Nullable Instant at) implements ChainResult {}

    /** Why the chain does not hold. */
    enum Reason {
        /** The entry is not what was recorded. */
        CHANGED,
        /** The entry is gone before its time. */
        REMOVED,
        /** A link of the chain was changed, exchanged or put in. */
        LINK_CHANGED,
        /** Links after this entry are gone. */
        LINK_MISSING,
        /** The entry stands in no chain. */
        UNCHAINED,
        /** The chain ends before the anchor. */
        SHORTENED,
        /** The chain is another one than that of the anchor. */
        OTHER_CHAIN
    }
}
