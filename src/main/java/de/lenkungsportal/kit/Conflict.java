package de.lenkungsportal.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a stale write met: both sides of every field that differs, or that the record is gone. */
public final class Conflict extends Div {

    /** What the left side of the comparison shows. */
    public enum Side {
        /** What was typed, which would replace what is stored. */
        TYPED,
        /** The record as the page shows it, on which a step was to be taken. */
        SHOWN
    }

    private final Messages messages;

    public Conflict(Messages messages) {
        this.messages = messages;
        addClassName("lp-conflict");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /**
     * Shows both sides.
     *
     * @return the sentence that says what saving the left side replaces; empty where nothing differs, and for a step
     */
    public String show(FormFields left, Side side, FormFields stored) {
        List<FormFields.Difference> differences = left.differences(stored);
        show(differences, side);
        return differences.isEmpty() || side == Side.SHOWN
                ? ""
                : messages.text(
                        "kit.form.replaces",
                        differences.stream().map(FormFields.Difference::label).collect(Collectors.joining(", ")));
    }

    /** Shows both sides of fields that are saved one by one, of which the caller says what can be done. */
    public void show(List<FormFields.Difference> differences, Side side) {
        String sentence = text(side == Side.TYPED ? "conflict" : "conflictOfStep");
        var table = new DataTable(
                sentence, List.of(text("field"), text(side == Side.TYPED ? "mine" : "shown"), text("stored")));
        table.addClassName("lp-table-wide");
        differences.forEach(each -> table.row(List.of(each.label(), orEmpty(each.here()), orEmpty(each.there()))));
        removeAll();
        add(new Paragraph(sentence));
        add(differences.isEmpty() ? new Paragraph(text("same")) : table);
        open();
    }

    /** @param taken fields that show what is stored by now, because nobody typed over them here */
    void tellTaken(List<FormFields.Difference> taken) {
        if (!taken.isEmpty()) {
            var list = new UnorderedList();
            taken.forEach(each -> list.add(new ListItem(each.label() + ": " + orEmpty(each.there()))));
            add(new Paragraph(text("taken")), list);
        }
    }

    /** The record was deleted meanwhile; the fields keep what was typed. */
    public void showGone() {
        removeAll();
        add(new Paragraph(text("gone")));
        open();
    }

    /** The focus leaves the button that saves, or a second press would replace what nobody has read. */
    private void open() {
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    public void hide() {
        setVisible(false);
    }

    private String orEmpty(String said) {
        return said.isEmpty() ? text("empty") : said;
    }

    private String text(String key) {
        return messages.text("kit.form." + key);
    }
}
