package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import java.util.List;

/** Who moved the measure to which status, and on which agreement of a meeting it rests. */
class MeasureDecisions extends Section {

    private final MeasureWords words;
    private final AgreementService agreements;

    MeasureDecisions(MeasureWords words, AgreementService agreements, List<MeasureDecision> decisions) {
        this.words = words;
        this.agreements = agreements;
        add(new H2(words.text("decisions")));
        add(decisions.isEmpty() ? new Paragraph(words.text("decisions.none")) : table(decisions));
    }

    private Component table(List<MeasureDecision> decisions) {
        var table = new DataTable(
                words.text("decisions"),
                List.of(
                        words.text("decisions.on"),
                        words.text("decisions.move"),
                        words.text("decisions.who"),
                        words.text("decisions.agreement"),
                        words.text("column.note")));
        for (MeasureDecision decision : decisions.reversed()) {
            String note = decision.note();
            table.row(
                    new Span(words.day(decision.on())),
                    List.of(
                            new Span(
                                    decision.from() == null
                                            ? words.text("decisions.entered", words.label(decision.to()))
                                            : words.text(
                                                    "decisions.moved",
                                                    words.label(decision.from()),
                                                    words.label(decision.to()))),
                            new Span(
                                    decision.municipality() == null
                                            ? words.label(decision.role())
                                            : words.label(decision.role()) + ", " + decision.municipality()),
                            agreement(decision),
                            new Span(note == null ? "" : note)));
        }
        return framed(table);
    }

    private Component agreement(MeasureDecision decision) {
        MeasureDecision.Link link = decision.agreement();
        if (link == null) {
            return new Span(words.text("decisions.noAgreement"));
        }
        try {
            Agreement agreement = agreements.get(link.id());
            return link("vereinbarungen/" + agreement.id(), title(words, agreement));
        } catch (NotFoundException gone) {
            return new Span(words.text("decisions.agreementGone"));
        }
    }

    static String title(MeasureWords words, Agreement agreement) {
        return words.text(
                agreement.state() == AgreementState.CONDITIONAL ? "agreement.conditional" : "agreement",
                agreement.title(),
                agreement.bodyName());
    }

    /** A link where a view of that address exists. */
    private static Component link(String address, String text) {
        return RouteConfiguration.forApplicationScope().getRoute(address).isPresent()
                ? new Anchor(address, text)
                : new Span(text);
    }

    private static Div framed(DataTable table) {
        Div frame = table.framed();
        frame.addClassName("lp-cat-list");
        return frame;
    }
}
