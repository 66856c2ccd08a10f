package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Agreements beside each other: how each stands, what it depends on, who answers, by when. */
public class AgreementCards extends Section {

    private final RoundtableWords words;
    private final AgreementWords agreed;

    /** @param all address of the whole list, empty where this is all of it */
    public AgreementCards(RoundtableWords words, List<Agreement> agreements, String all) {
        this.words = words;
        this.agreed = new AgreementWords(words);
        var head = new Div(new H2(words.text("cards.title")), new Span(words.text("cards.sub")));
        head.addClassNames("lp-sec", "lp-cards-head");
        if (!all.isEmpty()) {
            head.add(new Anchor(all, words.text("cards.all")));
        }
        add(head);
        if (agreements.isEmpty()) {
            var none = new Paragraph(words.text("cards.none"));
            none.addClassName("lp-muted");
            add(none);
        } else {
            var cards = new Div();
            cards.addClassName("lp-cards");
            EachRecord.into(cards, words.messages(), agreements, this::card);
            add(cards);
        }
    }

    private Component card(Agreement agreement) {
        var card = new Article(
                agreed.stateChip(agreement),
                new H3(new Anchor(Addresses.agreement(agreement.id()), agreed.name(agreement))));
        card.addClassNames(
                "lp-card",
                agreement.isOverdue()
                        ? "lp-card-overdue"
                        : "lp-card-"
                                + agreement
                                        .state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        if (agreement.state() == AgreementState.CONDITIONAL) {
            var box = new Paragraph(words.text(
                    "agreement.conditionIs",
                    Objects.requireNonNullElse(agreement.content().condition(), "")));
            box.addClassName("lp-agreement-box");
            card.add(box);
        } else if (agreement.content().detail() != null) {
            var detail = new Paragraph(agreement.content().detail());
            detail.addClassName("lp-card-detail");
            card.add(detail);
        }
        var facts = new Facts();
        if (agreement.state() == AgreementState.DONE) {
            facts.with(words.text("column.doneOn"), words.or(agreement.content().doneOn()));
        } else {
            facts.with(
                    words.text("column.due"),
                    agreement.content().dueOn() == null ? words.missingChip() : new Span(agreed.due(agreement)));
        }
        agreed.age(agreement)
                .ifPresent(age -> facts.with(
                        words.text(agreement.state() == AgreementState.DONE ? "column.duration" : "column.age"), age));
        facts.with(words.text("column.responsible"), AgreementWords.responsible(agreement));
        card.add(facts);
        return card;
    }
}
