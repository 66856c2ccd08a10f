package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which published forecasts; an empty set means all.
 *
 * @param year the year that is forecast; rates without a year match none
 */
public record PublishedForecastFilter(
        Set<String> ags,
        Set<PublishedForecast.Scope> scopes,
        Set<Unit> units,
        @Nullable Integer year) {

    public static final PublishedForecastFilter ALL = new PublishedForecastFilter(Set.of(), Set.of(), Set.of(), null);

    public static PublishedForecastFilter of(String ags) {
        return new PublishedForecastFilter(Set.of(ags), Set.of(), Set.of(), null);
    }
}
