package de.lenkungsportal.measure.chain;

import java.util.Set;

/**
 * Which chain is looked for.
 *
 * @param municipalities measures of these and those for the whole of NRW; empty for all measures
 * @param plan groups, Rechtskreise, level at the start and the step to reach; its first step plays no part
 * @param unstated what to do with a measure that does not state its entry level
 */
public record ChainQuery(Set<String> municipalities, ChainPlan plan, Unstated unstated) {

    /** A measure without a stated entry level is left out, or taken as open to all. */
    public enum Unstated {
        REFUSE,
        ACCEPT
    }
}
