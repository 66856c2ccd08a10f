package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.RoundComparison.Counted;
import java.util.List;
import java.util.Set;

/** What rounds ask otherwise than rounds before them; the feature that keeps questionnaires implements this. */
public interface Breaks {

    /**
     * A count whose definition or unit was changed.
     *
     * @param note says to whoever compares across it what differs
     */
    record Break(Counted counted, boolean ofDefinition, String note) {}

    /**
     * Every change between two rounds, the latest first.
     *
     * @param older id of the round with the earlier Stand
     */
    List<Break> between(String older, String newer);

    /** Counts that any round asks otherwise than one before it, whichever; one query. */
    Set<Counted> ever();
}
