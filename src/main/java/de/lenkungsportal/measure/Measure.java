package de.lenkungsportal.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the catalogue.
 *
 * @param publishedOn when it was published to providers, null while it is not
 * @param names of its municipalities by AGS
 * @param version for optimistic locking, from 1
 */
public record Measure(
        String id,
        MeasureContent content,
        MeasureStatus status,
        @Nullable LocalDate publishedOn,
        Map<String, String> names,
        List<LegalBasis> legalBases,
        List<MeasureDecision> decisions,
        int version) {}
