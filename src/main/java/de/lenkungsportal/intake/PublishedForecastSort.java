package de.lenkungsportal.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders in which published forecasts can be listed. Values are no order: they have different units. */
public enum PublishedForecastSort {
    /** Municipalities by name, then the Land, then the federation. */
    MUNICIPALITY,
    PERIOD,
    PUBLISHED,
    SOURCE;

    public static Optional<PublishedForecastSort> parse(String text) {
        return Arrays.stream(values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
