package de.lenkungsportal.measure.gap;

import java.util.List;
import java.util.Map;

/**
 * The gaps, and whose offers are known at all.
 *
 * @param withoutMeasures municipalities asked for of which no measure is known: there the data are missing, not the offers
 */
public record GapReport(List<Gap> gaps, Map<String, String> withoutMeasures) {}
