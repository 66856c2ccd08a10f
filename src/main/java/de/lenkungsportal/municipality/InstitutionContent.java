package de.lenkungsportal.municipality;

import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an institution is: everything that a change can touch.
 *
 * @param source number of the document that names it; null for what the area says of itself
 * @param sourcePlace slide, table row or chapter there; of an own statement where it is from, in words
 * @param validFrom null where nobody says since when there is such an institution
 * @param validTo the last day, where there is none any more
 */
public record InstitutionContent(
        String name,
        Institution.Kind kind,
        @Nullable String source,
        String sourcePlace,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLACE = 200;
    private static final Pattern SOURCE = Pattern.compile("\\d{3}");

    /** Whether there is such an institution on this day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** @param sources which documents there are */
    InstitutionContent checked(Input input, KnownSources sources) {
        String number = input.line("source", source, 3);
        boolean isKnown = number == null || (SOURCE.matcher(number).matches() && sources.has(number));
        input.require(isKnown, "source", "area.institution.problem.source");
        String place = input.line("source_place", sourcePlace, LONGEST_PLACE);
        input.require(place != null, "source_place", "area.institution.problem.sourcePlace");
        input.requireOfWork("valid_from", validFrom);
        input.requireOfWork("valid_to", validTo);
        input.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "valid_to",
                "area.problem.validTo");
        return new InstitutionContent(
                input.name("name", name, LONGEST_NAME, "area.institution.problem.name"),
                kind,
                number,
                Objects.requireNonNullElse(place, ""),
                validFrom,
                validTo);
    }
}
