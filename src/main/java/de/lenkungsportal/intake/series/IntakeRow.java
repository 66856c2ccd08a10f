package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.time.LocalDate;

/**
 * One line of a file: what is to be added to which series.
 *
 * @param number of the line in the file
 */
public record IntakeRow(int number, SeriesKey key, Period period, IntakeContent content) {

    /** Reason why a line cannot be added. */
    public record Refusal(int number, Problem problem) {}

    /**
     * The line as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    IntakeRow checked(LocalDate today) {
        return new IntakeRow(number, key, period, content.checked(key, period, today));
    }
}
