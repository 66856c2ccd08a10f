package de.lenkungsportal.plausibility;

import java.util.Arrays;
import java.util.Optional;

/** Orders of a list of findings; each is total. */
public enum FindingSort {
    /** Open before decided, heavy before light, then by city. */
    URGENCY("urgency"),
    MUNICIPALITY("municipality"),
    OLDEST("first_seen"),
    NEWEST("-first_seen");

    private final String word;

    FindingSort(String word) {
        this.word = word;
    }

    /** The order that the API calls so; empty when that is no allowed order. */
    public static Optional<FindingSort> parse(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }
}
