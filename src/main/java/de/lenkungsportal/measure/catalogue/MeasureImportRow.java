package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of measures, before any rule was asked.
 *
 * @param number of the row in the file, as the person sees it
 * @param run null where the row names none
 */
public record MeasureImportRow(
        int number,
        MeasureContent content,
        MeasureStatus status,
        Publication publication,
        @Nullable RunContent run) {}
