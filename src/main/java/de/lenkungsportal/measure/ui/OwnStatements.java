package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.measure.Interest;
import java.util.List;

/** All statements of the signed-in provider; those whose measure is not on this page are changed here. */
class OwnStatements extends Section {

    private final PlannedWords words;
    private final UnorderedList here = new UnorderedList();
    private final UnorderedList elsewhere = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph others = new Paragraph();

    OwnStatements(PlannedWords words) {
        this.words = words;
        addClassName("lp-statements");
        none.setText(words.text("own.none"));
        others.setText(words.text("own.elsewhere"));
        add(new H2(words.text("own")), none, here, others, elsewhere);
        others.setVisible(false);
        elsewhere.setVisible(false);
    }

    /** Those that have their form at the measure above. */
    void showHere(List<Interest> statements) {
        here.removeAll();
        for (Interest each : statements) {
            var message = new Paragraph(each.message());
            message.addClassName("lp-user-text");
            here.add(new ListItem(new H3(each.title()), new Paragraph(words.statedOn(each)), message));
        }
        here.setVisible(!statements.isEmpty());
        none.setVisible(statements.isEmpty() && !elsewhere.isVisible());
    }

    void addElsewhere(String title, InterestForm form) {
        elsewhere.add(new ListItem(new H3(title), form));
        elsewhere.setVisible(true);
        others.setVisible(true);
    }
}
