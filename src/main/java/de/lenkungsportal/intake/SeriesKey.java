package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import java.util.List;

/**
 * What one series counts. Series with different keys are never added, except the origins of one family.
 *
 * @param unit PERSON, CUSTOMER, ELB or BG
 */
public record SeriesKey(String ags, Rechtskreis rechtskreis, Unit unit, Origin origin, Frequency frequency) {

    /** In which order the series of a city are offered: customers of SGB II are what staff is planned for. */
    public static final List<Unit> UNITS = List.of(Unit.CUSTOMER, Unit.ELB, Unit.PERSON, Unit.BG);
}
