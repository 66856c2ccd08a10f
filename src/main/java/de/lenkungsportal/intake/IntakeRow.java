package de.lenkungsportal.intake;

import de.lenkungsportal.platform.InvalidInputException.Problem;

/**
 * One line of a file: what is to be added to which series.
 *
 * @param number of the line in the file
 */
public record IntakeRow(int number, SeriesKey key, Period period, IntakeChange change) {

    /** Reason why a line cannot be added. */
    public record Refusal(int number, Problem problem) {}
}
