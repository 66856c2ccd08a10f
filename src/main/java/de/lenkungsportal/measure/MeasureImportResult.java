package de.lenkungsportal.measure;

/**
 * What an import entered.
 *
 * @param runs of these measures together
 */
public record MeasureImportResult(int measures, int runs) {}
