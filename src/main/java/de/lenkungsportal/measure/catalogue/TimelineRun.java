package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.Step;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run on the time axis.
 *
 * @param municipality name of the one that offers the run, null with a measure that belongs to none
 * @param end null where it is not stated
 * @param asOf of the measure
 * @param free null where a side is not stated or protected
 */
public record TimelineRun(
        String run,
        String measure,
        String title,
        MeasureKind kind,
        MeasureStatus status,
        Set<Step> steps,
        int number,
        @Nullable String municipality,
        LocalDate start,
        @Nullable LocalDate end,
        EntryMode entry,
        @Nullable Integer places,
        @Nullable Integer free,
        Basis basis,
        Stand asOf) {}
