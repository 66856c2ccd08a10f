package de.lenkungsportal.intake;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;

/**
 * What one series counts. Series with different keys are never added, except the origins of one family.
 *
 * @param unit PERSON, CUSTOMER, ELB or BG
 */
public record SeriesKey(String ags, Rechtskreis rechtskreis, Unit unit, Origin origin, Frequency frequency) {}
