package de.lenkungsportal.ingest;

/** Argument of a sentence about a row: another row, which is told as it stands in the file. */
public record RowPlace(int row) {}
