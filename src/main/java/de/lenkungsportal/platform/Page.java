package de.lenkungsportal.platform;

import java.util.List;

/**
 * One page of a list, in the shape of the API.
 *
 * @param page number of this page, from 0
 * @param size requested length, at most {@value #MAX_SIZE}
 * @param total length of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public static final int MAX_SIZE = 500;
}
