package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainCards;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A card. With a chain in hand it can be dragged, or put into the chain by its button. */
class BoardCard extends ListItem {

    private final BoardWords words;
    private final LaneCard card;

    BoardCard(BoardWords words, LaneCard card, @Nullable ChainCards chain) {
        this.words = words;
        this.card = card;
        addClassNames(
                "lp-fk-card",
                "lp-fk-" + card.kind().name().toLowerCase(Locale.ROOT),
                "lp-fk-" + card.look().name().toLowerCase(Locale.ROOT));
        Step first = card.first();
        Step last = card.last();
        if (first == null || last == null) {
            getStyle().set("grid-column", "1 / -1");
            addClassName("lp-fk-no-step");
        } else {
            getStyle().set("grid-column", (first.number() + 1) + " / " + (last.number() + 2));
        }
        var title = new Span(card.title());
        title.addClassName("lp-fk-title");
        var line = new Paragraph(card.line());
        line.setVisible(!card.line().isEmpty());
        var steps = new Span(words.span(first, last));
        steps.addClassName(card.look() == LaneCard.Look.GAP ? "lp-hidden" : "lp-fk-steps");
        add(title, line, steps);
        if (card.basis() == Basis.SIMULATED) {
            var simulated = new Span(words.label(Basis.SIMULATED));
            simulated.addClassName("lp-simulated");
            add(simulated);
        }
        if (card.kind() == MeasureKind.FOERDERKETTE && first != null && last != null) {
            add(marks(first, last));
        }
        if (chain != null && card.measure() != null) {
            offer(chain, card.measure());
        }
    }

    /** One mark a step, hollow where the chain leaves one out; the text of the steps says it too. */
    private Div marks(Step first, Step last) {
        var marks = new Div();
        marks.addClassName("lp-fk-marks");
        marks.getElement().setAttribute("aria-hidden", "true");
        for (int number = first.number(); number <= last.number(); number++) {
            var mark = new Span();
            mark.addClassName(card.steps().contains(Step.of(number)) ? "lp-fk-mark" : "lp-fk-mark-open");
            marks.add(mark);
        }
        return marks;
    }

    private void offer(ChainCards chain, String measure) {
        DragSource<BoardCard> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.COPY);
        source.setDragData(measure);
        var button = new Button();
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("lp-fk-put");
        button.addClickListener(event -> {
            chain.toggle(measure, card.title());
            name(button, chain, measure);
        });
        name(button, chain, measure);
        add(button);
    }

    private void name(Button button, ChainCards chain, String measure) {
        boolean contained = chain.contains(measure);
        String key = contained ? "card.takeOut" : "card.put";
        button.setText(words.text(key));
        button.setAriaLabel(words.text(key + ".of", card.title()));
        setClassName("lp-fk-in", contained);
    }
}
