package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.platform.Messages;

/** Says what a figure or record rests on; simulated ones are violet wherever they appear. */
class BasisChip extends Span {

    BasisChip(Messages messages, Basis basis) {
        super(messages.label(basis));
        addClassName(basis == Basis.SIMULATED ? "lp-simulated" : "lp-chip");
    }
}
