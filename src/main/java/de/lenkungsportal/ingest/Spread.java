package de.lenkungsportal.ingest;

import java.util.List;

/**
 * How a target reads wide tables, where one thing that a row should say stands in the head of its columns.
 *
 * @param value the column that the cells under such heads fill
 * @param axes columns whose values may be heads: periods, groups, units, places
 */
public record Spread(TargetColumn<?> value, List<TargetColumn<?>> axes) {

    public Spread {
        axes = List.copyOf(axes);
    }
}
