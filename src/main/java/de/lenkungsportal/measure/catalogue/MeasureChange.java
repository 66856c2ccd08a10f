package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.RunContent;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that says something else than what is stored.
 *
 * @param row its number in the file
 * @param runBefore the run as it is stored, null where the row names none or a new one
 * @param runAfter the run as the row has it, null where it names none
 */
public record MeasureChange(
        int row,
        MeasureContent before,
        MeasureContent after,
        @Nullable RunContent runBefore,
        @Nullable RunContent runAfter) {}
