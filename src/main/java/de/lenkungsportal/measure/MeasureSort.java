package de.lenkungsportal.measure;

/** How the catalogue is sorted; the id comes last, so that pages never overlap. */
public enum MeasureSort {
    RELEVANCE,
    TITLE,
    NEXT_START,
    STATUS,
    FREE_PLACES
}
