package de.lenkungsportal.measure.board;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.Step;
import org.jspecify.annotations.Nullable;

/**
 * One card of a workshop's wall.
 *
 * @param first step that it stands at, null where the wall gives it none
 * @param measure that stands for it in the catalogue, null where there is none
 */
public record WallEntry(
        int position,
        OfferedBy offeredBy,
        MeasureKind lane,
        @Nullable Step first,
        @Nullable Step last,
        String label,
        @Nullable String measure,
        WallReading reading,
        SourcePlace source) {

    /** The columns of the wall: who offers it. */
    public enum OfferedBy {
        AA,
        JC_BIELEFELD,
        JC_TRAEGER,
        MUNICIPALITY,
        JC_DORTMUND,
        JC_HAMM
    }

    /** Whether the text of the source gives the place on the wall, or it is our own reading of it. */
    public enum WallReading {
        STATED,
        OWN_READING
    }
}
