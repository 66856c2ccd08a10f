package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Unit;
import java.util.Map;
import java.util.Set;

/** What the figures on record make of the catalogue; the feature that keeps figures implements it. */
public interface IndicatorUse {

    /** How many figures each indicator has; one without any is left out. One query. */
    Map<Indicator, Integer> counts();

    /** The units of its figures. */
    Set<Unit> units(Indicator indicator);
}
