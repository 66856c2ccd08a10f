package de.lenkungsportal.measure.demand;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and for what people are in need.
 *
 * @param step null with a level, and for all steps
 * @param levelFrom for the course from this level, null with a step
 */
public record DemandNeed(
        String ags,
        Quarter quarter,
        @Nullable Step step,
        @Nullable LanguageLevel levelFrom) {}
