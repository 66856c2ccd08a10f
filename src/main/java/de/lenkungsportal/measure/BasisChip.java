package de.lenkungsportal.measure;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.platform.Messages;

/** Says what a figure or record rests on; simulated ones are violet wherever they appear. */
public class BasisChip extends Span {

    public BasisChip(Messages messages, Basis basis) {
        super(messages.label(basis));
        addClassName(basis == Basis.SIMULATED ? "lp-simulated" : "lp-chip");
    }
}
