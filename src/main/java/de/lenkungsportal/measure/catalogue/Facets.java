package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.platform.Later;
import java.util.Map;

/**
 * How many measures a filter finds, and how many each further choice would: every facet counts under all other choices, its
 * own left out.
 *
 * @param total of the present
 * @param counts by facet, then by code; a code that would find nothing is missing
 * @param later how many of what the filter finds are later than the Stichtag, in no count but this
 */
public record Facets(long total, Map<Facet, Map<String, Long>> counts, long later) {

    /** The sides of the filter. */
    public enum Facet {
        MUNICIPALITY,
        KIND,
        STATUS,
        STEP,
        RECHTSKREIS,
        LEGAL_BASIS,
        TARGET_GROUP,
        ENTRY_LEVEL,
        EXIT_LEVEL,
        PUBLICATION
    }

    /** How many measures the list holds. */
    long listed(Later which) {
        return which == Later.SHOWN ? total + later : total;
    }

    public long count(Facet facet, String code) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(code, 0L);
    }
}
