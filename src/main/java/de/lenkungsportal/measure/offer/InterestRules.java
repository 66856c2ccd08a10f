package de.lenkungsportal.measure.offer;

import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What a provider may state about a planned measure, and until when. */
final class InterestRules {

    private static final int MESSAGE = 2000;
    private static final int MOST_CAPACITY = 100_000;

    private InterestRules() {}

    /**
     * The message as it may be stored.
     *
     * @throws InvalidInputException when it is missing or too long, or the capacity below 1
     */
    static String check(String message, @Nullable Integer capacity) {
        var input = new PlanInput();
        String checked = input.required("message", message, MESSAGE);
        input.require(
                capacity == null || (capacity >= 1 && capacity <= MOST_CAPACITY),
                "capacity",
                "measureplan.problem.capacity");
        input.check();
        return checked;
    }

    /**
     * The statement, which can still be changed.
     *
     * @throws InvalidInputException when its measure is no longer published or planned
     */
    static Interest open(Interest stored) {
        if (stored.state() == Interest.State.CLOSED) {
            throw new InvalidInputException("state", "measureplan.problem.statementClosed");
        }
        return stored;
    }
}
