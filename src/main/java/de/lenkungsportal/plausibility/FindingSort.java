package de.lenkungsportal.plausibility;

/** Orders of a list of findings; each is total. */
public enum FindingSort {
    /** Open before decided, heavy before light, then by city. */
    URGENCY,
    MUNICIPALITY,
    /** The newest first. */
    FIRST_SEEN
}
