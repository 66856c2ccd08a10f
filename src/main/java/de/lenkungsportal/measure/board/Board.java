package de.lenkungsportal.measure.board;

import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * The board: language offers, single measures and chains by their steps, each cut at {@code MOST}, and the gaps beside them.
 *
 * @param hidden how many measures are left out because they are later than the Stichtag
 */
public record Board(
        Page<MeasureRow> language, Page<MeasureRow> singles, Page<MeasureRow> chains, List<Gap> gaps, long hidden) {

    /** Maximum cards per lane. */
    public static final int MOST = 150;

    /** What is on the board, lane after lane. */
    public List<MeasureRow> rows() {
        return Stream.of(language, singles, chains)
                .flatMap(lane -> lane.items().stream())
                .toList();
    }

    /** How many measures match, on the board or not. */
    public long total() {
        return language.total() + singles.total() + chains.total();
    }
}
