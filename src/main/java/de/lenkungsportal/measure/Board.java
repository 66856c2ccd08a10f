package de.lenkungsportal.measure;

import java.util.List;
import java.util.Map;

/**
 * The board: language offers, single measures and chains by their steps, and the gaps beside them.
 *
 * @param total measures that match, of which the first {@code MOST} of each lane are here
 */
public record Board(
        List<MeasureRow> language,
        List<MeasureRow> singles,
        List<MeasureRow> chains,
        List<Gap> gaps,
        Map<MeasureKind, Long> total) {

    /** Maximum cards per lane. */
    public static final int MOST = 150;
}
