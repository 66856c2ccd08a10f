package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainCards;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board: the steps as columns, lanes below them. Read in order it is headings and lists, whose cards name their steps. */
class StepBoard extends Section {

    private final BoardWords words;
    private final @Nullable ChainCards chain;
    private final Div grid = new Div();
    private boolean isGrouped;

    /** @param chain that cards can be put into, null where none is in hand */
    StepBoard(BoardWords words, String name, @Nullable ChainCards chain) {
        this.words = words;
        this.chain = chain;
        addClassName("lp-fk-board");
        getElement().setAttribute("tabindex", "0");
        setAriaLabel(name);
        grid.addClassName("lp-fk-grid");
        var head = new Div();
        head.addClassName("lp-fk-head");
        head.getElement().setAttribute("aria-hidden", "true");
        for (Step step : Step.values()) {
            var number = new Span(words.text("step", step.number()));
            number.addClassName("lp-label");
            var label = new Span(words.text("short." + step.name()));
            label.addClassName("lp-fk-step");
            head.add(new Div(number, label));
        }
        grid.add(head);
        add(grid);
    }

    void group(String name) {
        var title = new H2(name);
        title.addClassName("lp-fk-group");
        grid.add(title);
        isGrouped = true;
    }

    void lane(String name, String hint, List<LaneCard> cards) {
        grid.add(new BoardLane(words, isGrouped ? new H3(name) : new H2(name), hint, cards, chain));
    }
}
