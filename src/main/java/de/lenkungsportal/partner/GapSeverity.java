package de.lenkungsportal.partner;

/** How much a gap weighs, the heaviest first. */
public enum GapSeverity {
    /** A partner of the first ring is missing. */
    CRITICAL,
    WARNING,
    NOTICE
}
