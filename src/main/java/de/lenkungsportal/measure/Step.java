package de.lenkungsportal.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps from the first registration to work, as the wall of the workshop has them (002, "Rechtskreisübergreifende Förderketten"). */
public enum Step {
    DATA_ENTRY(0),
    COUNSELLING(1),
    PROFILING(2),
    RECOGNITION(3),
    COMPETENCE_ASSESSMENT(4),
    ORIENTATION(5),
    QUALIFICATION(6),
    APPLICATION(7),
    PLACEMENT(8),
    WORK(9);

    private static final Map<Integer, Step> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Step::number, Function.identity()));

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** The number on the wall, 0 to 9. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException outside 0 to 9 */
    public static Step of(int number) {
        Step step = BY_NUMBER.get(number);
        if (step == null) {
            throw new IllegalArgumentException("no step " + number);
        }
        return step;
    }
}
