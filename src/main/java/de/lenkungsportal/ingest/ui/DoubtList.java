package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.platform.Messages;

/** Values that hardly can be meant; someone has to say that they are right. */
class DoubtList extends Div {

    private static final int SHOWN = 50;

    private final boolean hasDoubts;
    private final Checkbox right;

    DoubtList(Messages messages, ImportCheck check) {
        hasDoubts = !check.doubts().isEmpty();
        right = new Checkbox(
                messages.text("ingest.preview.doubtsRight", check.doubts().size()));
        var list = new UnorderedList();
        list.addClassName("lp-import-aside");
        new ImportWords(messages, check.draft())
                .grouped(check.doubts()).stream().limit(SHOWN).forEach(line -> list.add(new ListItem(line)));
        add(new H3(messages.text("ingest.preview.doubts")), list, right);
        setVisible(hasDoubts);
    }

    boolean isAnswered() {
        return !hasDoubts || Boolean.TRUE.equals(right.getValue());
    }

    void focusAnswer() {
        right.focus();
    }
}
