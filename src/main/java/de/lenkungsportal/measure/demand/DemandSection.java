package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.measure.BasisChip;
import de.lenkungsportal.measure.gap.GapWords;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people need something here, as the municipality put it on record. */
class DemandSection extends Section {

    private final Messages messages;
    private final List<EditForm> forms = new ArrayList<>();

    DemandSection(Messages messages, List<Demand> demand) {
        this.messages = messages;
        addClassName("lp-need-demand");
        add(new H2(messages.text("need.demand")));
        if (demand.isEmpty()) {
            add(new Paragraph(messages.text("need.demand.empty")));
        } else {
            add(table(demand));
        }
    }

    /** A form for each demand, for the coordination of the municipality. */
    void allowUpkeep(DemandForms upkeep, List<Demand> demand) {
        for (Demand each : demand) {
            String what = messages.text("need.form.of", what(each), quarter(each));
            EditForm form = upkeep.change(each, what);
            forms.add(form);
            var line = new Div(new Span(what), form);
            line.addClassName("lp-need-upkeep");
            add(line);
        }
    }

    List<EditForm> forms() {
        return forms;
    }

    private Div table(List<Demand> demand) {
        var table = new DataTable(
                messages.text("need.demand"),
                Stream.of("for", "quarter", "persons", "asOf", "basis", "note")
                        .map(column -> messages.text("need.column." + column))
                        .toList());
        table.each(
                messages,
                demand,
                each -> table.row(
                        new Span(what(each)),
                        List.of(
                                new Span(quarter(each)),
                                persons(each.content().persons()),
                                new Span(GermanFormat.stand(each.content().asOf())),
                                basis(each),
                                new Span(
                                        each.content().note() == null
                                                ? ""
                                                : each.content().note()))));
        return table.framed();
    }

    private Span persons(@Nullable Integer count) {
        return new Span(
                count == null ? messages.text("Missing.SUPPRESSED") : GermanFormat.number(BigDecimal.valueOf(count)));
    }

    private Span basis(Demand demand) {
        var basis = new Span(new BasisChip(messages, demand.basis()));
        Demand.Share share = demand.forecast();
        if (share != null) {
            basis.add(new Span(" " + messages.text("need.demand.share", share.percent())));
        }
        return basis;
    }

    private String quarter(Demand demand) {
        return messages.text(
                "need.quarter",
                demand.quarter().number(),
                String.valueOf(demand.quarter().year()));
    }

    private String what(Demand demand) {
        String what = GapWords.needWords(messages, demand.step(), demand.levelFrom());
        return demand.group() == null ? what : what + ", " + messages.label(demand.group());
    }
}
