package de.lenkungsportal.measure.chain;

/**
 * A measure and one of its runs as the finder sees them. Days are counted from 1970.
 *
 * @param measure and run by their ids
 * @param steps bit n for step n; 0 for a language offer
 * @param entry rank of the level that is asked, {@link #UNSTATED} where it is not stated
 * @param exit rank of the level at the end, {@link #UNSTATED} where none is taught or stated
 * @param from first day of entry; with a fixed start the only one
 * @param to last day of entry
 * @param days how long someone stays who enters at any day, or {@link #UNSTATED}; then all leave on {@code ready}
 * @param ready first day after the end for all, used where {@code days} is not
 */
record Course(String measure, String run, int steps, int entry, int exit, int from, int to, int days, int ready) {

    static final int UNSTATED = -1;

    boolean isLanguage() {
        return steps == 0;
    }

    int highest() {
        return 31 - Integer.numberOfLeadingZeros(steps);
    }

    /** The first day on which someone is ready for more who enters on this day. */
    int readyAfter(int day) {
        return days == UNSTATED ? ready : day + days;
    }
}
