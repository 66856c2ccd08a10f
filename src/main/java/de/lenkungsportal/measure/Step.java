package de.lenkungsportal.measure;

/** The steps from the first registration to work, as the wall of the workshop has them (002, "Rechtskreisübergreifende Förderketten"). */
public enum Step {
    DATA_ENTRY,
    COUNSELLING,
    PROFILING,
    RECOGNITION,
    COMPETENCE_ASSESSMENT,
    ORIENTATION,
    QUALIFICATION,
    APPLICATION,
    PLACEMENT,
    WORK;

    /** The number on the wall, 0 to 9. */
    public int number() {
        return ordinal();
    }

    /** @throws IllegalArgumentException outside 0 to 9 */
    public static Step of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("no step " + number);
        }
        return values()[number];
    }
}
