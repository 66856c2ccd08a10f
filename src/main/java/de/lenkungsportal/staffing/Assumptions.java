package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality assumes about stay and staff.
 *
 * @param source where that stands, or null where the municipality entered it
 * @param version 0 where the orientation of the concept holds because the municipality has no own
 */
public record Assumptions(
        String ags,
        int stayMonths,
        int ratio,
        int unemployedPercent,
        @Nullable SourcePlace source,
        @Nullable String note,
        int version) {

    /** 001, ch. 6: six or twelve months; ch. 7.3: one integration specialist for 100 unemployed clients. */
    static Assumptions orientation(String ags) {
        return new Assumptions(ags, 12, 100, 100, new SourcePlace("001", "Konzept, Kap. 6 und 7.3"), null, 0);
    }

    /** @throws InvalidInputException when a supposition is out of bounds */
    public Scenario with(Suppositions supposed) {
        return new Scenario(
                Objects.requireNonNullElse(supposed.stayMonths(), stayMonths),
                Objects.requireNonNullElse(supposed.ratio(), ratio),
                Objects.requireNonNullElse(supposed.unemployedPercent(), unemployedPercent),
                supposed.doubledFrom(),
                supposed.personsPerBg());
    }
}
