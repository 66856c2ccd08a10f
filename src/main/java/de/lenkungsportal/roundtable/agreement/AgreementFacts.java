package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import java.util.Objects;

/** What is on record about one agreement: state and condition first, then who, when, how long, and where it stands. */
class AgreementFacts extends Section {

    AgreementFacts(RoundtableWords words, PresentNames present, Agreement agreement, List<ResolvedLink> links) {
        var agreed = new AgreementWords(words);
        addClassName("lp-agreement-facts");
        add(agreed.stateChip(agreement));
        if (agreement.state() == AgreementState.CONDITIONAL) {
            add(box(
                    words.text("field.condition"),
                    Objects.requireNonNullElse(agreement.content().condition(), "")));
        }
        if (agreement.state() == AgreementState.DROPPED) {
            add(box(
                    words.text("field.reason"),
                    Objects.requireNonNullElse(agreement.content().reason(), "")));
        }
        var facts = new Facts()
                .with(
                        words.text("column.kind"),
                        words.text("agreementKind." + agreement.content().kind()))
                .with(words.text("column.responsible"), present.responsible(agreement))
                .with(words.text("column.agreedOn"), agreedOn(words, agreement))
                .with(words.text("column.due"), due(words, agreed, agreement));
        if (agreement.state() == AgreementState.DONE) {
            facts.with(words.text("column.doneOn"), words.or(agreement.content().doneOn()));
        }
        agreed.age(agreement)
                .ifPresent(age -> facts.with(
                        words.text(agreement.state() == AgreementState.DONE ? "column.duration" : "column.age"),
                        computed(words, age)));
        facts.with(words.text("field.detail"), agreement.content().detail());
        if (!links.isEmpty()) {
            var list = new Div();
            list.addClassName("lp-agreement-links");
            links.forEach(link -> list.add(new Div(agreed.linked(link))));
            facts.with(words.text("field.links"), list);
        }
        facts.with(words.text("field.note"), agreement.content().note())
                .with(words.text("column.source"), words.source(agreement.source()));
        add(facts);
    }

    private static Component agreedOn(RoundtableWords words, Agreement agreement) {
        return agreement.meeting() == null || agreement.content().agreedOn() == null
                ? words.or(agreement.content().agreedOn())
                : words.link(
                        Addresses.meeting(agreement.meeting()),
                        words.text(
                                "agreement.meeting",
                                GermanFormat.stand(agreement.content().agreedOn())));
    }

    private static Component due(RoundtableWords words, AgreementWords agreed, Agreement agreement) {
        if (agreement.content().dueOn() == null) {
            return words.missingChip();
        }
        return new Span(
                agreement.isOverdue()
                        ? words.text(
                                "agreement.overdueSince",
                                agreed.due(agreement),
                                agreement.timing().overdueDays())
                        : agreed.due(agreement));
    }

    private static Component computed(RoundtableWords words, String age) {
        var own = new Span(words.text("ownCalculation"));
        own.addClassName("lp-own");
        return new Div(new Span(age), own);
    }

    private static Div box(String name, String text) {
        var word = new Span(name + ":");
        word.addClassName("lp-agreement-word");
        var line = new Paragraph(word, new Span(" " + text));
        var box = new Div(line);
        box.addClassName("lp-agreement-box");
        return box;
    }
}
