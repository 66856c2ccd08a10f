package de.lenkungsportal.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What a figure measures, by its code in the catalogue of indicators. The constants are those that rules of the portal name.
 *
 * @param code for example {@code STAFF_RATIO}
 */
public record Indicator(@JsonValue String code) implements Comparable<Indicator> {

    // Before the constants, whose constructor reads it.
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    public static final Indicator CASELOAD = new Indicator("CASELOAD");
    public static final Indicator STAFF = new Indicator("STAFF");
    public static final Indicator INTAKE_FORECAST = new Indicator("INTAKE_FORECAST");

    /** @throws IllegalArgumentException when the code is no word of capitals, digits and underscores */
    @JsonCreator
    public Indicator {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of an indicator: " + code);
        }
    }

    @Override
    public int compareTo(Indicator other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
