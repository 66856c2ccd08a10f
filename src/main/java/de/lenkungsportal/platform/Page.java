package de.lenkungsportal.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, in the shape of the API.
 *
 * @param page number of this page, from 0
 * @param size requested length, at most {@value #MAX_SIZE}
 * @param total length of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public static final int MAX_SIZE = 500;

    /** A list that is always short, as its only page. */
    public static <T> Page<T> whole(List<T> all) {
        return new Page<>(all, 0, all.size(), all.size());
    }

    /** The same page with its entries in another shape. */
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), page, size, total);
    }
}
