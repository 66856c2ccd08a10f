package de.lenkungsportal.plausibility;

/**
 * How many findings there are.
 *
 * @param critical open ones of severity CRITICAL, part of {@code open}
 */
public record FindingSummary(int open, int critical, int confirmed, int corrected) {

    public int total() {
        return open + confirmed + corrected;
    }
}
