package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.municipality.Municipality;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures to list.
 *
 * @param ags municipalities, all when empty
 * @param indicators what is measured, everything when empty
 * @param areaKinds kinds of areas that the figures are about, all when empty
 * @param round survey round, all when null
 */
public record FigureFilter(
        Set<String> ags,
        Set<Indicator> indicators,
        Set<Municipality.Kind> areaKinds,
        @Nullable String round) {

    public static final FigureFilter ALL = new FigureFilter(Set.of(), Set.of(), Set.of(), null);
}
