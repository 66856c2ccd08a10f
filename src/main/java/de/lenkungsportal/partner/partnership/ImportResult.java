package de.lenkungsportal.partner.partnership;

/**
 * What an import wrote.
 *
 * @param partnerships that were entered
 * @param organisations that were entered
 * @param changed partnerships that say something else
 */
public record ImportResult(int partnerships, int organisations, int changed) {}
