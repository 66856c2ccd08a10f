package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * All statements of the signed-in provider. Open ones whose measure is not on this page are changed here; closed ones are only
 * read.
 */
class OwnStatements extends Section {

    private final PlannedWords words;
    private final UnorderedList here = new UnorderedList();
    private final UnorderedList elsewhere = new UnorderedList();
    private final UnorderedList closed = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph others = new Paragraph();
    private final Paragraph over = new Paragraph();

    OwnStatements(PlannedWords words) {
        this.words = words;
        addClassName("lp-statements");
        none.setText(words.text("own.none"));
        others.setText(words.text("own.elsewhere"));
        over.setText(words.text("closed"));
        add(new H2(words.text("own")), none, here, others, elsewhere, over, closed);
        others.setVisible(false);
        elsewhere.setVisible(false);
        over.setVisible(false);
        closed.setVisible(false);
    }

    /** Those that have their form at the measure above. */
    void showHere(List<Interest> statements) {
        here.removeAll();
        statements.forEach(each -> here.add(item(each)));
        here.setVisible(!statements.isEmpty());
        none.setVisible(statements.isEmpty() && !elsewhere.isVisible() && !closed.isVisible());
    }

    /** Those whose measure is no longer published or planned. */
    void addClosed(Interest statement) {
        ListItem item = item(statement);
        if (statement.closure() != null) {
            item.add(new Paragraph(words.text("closed." + statement.closure())));
        }
        closed.add(item);
        closed.setVisible(true);
        over.setVisible(true);
    }

    private ListItem item(Interest statement) {
        var message = new Paragraph(statement.message());
        message.addClassName("lp-user-text");
        return new ListItem(new H3(statement.title()), new Paragraph(words.statedOn(statement)), message);
    }

    void addElsewhere(String title, InterestForm form) {
        elsewhere.add(new ListItem(new H3(title), form));
        elsewhere.setVisible(true);
        others.setVisible(true);
    }
}
