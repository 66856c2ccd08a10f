package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many people need something in a quarter, as a municipality typed it in.
 *
 * @param step null with a level, and where it is for all steps
 * @param levelFrom demand for the course from this level, null with a step
 * @param persons null where the count is so small that it is protected
 * @param version for optimistic locking, from 1
 */
public record Demand(
        UUID id,
        String ags,
        Quarter quarter,
        @Nullable Step step,
        @Nullable LanguageLevel levelFrom,
        @Nullable MeasureTargetGroup group,
        @Nullable Integer persons,
        @Nullable String note,
        Stand asOf,
        Basis basis,
        int version) {}
