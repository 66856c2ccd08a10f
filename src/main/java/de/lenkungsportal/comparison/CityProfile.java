package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Milestone;
import java.util.List;

/**
 * Everything that the sources state about one city in one round.
 *
 * @param milestones dated events, the oldest first
 */
public record CityProfile(Comparison comparison, CityRow row, List<Milestone> milestones) {}
