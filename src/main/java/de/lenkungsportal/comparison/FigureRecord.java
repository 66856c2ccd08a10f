package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;

/** A figure with the name of its municipality, as lists and files show it. */
public record FigureRecord(Figure figure, String municipality) {}
