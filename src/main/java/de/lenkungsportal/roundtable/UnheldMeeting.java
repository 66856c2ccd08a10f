package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;

/**
 * A meeting that was planned, whose day is over, and of which nobody said whether it took place.
 *
 * @param meeting its id
 * @param day as precise as it is known
 */
public record UnheldMeeting(String meeting, Stand day) {}
