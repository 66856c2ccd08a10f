package de.lenkungsportal.plausibility;

/** What became of a finding. Nothing is ever deleted. */
public enum FindingState {
    /** Nobody has looked at it yet. */
    OPEN,
    /** The municipality says: so the source prints it, all readings stay. */
    CONFIRMED,
    /** The readings were changed and fit now. */
    CORRECTED
}
