package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import java.util.Locale;

/** One finding in a list. */
class FindingItem extends ListItem {

    private final FindingTexts texts;
    private final Div body = new Div();

    FindingItem(FindingTexts texts, Finding finding) {
        this.texts = texts;
        setId(finding.id());
        addClassNames(
                "lp-finding",
                "lp-finding-" + finding.severity().name().toLowerCase(Locale.ROOT),
                "lp-finding-" + finding.state().name().toLowerCase(Locale.ROOT));
        body.addClassName("lp-finding-body");
        body.add(
                new H3(
                        new Anchor("stadt/" + finding.ags(), finding.municipality()),
                        new Span(": " + texts.sentence(finding))),
                line("lp-finding-why", texts.reason(finding)));
        if (finding.state() == FindingState.OPEN) {
            body.add(line("lp-finding-end", texts.end(finding)));
        }
        body.add(details(finding));
        add(sign(finding), body, side(finding));
    }

    void addDecision(Component decision) {
        body.add(decision);
    }

    private static SvgIcon sign(Finding finding) {
        var sign =
                new SvgIcon("theme/icons/severity-" + finding.severity().name().toLowerCase(Locale.ROOT) + ".svg");
        sign.addClassName("lp-finding-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private Div side(Finding finding) {
        var kind = new Span(texts.label(finding.severity()));
        kind.addClassName("lp-finding-kind");
        var since = new Span(texts.since(finding));
        since.addClassName("lp-label");
        var side = new Div(kind, since);
        LaterChoice.chip(texts.messages(), finding.later()).ifPresent(side::addComponentAsFirst);
        side.addClassName("lp-finding-side");
        return side;
    }

    private NativeDetails details(Finding finding) {
        var content = new Div();
        content.addClassName("lp-finding-details");
        if (!finding.evidence().isEmpty()) {
            var evidence = new UnorderedList();
            finding.evidence().forEach(figure -> evidence.add(evidence(figure)));
            content.add(new Span(texts.text("plausibility.evidence")), evidence);
        }
        var places = new UnorderedList();
        for (SourcePlace place : finding.places()) {
            places.add(new ListItem(texts.place(place)));
        }
        content.add(new Span(texts.text("plausibility.places")), places);
        var history = new UnorderedList();
        finding.history().forEach(decision -> history.add(new ListItem(texts.decision(decision))));
        content.add(new Span(texts.text("plausibility.history")), history);
        var details = new NativeDetails(texts.text("plausibility.details"), content);
        details.addClassName("lp-small");
        return details;
    }

    private ListItem evidence(Finding.Evidence figure) {
        return new ListItem(
                new Anchor(
                        "kennzahl/" + figure.figureId(),
                        texts.subject(figure.subject()) + ": " + texts.amount(figure.quantity())),
                new Span(" · " + figure.place().place()));
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }
}
