package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The best chain: no other one waits fewer days, and none of those that wait as long covers more steps.
 *
 * @param waitingDays in all, from the Stichtag on
 * @param considered runs of measures that were looked at
 */
public record FoundChain(int waitingDays, Set<Step> steps, List<Entry> entries, int considered) {

    /** A measure of the chain and the day on which it is entered. */
    public record Entry(String measure, String title, String run, LocalDate entersOn, LocalDate readyOn) {}
}
