package de.lenkungsportal.shell.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution and the numbers that others named for the same quantity, in the same unit.
 *
 * @param sample equally probable values in rising order, for the curve
 * @param spans the central 50, 80 and 95 per cent, in this order
 * @param bracket the 80 per cent in words, below the axis
 */
public record DistributionData(List<Double> sample, double median, List<Span> spans, String bracket, List<Mark> marks) {

    /** Both ends of a central interval, and its name in the table. */
    public record Span(double low, double high, String name) {}

    /**
     * A number that somebody named.
     *
     * @param to upper end of a range; null for the other shapes
     * @param figure the number as it is written
     * @param name what it is, for example veröffentlicht
     */
    public record Mark(Shape shape, double value, @Nullable Double to, String figure, String name) {}

    /** How a named number looks. */
    public enum Shape {
        POINT,
        /** Reckoned by its publisher from something else. */
        RECKONED,
        RANGE,
        UPPER_BOUND
    }
}
