package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import org.jspecify.annotations.Nullable;

/** One organisation that answers for an agreement. */
class ResponsibleRow implements RowList.Row<Responsible> {

    private final TextField name;
    private final PartyNames names;
    private final @Nullable Responsible before;

    ResponsibleRow(RoundtableWords words, PartyNames names, @Nullable Responsible before) {
        this.names = names;
        this.before = before;
        name = new TextField(words.text("field.organisation"));
        name.setMaxLength(300);
        name.setValue(before == null ? "" : before.name());
        names.propose(name);
    }

    static RowList<Responsible, Responsible> list(RoundtableWords words, PartyNames names) {
        return new RowList<>(
                words.messages(),
                words.text("field.responsible"),
                words.text("field.organisation"),
                RowList.Order.FREE,
                each -> new ResponsibleRow(words, names, each));
    }

    @Override
    public Component fields() {
        return name;
    }

    @Override
    public Responsible value() {
        return new Responsible(
                name.getValue().strip(),
                names.record(
                        name.getValue(),
                        before == null ? null : before.name(),
                        before == null ? null : before.organisation()));
    }

    @Override
    public boolean isEmpty() {
        return name.getValue().isBlank();
    }

    @Override
    public String text() {
        return names.said(name.getValue(), value().organisation());
    }
}
