package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures to list.
 *
 * @param ags municipalities, all when empty
 * @param indicators what is measured, everything when empty
 * @param areaKinds kinds of areas that the figures are about, all when empty
 * @param round survey round, all when null
 * @param later whether figures with a Stand after the Stichtag are among them
 */
public record FigureFilter(
        Set<String> ags,
        Set<Indicator> indicators,
        Set<Municipality.Kind> areaKinds,
        @Nullable String round,
        Later later) {

    public static final FigureFilter ALL = new FigureFilter(Set.of(), Set.of(), Set.of(), null, Later.SHOWN);
}
