package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Indicator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures to list.
 *
 * @param ags municipalities, all when empty
 * @param indicators what is measured, everything when empty
 * @param round survey round, all when null
 */
public record FigureFilter(
        Set<String> ags,
        Set<Indicator> indicators,
        @Nullable String round) {

    public static final FigureFilter ALL = new FigureFilter(Set.of(), Set.of(), null);
}
