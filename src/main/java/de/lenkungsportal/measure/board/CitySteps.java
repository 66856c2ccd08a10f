package de.lenkungsportal.measure.board;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality offers at the Stichtag, in numbers.
 *
 * @param local offers of the municipality itself by step, without language courses
 * @param wide offers of the whole of NRW by step, the same
 * @param courses language courses by the level that they begin with, its own and those of the whole of NRW
 * @param gaps levels from which no course leads on, with those for whom alone that is so; with nobody where it is so for all
 * @param places of its own offers; null where none states them
 * @param isKnown whether any offer of its own is known: else the data are missing, not the offers
 */
public record CitySteps(
        Map<Step, Integer> local,
        Map<Step, Integer> wide,
        Map<LanguageLevel, Integer> courses,
        Map<LanguageLevel, Set<MeasureTargetGroup>> gaps,
        @Nullable Integer places,
        boolean isKnown) {}
