package de.lenkungsportal.plausibility.rule;

/** Severity of a finding, most severe first. */
public enum Severity {
    /** The statement cannot be right as printed. */
    CRITICAL,
    /** Two statements contradict each other, or one can be read in two ways. */
    WARNING,
    /** Correct, but to be read with care. */
    NOTICE
}
