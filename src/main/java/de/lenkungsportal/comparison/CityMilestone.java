package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Milestone;

/**
 * A dated event with the city that it belongs to.
 *
 * @param municipality its name
 */
public record CityMilestone(String municipality, Milestone milestone) {}
