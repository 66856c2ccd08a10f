package de.lenkungsportal.figure;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands among those that it can add up with: by dimension what it is about. A dimension that is not there means
 * all of it; so does the carrier TOTAL.
 */
record Position(Map<String, String> at) {

    Position {
        at = Map.copyOf(at);
    }

    static Position of(Figure figure) {
        var at = new TreeMap<>(figure.breakdown().values());
        put(at, "RECHTSKREIS", figure.rechtskreis());
        put(at, "CARRIER", figure.carrier() == Carrier.TOTAL ? null : figure.carrier());
        put(at, "FUNCTION", figure.function());
        put(at, "INSTITUTION", figure.about().institution());
        return new Position(at);
    }

    private static void put(Map<String, String> at, String dimension, @Nullable Object value) {
        if (value != null) {
            at.put(dimension, value.toString());
        }
    }

    /** The dimensions in which a part is finer than this total; empty when it is no part of it. */
    Set<String> refinedBy(Position part) {
        boolean isPart =
                at.entrySet().stream().allMatch(mine -> Objects.equals(mine.getValue(), part.at.get(mine.getKey())));
        var finer = new TreeSet<String>();
        if (isPart) {
            finer.addAll(part.at.keySet());
            finer.removeAll(at.keySet());
        }
        return finer;
    }

    /** In the order of the dimensions, so that equal positions sort alike. */
    @Override
    public String toString() {
        return new TreeMap<>(at).toString();
    }
}
