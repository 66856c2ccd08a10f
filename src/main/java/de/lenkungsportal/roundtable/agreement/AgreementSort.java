package de.lenkungsportal.roundtable.agreement;

import java.util.Arrays;
import java.util.Optional;

/** Orders of the register; each is total. */
public enum AgreementSort {
    /** Overdue first, the longest first, then conditional, then open, then done and dropped. */
    URGENCY("urgency"),
    MUNICIPALITY("municipality"),
    BODY("body"),
    DUE("due"),
    OLDEST("agreed"),
    NEWEST("-agreed");

    private final String word;

    AgreementSort(String word) {
        this.word = word;
    }

    /** The order that the API calls so; empty when that is no allowed order. */
    public static Optional<AgreementSort> parse(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }
}
