package de.lenkungsportal.intake.city;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.UrlState;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the forecast view shows, read from the address. A value that makes no sense is left unused, so that every address shows
 * something.
 */
record ForecastState(UrlState url) implements Serializable {

    static final String CITY = "stadt";
    static final String RECHTSKREIS = "rechtskreis";
    static final String UNIT = "einheit";
    static final String STAY = "verbleib";
    static final String RATIO = "schluessel";
    static final String SHARE = "arbeitslos";
    static final String DOUBLED = "verdoppelt-ab";

    static ForecastState of(QueryParameters parameters) {
        return new ForecastState(UrlState.of(parameters));
    }

    /** The municipality that is shown; none for all cities at a glance. */
    Optional<String> city() {
        return url.ags(CITY);
    }

    Optional<Rechtskreis> rechtskreis() {
        return url.code(RECHTSKREIS, Rechtskreis.class);
    }

    Optional<Unit> unit() {
        return url.code(UNIT, Unit.class).filter(Unit::countsPeople);
    }

    Scenario scenario() {
        return new Scenario(
                number(STAY, 1, Scenario.LONGEST_STAY),
                number(RATIO, Scenario.SMALLEST_RATIO, Scenario.LARGEST_RATIO),
                number(SHARE, 1, Scenario.WHOLE),
                number(DOUBLED, 1, Scenario.LAST_WEEK));
    }

    private @Nullable Integer number(String key, int least, int most) {
        return url.value(key)
                .filter(word -> word.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most)
                .orElse(null);
    }

    ForecastState with(String key, String value) {
        return new ForecastState(url.with(key, value));
    }

    /** The same scenario for another series. */
    ForecastState of(String ags, Rechtskreis rechtskreis, Unit unit) {
        return with(CITY, ags).with(RECHTSKREIS, rechtskreis.name()).with(UNIT, unit.name());
    }

    QueryParameters parameters() {
        return url.parameters();
    }
}
