package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the names that lists and files show of it.
 *
 * @param area name of the municipality, the Land or the Bund
 * @param shortName car plate sign of a municipality, short name of the Land or the Bund
 * @param institution name of the institution there; null for a figure of the whole area
 */
public record FigureRecord(
        Figure figure,
        String area,
        String shortName,
        Municipality.Kind areaKind,
        @Nullable String institution) {

    /** Whom the figure is about: the institution, or the area. */
    public String about() {
        return institution == null ? area : institution;
    }

    /** Whether it is later than this day, the Stichtag. */
    boolean isLaterThan(LocalDate day) {
        return figure.asOf().isLaterThan(day);
    }

    /** Whether a list shows it that day. */
    boolean isShown(Later later, LocalDate day) {
        return later == Later.SHOWN || !isLaterThan(day);
    }

    FigureRecord with(Figure other) {
        return new FigureRecord(other, area, shortName, areaKind, institution);
    }
}
