package de.lenkungsportal.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One count of one municipality with its totals and parts, and the choice of what to hide in it. */
final class CountGroup {

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<Sum> sums;
    private final Set<Cell> sensitive = new HashSet<>();

    /**
     * A number of the group. Two figures with the same place in the breakdown and the same value are one: hiding only one of
     * them would hide nothing.
     *
     * @param value null when the source hides it itself
     * @param source tells such hidden figures apart
     */
    record Cell(
            Position at,
            @Nullable BigDecimal value,
            @Nullable BigDecimal to,
            String source) {

        boolean isZero() {
            return value != null && value.signum() == 0 && to == null;
        }

        boolean isAsLargeAs(Cell other) {
            return known().compareTo(other.known()) == 0;
        }

        BigDecimal known() {
            return value == null ? BigDecimal.ZERO : value;
        }
    }

    /** A stated total and one way of adding up to it; a part can count more than once. */
    record Sum(Cell total, Map<Cell, Integer> parts) {

        boolean contains(Cell cell) {
            return total.equals(cell) || parts.containsKey(cell);
        }

        /** A total with one stated part of another size: the rest is not stated, so nothing can be worked out. */
        boolean isNoBreakdown() {
            return parts.size() == 1 && !parts.keySet().iterator().next().isAsLargeAs(total);
        }
    }

    CountGroup(List<Figure> figures, Predicate<Quantity> isSensitive) {
        var numbers = new ArrayList<Figure>();
        for (Figure figure : figures) {
            boolean counts = figure.quantity() instanceof Quantity.Value || isSensitive.test(figure.quantity());
            if (counts) {
                Cell cell = cell(figure);
                numbers.add(figure);
                cells.put(figure.id(), cell);
                if (isSensitive.test(figure.quantity())) {
                    sensitive.add(cell);
                }
            }
        }
        sums = Sums.of(numbers, cells);
    }

    private static Cell cell(Figure figure) {
        Position at = Position.of(figure);
        return switch (figure.quantity()) {
            case Quantity.Value(var unit, var qualifier, BigDecimal value, @Nullable BigDecimal to) ->
                new Cell(at, value.stripTrailingZeros(), to == null ? null : to.stripTrailingZeros(), "");
            case Quantity.None none -> new Cell(at, null, null, figure.id());
        };
    }

    /** Ids of the figures that must not be shown. */
    Set<String> hidden() {
        var hidden = new HashSet<>(sensitive);
        while (new Disclosure(sums, hidden).reveals().stream().anyMatch(sensitive::contains)) {
            Optional<Cell> next = smallestNeighbour(hidden);
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        var ids = new HashSet<String>();
        cells.forEach((id, cell) -> {
            if (hidden.contains(cell)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** The smallest shown value that stands in one sum with a hidden one: a part where there is one, else the total. */
    private Optional<Cell> smallestNeighbour(Set<Cell> hidden) {
        List<Sum> concerned = sums.stream()
                .filter(sum -> hidden.stream().anyMatch(sum::contains))
                .toList();
        Comparator<Cell> bySize = Comparator.comparing(Cell::known)
                .thenComparing(cell -> cell.at().toString());
        return Stream.of(
                        concerned.stream().flatMap(sum -> sum.parts().keySet().stream()),
                        concerned.stream().map(Sum::total))
                .map(candidates -> candidates
                        .filter(cell -> !hidden.contains(cell) && !cell.isZero())
                        .min(bySize))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
