package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, as the parameters {@code page} and {@code size} of the API say it.
 *
 * @param page from 0
 * @param size 1 to {@value Page#MAX_SIZE}
 */
public record Paging(int page, int size) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** Reads the parameters; what is out of bounds is added to the problems and replaced by its default. */
    public static Paging parse(@Nullable String page, @Nullable String size, List<Problem> problems) {
        return new Paging(
                number(page, 0, 0, LAST_PAGE, new Problem("page", "platform.problem.page"), problems),
                number(size, DEFAULT_SIZE, 1, Page.MAX_SIZE, new Problem("size", "platform.problem.size"), problems));
    }

    private static int number(
            @Nullable String text, int otherwise, int least, int most, Problem problem, List<Problem> problems) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problems.add(problem);
        return otherwise;
    }
}
