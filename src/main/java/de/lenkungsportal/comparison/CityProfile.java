package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Milestone;
import java.util.List;

/**
 * Everything that the sources state about one area.
 *
 * @param row what a municipality states in the round of the comparison
 * @param milestones dated events, the oldest first
 * @param figures every figure of the area and of its institutions, whatever the round
 * @param hidden how many figures are left out because they are later than the Stichtag
 */
public record CityProfile(
        Comparison comparison, CityRow row, List<Milestone> milestones, List<FigureRecord> figures, long hidden) {}
