package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.measure.BasisChip;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Who is still to come in the quarter by the forecast, each series in its own unit. */
class ExpectedSection extends Section {

    /** @param title says which quarter */
    ExpectedSection(Messages messages, ExpectedWords words, String title, String ags, List<ExpectedIntake> expected) {
        addClassName("lp-need-demand");
        add(new H2(title));
        if (expected.isEmpty()) {
            add(new Paragraph(messages.text("need.expected.empty")));
        } else {
            add(table(messages, words, title, expected));
        }
        var how = new Paragraph(new Anchor("zugangsprognose?stadt=" + ags, messages.text("need.expected.how")));
        how.addClassName("lp-small");
        add(how);
    }

    private static Div table(Messages messages, ExpectedWords words, String title, List<ExpectedIntake> expected) {
        var table = new DataTable(
                title,
                Stream.of("series", "period", "amount", "span", "asOf", "basis")
                        .map(column -> messages.text("need.expected.column." + column))
                        .toList());
        for (ExpectedIntake each : expected) {
            table.row(
                    new Span(words.series(each)),
                    List.of(
                            new Span(words.period(each)),
                            new Span(words.amount(each)),
                            new Span(words.span(each)),
                            new Span(GermanFormat.stand(Stand.of(each.asOf()))),
                            new BasisChip(messages, each.isSimulated() ? Basis.SIMULATED : Basis.COMPUTED)));
        }
        return table.framed();
    }
}
