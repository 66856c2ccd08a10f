package de.lenkungsportal.intake;

import java.util.Set;

/**
 * Series of these municipalities were written. Published inside the transaction of the change, and handled inside it: what
 * depends on the series is never out of step with them.
 */
public record IntakeChanged(Set<String> ags) {}
