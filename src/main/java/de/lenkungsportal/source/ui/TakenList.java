package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.source.Source;
import java.util.Locale;

/** How much of a source is in the portal: each kind of records with its number, a link to the records. */
class TakenList extends UnorderedList {

    private static final String FIGURES = "FIGURE";
    private static final String CELLS = "CELL";
    private static final String DATES = "DATE";

    TakenList(Messages messages, Source source) {
        addClassName("lp-taken");
        String page = "quellen/" + source.number() + "#";
        add(messages, page, FIGURES, source.figures());
        add(messages, "staedtevergleich?ansicht=matrix#", CELLS, source.cells());
        add(messages, page, DATES, source.dates());
        source.records().forEach((kind, number) -> add(messages, page, kind, number));
        if (getComponentCount() == 0) {
            add(new ListItem(new Paragraph(messages.text("source.taken.none"))));
        }
    }

    private void add(Messages messages, String page, String kind, int number) {
        if (number > 0) {
            add(new ListItem(new Anchor(page + anchor(kind), messages.text("source.taken." + kind, number))));
        }
    }

    /** Where the records of a kind begin on the page of the source. */
    static String anchor(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every finding that names the source, whatever became of it. */
    static String findings(Source source) {
        return "pruefungen?stand=alle&quelle=" + source.number();
    }
}
