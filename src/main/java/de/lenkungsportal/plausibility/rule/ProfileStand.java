package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;

/** The Stand of one coded text cell of a municipality's profile. */
public record ProfileStand(String ags, Stand round, String dimension, Stand asOf, SourcePlace source) {}
