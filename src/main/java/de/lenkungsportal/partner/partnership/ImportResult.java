package de.lenkungsportal.partner.partnership;

/**
 * What an import did.
 *
 * @param partnerships that were entered
 * @param organisations that were entered
 * @param leftOut rows that were bad and left out by choice
 */
public record ImportResult(int partnerships, int organisations, int leftOut) {}
