package de.lenkungsportal.shell.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a bar chart shows. One unit for all bars.
 *
 * @param series names of the series, the subject first
 * @param bars one row a bar, in the order of the chart; each has one part for each series
 * @param excluded who is left out and why: reason in words, then names
 */
public record BarData(List<String> series, List<Bar> bars, Map<String, List<String>> excluded) {

    /** One bar with its parts. */
    public record Bar(String label, List<Part> parts) {}

    /**
     * One part of a bar.
     *
     * @param value null where the part is missing; zero stays a bar of no length with its label
     * @param text the value in words, for example ca. 337,5
     */
    public record Part(@org.jspecify.annotations.Nullable BigDecimal value, String text) {}
}
