package de.lenkungsportal.measure.catalogue;

/**
 * What an import entered.
 *
 * @param runs of these measures together
 */
public record MeasureImportResult(int measures, int runs) {}
