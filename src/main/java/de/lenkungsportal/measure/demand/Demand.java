package de.lenkungsportal.measure.demand;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many people need something in a quarter, as a municipality typed it in or took it from its forecast.
 *
 * @param step null with a level, and where it is for all steps
 * @param levelFrom demand for the course from this level, null with a step
 * @param forecast where the number is from, null where it was typed in
 * @param version for optimistic locking, from 1
 */
public record Demand(
        UUID id,
        String ags,
        Quarter quarter,
        @Nullable Step step,
        @Nullable LanguageLevel levelFrom,
        @Nullable MeasureTargetGroup group,
        DemandContent content,
        Basis basis,
        @Nullable Share forecast,
        int version) {

    /**
     * A part of what a forecast expects.
     *
     * @param run whose median it is
     * @param percent of the expected people, 1 to 100, assumed by the municipality
     */
    public record Share(long run, int percent) {}

    Demand withoutPersons() {
        return new Demand(
                id,
                ags,
                quarter,
                step,
                levelFrom,
                group,
                new DemandContent(null, content.note(), content.asOf()),
                basis,
                forecast,
                version);
    }
}
