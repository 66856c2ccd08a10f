package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainCards;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lane of the board: its name, and its cards below the steps that they cover. */
class BoardLane extends Section {

    /**
     * @param title heading of the level below what stands above
     * @param chain that cards can be put into, null where none is in hand
     */
    BoardLane(BoardWords words, HtmlContainer title, String hint, List<LaneCard> cards, @Nullable ChainCards chain) {
        addClassName("lp-fk-lane");
        var head = new Div(title);
        head.addClassName("lp-fk-lane-head");
        if (!hint.isEmpty()) {
            var below = new Paragraph(hint);
            below.addClassName("lp-label");
            head.add(below);
        }
        add(head);
        if (cards.isEmpty()) {
            var none = new Paragraph(words.text("lane.empty"));
            none.addClassName("lp-fk-lane-empty");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lp-fk-cards");
        EachRecord.into(list, words.messages(), cards, card -> new BoardCard(words, card, chain));
        add(list);
    }
}
