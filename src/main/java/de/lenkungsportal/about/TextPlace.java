package de.lenkungsportal.about;

/** Where a text of the portal stands that its operator writes. */
public enum TextPlace {
    /** The whole imprint. */
    IMPRINT,
    /** The accessibility statement, up to the barriers that were reported. */
    ACCESSIBILITY,
    /** What helps where a report of a barrier stays without an answer; the last part of the accessibility statement. */
    ENFORCEMENT
}
