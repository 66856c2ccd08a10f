package de.lenkungsportal.roundtable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agenda item that was deleted, which can be brought back. */
public record DeletedItem(String id, String title, @Nullable Instant at) {}
