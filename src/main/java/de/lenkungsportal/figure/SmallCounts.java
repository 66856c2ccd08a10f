package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts of people that are small enough to point at individuals, and with them as many further values as it takes
 * that nobody can work the small one out: primary and secondary suppression. Zero stays zero.
 */
public final class SmallCounts {

    private static final int SMALLEST_USEFUL = 3;

    private final int threshold;

    /**
     * @param threshold counts above zero and below it are hidden; 0 hides nothing
     * @throws IllegalArgumentException for 1 and 2: a hidden count could then only be 1
     */
    public SmallCounts(int threshold) {
        if (threshold != 0 && threshold < SMALLEST_USEFUL) {
            throw new IllegalArgumentException(
                    "portal.small-count-threshold is %d; it must be 0 (off) or at least %d, because otherwise a hidden count is always 1"
                            .formatted(threshold, SMALLEST_USEFUL));
        }
        this.threshold = threshold;
    }

    /** Threshold below which counts are hidden; 0 when nothing is hidden. */
    public int threshold() {
        return threshold;
    }

    /**
     * The same list with the small counts hidden.
     *
     * @param figures all figures of the municipalities and rounds concerned: a part that is left out protects nothing
     */
    public List<Figure> suppress(List<Figure> figures) {
        Set<String> hidden = hidden(figures);
        return hidden.isEmpty()
                ? figures
                : figures.stream()
                        .map(figure -> hidden.contains(figure.id()) ? hide(figure) : figure)
                        .toList();
    }

    /** Ids of the figures of this list that must not be shown. */
    public Set<String> hidden(Collection<Figure> figures) {
        return figures.stream().filter(Figure::countsPeople).collect(Collectors.groupingBy(Group::of)).values().stream()
                .filter(group -> group.stream().anyMatch(figure -> isSensitive(figure.quantity())))
                .flatMap(group -> new CountGroup(group, this::isSensitive).hidden().stream())
                .collect(Collectors.toSet());
    }

    /** Whether this alone must be hidden: a small count, or one that the source hides itself. */
    public boolean isSensitive(Quantity quantity) {
        return threshold > 0
                && quantity.unit().countsPeople()
                && switch (quantity) {
                    case Quantity.None(var unit, Missing reason) -> reason == Missing.SUPPRESSED;
                    case Quantity.Value(var unit, var qualifier, BigDecimal value, @Nullable BigDecimal to) -> {
                        BigDecimal highest = to == null ? value : to;
                        yield highest.signum() > 0 && highest.compareTo(BigDecimal.valueOf(threshold)) < 0;
                    }
                };
    }

    /** The figure without its value, and without the note, which could repeat it. */
    public static Figure hide(Figure figure) {
        Correction correction = figure.correction();
        return figure.withoutNote().with(hide(figure.quantity())).with(correction == null ? null : correction.hidden());
    }

    /** Hides the value; zero and stated gaps are kept. */
    public static Quantity hide(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> none;
            case Quantity.Value(Unit unit, var qualifier, BigDecimal value, @Nullable BigDecimal to)
            when value.signum() > 0 || to != null -> new Quantity.None(unit, Missing.SUPPRESSED);
            case Quantity.Value zero -> zero;
        };
    }

    /** Figures that can add up to each other: the same count of one municipality, broken down in several ways. */
    public record Group(String ags, @Nullable String round, Indicator indicator, Unit unit, Stage stage) {
        public static Group of(Figure figure) {
            return new Group(figure.ags(), figure.round(), figure.indicator(), figure.unit(), figure.stage());
        }
    }
}
