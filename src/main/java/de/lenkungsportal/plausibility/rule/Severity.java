package de.lenkungsportal.plausibility.rule;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** As it is printed it cannot be right. */
    CRITICAL,
    /** Two statements contradict each other, or one can be read in two ways. */
    WARNING,
    /** Right, but to be read with care. */
    NOTICE
}
