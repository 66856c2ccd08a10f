package de.lenkungsportal.measure.catalogue;

import java.util.Map;

/**
 * How many measures a filter finds, and how many each further choice would: every facet counts under all other choices, its
 * own left out.
 *
 * @param counts by facet, then by code; a code that would find nothing is missing
 */
public record Facets(long total, Map<Facet, Map<String, Long>> counts) {

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

    public long count(Facet facet, String code) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(code, 0L);
    }
}
