package de.lenkungsportal.measure.chain;

import java.util.List;

/**
 * Courses one after the other.
 *
 * @param waiting sum of the days between them, and before the first
 * @param steps that they cover, as a bit set by number
 */
record CourseChain(int waiting, int steps, List<Entry> entries) {

    /** A course and the day of its entry, counted from 1970. */
    record Entry(Course course, int day) {}
}
