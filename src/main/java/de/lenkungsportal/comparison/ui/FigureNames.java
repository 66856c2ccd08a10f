package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;

/** Names a figure in words: "Personal, Jobcenter, Eingangszone, Start". */
final class FigureNames {

    private FigureNames() {}

    static String of(Messages messages, Figure figure) {
        var words = new ArrayList<String>();
        words.add(messages.label(figure.indicator()));
        if (figure.rechtskreis() != null) {
            words.add(messages.text("comparison.rechtskreisNamed", messages.label(figure.rechtskreis())));
        }
        if (figure.carrier() != null && figure.carrier() != Carrier.TOTAL) {
            words.add(messages.label(figure.carrier()));
        }
        if (figure.function() != null) {
            words.add(messages.label(figure.function()));
        }
        if (figure.indicator() == Indicator.STAFF) {
            words.add(messages.label(figure.stage()));
        }
        return String.join(", ", words);
    }
}
