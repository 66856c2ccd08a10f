package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the forecast view shows, in a constant number of questions to the services. */
interface ForecastPages {

    /** All cities of the peer group and every other municipality with a series. */
    List<CityTile> tiles();

    /**
     * The page of one city.
     *
     * @param rechtskreis null for the city's first series
     * @param unit null for the first unit; a series that is not there gives way to the first
     * @throws de.lenkungsportal.platform.NotFoundException for an unknown municipality
     */
    CityPage city(String ags, @Nullable Rechtskreis rechtskreis, @Nullable Unit unit, Scenario scenario);

    /** Acknowledges an alert for the current user. */
    AlertLine acknowledge(AlertLine alert, String comment);
}
