package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was deleted, which can be brought back.
 *
 * @param figure as it was; a small count of it is SUPPRESSED
 * @param at real time
 * @param reason why it was deleted
 */
public record DeletedFigure(Figure figure, @Nullable Instant at, String reason) {}
