package de.lenkungsportal.profile;

import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a fact of a Steckbrief says: everything that a change can touch.
 *
 * @param source number of the document, with the place there; null for what the municipality says of itself
 * @param ownReading the source does not say it in so many words; the portal reads it so
 */
public record ProfileFactContent(
        ProfileFacet facet,
        String text,
        Stand asOf,
        @Nullable String source,
        @Nullable String sourcePlace,
        boolean ownReading) {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_PLACE = 200;
    private static final Pattern SOURCE = Pattern.compile("\\d{3}");

    /**
     * The content as it may be stored.
     *
     * @param input gets one entry for each bad field
     * @param sources which documents there are
     * @param today the Stichtag; a later Stand stays where it was on record
     * @param before what the fact says by now, whose text stands already; null for a new one
     */
    ProfileFactContent checked(
            Input input, KnownSources sources, LocalDate today, @Nullable ProfileFactContent before) {
        String said = before != null && before.text().equals(text.strip())
                ? before.text()
                : input.name("text", text, LONGEST_TEXT, "profile.problem.text");
        input.requireOfWork("as_of", asOf.firstDay());
        if (before == null || !asOf.equals(before.asOf())) {
            input.requireKnown("as_of", asOf.firstDay(), today);
        }
        String number = input.line("source", source, 3);
        String place = input.line("source_place", sourcePlace, LONGEST_PLACE);
        boolean isKnown = number == null || (SOURCE.matcher(number).matches() && sources.has(number));
        input.require(isKnown, "source", "profile.problem.source");
        input.require(!isKnown || (number == null) == (place == null), "source_place", "profile.problem.sourcePlace");
        input.require(!ownReading || number != null, "own_reading", "profile.problem.ownReading");
        return new ProfileFactContent(facet, said, asOf, number, place, ownReading);
    }
}
