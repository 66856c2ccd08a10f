package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.municipality.Municipality;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One city among all.
 *
 * @param series null where nothing was reported
 */
record CityTile(
        Municipality city, List<AlertLine> alerts, @Nullable Series series) {

    /** Who needs attention first: thresholds, then missing data, then the rest by name. */
    static final Comparator<CityTile> URGENCY = Comparator.comparing(CityTile::hasThreshold, Comparator.reverseOrder())
            .thenComparing(CityTile::isMissing, Comparator.reverseOrder())
            .thenComparing(tile -> tile.city().name())
            .thenComparing(tile -> tile.city().ags());

    /** The series by which the city is shown, in its own unit. */
    record Series(Rechtskreis rechtskreis, Unit unit, boolean isSimulated, Course course, YearTotal year) {}

    boolean hasThreshold() {
        return alerts.stream().anyMatch(alert -> alert.kind() == AlertLine.Kind.THRESHOLD);
    }

    boolean isMissing() {
        return series == null || alerts.stream().anyMatch(alert -> alert.kind() == AlertLine.Kind.MISSING);
    }
}
