package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reads of a planned measure, and nothing else: its content as it was published, and its present status.
 *
 * @param municipalities names, empty for the whole of NRW
 * @param contact a function or mailbox, null where none is stated
 * @param basis what the measure rests on; SIMULATED is told wherever it is shown
 * @param publishedOn day of the publication that is read
 * @param changedAt when the content was published, or the status decided, last
 * @param interest the own statement of the reader, null where there is none
 */
public record PlannedMeasure(
        String id,
        String title,
        String description,
        MeasureKind kind,
        MeasureStatus status,
        Stand asOf,
        List<String> municipalities,
        Set<MeasureTargetGroup> targetGroups,
        Set<Step> steps,
        @Nullable LanguageLevel entry,
        @Nullable LanguageLevel exit,
        List<Period> periods,
        List<String> legalBases,
        @Nullable String contact,
        LocalDate publishedOn,
        Basis basis,
        Instant changedAt,
        @Nullable Interest interest) {

    /**
     * A planned run; whatever is not stated is null.
     *
     * @param municipality name of the one that offers the run, null with a measure that belongs to none
     */
    public record Period(
            @Nullable String municipality,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Integer places) {}
}
