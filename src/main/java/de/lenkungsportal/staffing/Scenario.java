package de.lenkungsportal.staffing;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed about stay and staff.
 *
 * @param stayMonths how long a client stays at most, 1 to 60 months
 * @param ratio clients of one integration specialist, 10 to 1,000
 * @param unemployedPercent share of the stock that counts, 1 to 100 per cent
 * @param doubledFrom from the period with this day on twice as many come; null for never
 * @param personsPerBg the chosen conversion of a series in BG, 1 to 10, for example 1.97 (002, Wuppertal, all BG); null where
 *     none was chosen, and then a series in BG has no need
 */
public record Scenario(
        int stayMonths,
        int ratio,
        int unemployedPercent,
        @Nullable LocalDate doubledFrom,
        @Nullable BigDecimal personsPerBg) {

    public static final int LONGEST_STAY = 60;
    public static final int SMALLEST_RATIO = 10;
    public static final int LARGEST_RATIO = 1000;

    /** @throws InvalidInputException with one entry for each value that is out of bounds */
    public Scenario {
        var problems = new ArrayList<Problem>();
        require(stayMonths >= 1 && stayMonths <= LONGEST_STAY, "stay_months", problems);
        require(ratio >= SMALLEST_RATIO && ratio <= LARGEST_RATIO, "ratio", problems);
        require(unemployedPercent >= 1 && unemployedPercent <= 100, "unemployed_percent", problems);
        require(
                personsPerBg == null
                        || (personsPerBg.compareTo(BigDecimal.ONE) >= 0 && personsPerBg.compareTo(BigDecimal.TEN) <= 0),
                "persons_per_bg",
                problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void require(boolean holds, String field, ArrayList<Problem> problems) {
        if (!holds) {
            problems.add(new Problem(field, "staffing.problem." + field));
        }
    }
}
