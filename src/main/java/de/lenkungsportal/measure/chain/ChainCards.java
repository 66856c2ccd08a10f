package de.lenkungsportal.measure.chain;

import java.io.Serializable;

/** The chain being edited, to which cards of the board can be added and from which they can be removed. */
public interface ChainCards extends Serializable {

    /** Whether the measure is a link of the chain. */
    boolean contains(String measure);

    /** Puts the measure at the end of the chain, or takes it out where it is one of its links. */
    void toggle(String measure, String title);
}
