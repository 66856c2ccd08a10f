package de.lenkungsportal.comparison;

import java.util.List;
import java.util.Map;

/** What was taken from the sources into the comparison of the cities. */
public interface SourceExtract {

    /**
     * How much was taken from one source.
     *
     * @param cells coded from the text of the overview
     */
    record Counts(int figures, int cells, int dates) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /** By number of the source; one that nothing was taken from is left out. One query. */
    Map<String, Counts> counts();

    /** The dated events that a source states, by day and municipality. One query. */
    List<CityMilestone> milestones(String source);
}
