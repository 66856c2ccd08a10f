package de.lenkungsportal.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What a profile says of a municipality, by its code in the catalogue. The constants are those that the comparison begins with.
 *
 * @param code for example {@code TARGET_GROUP}
 */
public record ProfileDimension(@JsonValue String code) implements Serializable {

    // Before the constants, whose constructor reads it.
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    public static final ProfileDimension INVOLVEMENT = new ProfileDimension("INVOLVEMENT");
    public static final ProfileDimension ACCESS = new ProfileDimension("ACCESS");

    /** @throws IllegalArgumentException when the code is no word of capitals, digits and underscores */
    @JsonCreator
    public ProfileDimension {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not the code of a dimension: " + code);
        }
    }

    /** Whether this is a word of capitals, digits and underscores, as dimensions and their categories are named. */
    public static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
