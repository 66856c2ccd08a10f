package de.lenkungsportal.partner.rule;

/** Severity of a gap, most severe first. */
public enum GapSeverity {
    /** A partner of the first ring is missing. */
    CRITICAL,
    WARNING,
    NOTICE
}
