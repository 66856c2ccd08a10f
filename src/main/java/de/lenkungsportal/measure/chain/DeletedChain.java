package de.lenkungsportal.measure.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chain that was deleted, which can be brought back. */
public record DeletedChain(
        String id, String title, @Nullable Instant at) {}
