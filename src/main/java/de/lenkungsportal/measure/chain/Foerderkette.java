package de.lenkungsportal.measure.chain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A chain that was put together from measures.
 *
 * @param municipality name, null for those of the sources
 * @param completeOn day on which it passed every check, null for a draft
 * @param version for optimistic locking, from 1
 */
public record Foerderkette(
        String id,
        ChainContent content,
        @Nullable String municipality,
        @Nullable LocalDate completeOn,
        int version) {}
