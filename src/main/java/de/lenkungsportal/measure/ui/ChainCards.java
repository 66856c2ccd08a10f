package de.lenkungsportal.measure.ui;

import java.io.Serializable;

/** The chain in hand, as the cards of the board see it: a card is put into it and taken out again. */
interface ChainCards extends Serializable {

    /** Whether the measure is a link of the chain. */
    boolean contains(String measure);

    /** Puts the measure at the end of the chain, or takes it out where it is one of its links. */
    void toggle(String measure, String title);
}
