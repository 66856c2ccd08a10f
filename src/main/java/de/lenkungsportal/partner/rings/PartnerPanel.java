package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.partner.LinkButton;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.cooperation.CooperationAgreement;
import de.lenkungsportal.partner.partnership.Participation;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapTexts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The chosen place beside the rings: a partnership with its facts, or what is known of a gap. */
class PartnerPanel extends Section {

    private final PartnershipWords words;
    private final H2 heading = new H2();

    private PartnerPanel(PartnershipWords words) {
        this.words = words;
        addClassName("lp-partner-panel");
        getElement().setAttribute("aria-label", words.text("panel"));
        heading.getElement().setAttribute("tabindex", "-1");
    }

    /** @param agreements in which the organisation is a party */
    static PartnerPanel of(PartnershipWords words, Partnership partner, List<CooperationAgreement> agreements) {
        var panel = new PartnerPanel(words);
        panel.show(partner, agreements);
        return panel;
    }

    static PartnerPanel of(PartnershipWords words, GapTexts texts, Gap gap, List<Component> actions) {
        var panel = new PartnerPanel(words);
        panel.show(texts, gap, actions);
        return panel;
    }

    /** Moves the focus here, after a place was opened. */
    void focus() {
        heading.getElement()
                .executeJs("this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'nearest' })");
    }

    private void show(Partnership partner, List<CooperationAgreement> agreements) {
        List<Participation> participation = partner.content().participation();
        heading.add(
                PartnershipWords.icon(PartnershipWords.sign(participation)),
                new Span(partner.organisation().name()));
        var facts = new DescriptionList();
        facts.addClassName("lp-facts");
        fact(facts, "participation", new Span(words.participation(participation)));
        fact(facts, "data", words.value(words.data(partner.content())));
        fact(
                facts,
                "agreement",
                agreements.isEmpty()
                        ? missing()
                        : new Span(agreements.stream()
                                .map(agreement -> agreement.content().title())
                                .collect(Collectors.joining("; "))));
        fact(facts, "inHouse", inHouse(participation));
        if (partner.content().note() != null) {
            fact(facts, "note", new Span(partner.content().note()));
        }
        fact(
                facts,
                "asOf",
                LaterChoice.stand(words.messages(), partner.content().asOf()));
        fact(facts, "source", words.sourceLink(partner.source(), partner.lastChange()));
        add(label(words.ring(partner.content().ring())), heading, facts);
        add(actions(List.of(
                new LinkButton(PartnerAddress.partnership(partner.id()), words.text("panel.open"), "lp-btn-main"),
                new LinkButton(PartnerAddress.history(partner.id()), words.text("panel.history"), "lp-btn"))));
    }

    private void show(GapTexts texts, Gap gap, List<Component> actions) {
        heading.add(
                new GapSign(gap.severity()),
                new Span(gap.kind() == null ? texts.matter(gap) : words.label(gap.kind())));
        add(
                label(gap.ring() == null ? gap.municipality() : words.ring(Objects.requireNonNull(gap.ring()))),
                heading,
                new Paragraph(texts.matter(gap)),
                new Paragraph(words.text("panel.notNone")),
                new Paragraph(texts.end(gap)),
                label(texts.reason(gap)));
        if (!actions.isEmpty()) {
            add(actions(actions));
        }
    }

    private Component inHouse(List<Participation> participation) {
        if (participation.isEmpty()) {
            return missing();
        }
        boolean inHouse = participation.stream()
                .map(Participation::mode)
                .anyMatch(mode -> mode == ParticipationMode.PRESENCE || mode == ParticipationMode.OFFICE_HOURS);
        return new Span(words.text(inHouse ? "panel.inHouse.yes" : "panel.inHouse.no"));
    }

    private Span missing() {
        return words.missingChip(words.missing());
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words.text("fact." + key)), new DescriptionList.Description(value));
    }

    private static Paragraph label(String text) {
        var label = new Paragraph(text);
        label.addClassName("lp-label");
        return label;
    }

    private static Div actions(List<Component> actions) {
        var line = new Div();
        actions.forEach(line::add);
        line.addClassName("lp-partner-actions");
        return line;
    }
}
