package de.lenkungsportal.plausibility;

/** State of a finding. Findings are never deleted. */
public enum FindingState {
    /** Nobody has looked at it yet. */
    OPEN,
    /** The municipality says: so the source prints it, all readings stay. */
    CONFIRMED,
    /** The readings were changed and fit now. */
    CORRECTED
}
