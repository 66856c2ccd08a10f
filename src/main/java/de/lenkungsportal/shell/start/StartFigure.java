package de.lenkungsportal.shell.start;

/**
 * A key figure beside the topics.
 *
 * @param value as it is read, with its qualifier, for example "ca. 6.344"
 * @param unit word of the unit, for example Kunden
 * @param cities how many municipalities are in it
 * @param of how many were asked
 * @param note who is left out and why, or the period
 * @param link address of the view that the figure comes from
 */
public record StartFigure(String label, String value, String unit, int cities, int of, String note, String link) {}
