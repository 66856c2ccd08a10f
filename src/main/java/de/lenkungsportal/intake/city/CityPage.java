package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one city shows.
 *
 * @param mayWrite whether the reader may enter counts for this city
 * @param choices the series that there are
 * @param series the chosen one, or null where the city has none
 */
record CityPage(
        Municipality city,
        boolean mayWrite,
        List<Choice> choices,
        List<AlertLine> alerts,
        List<PublishedLine> published,
        @Nullable SeriesPage series) {

    /** One series of a city. Two are never added. */
    record Choice(Rechtskreis rechtskreis, Unit unit) {}
}
