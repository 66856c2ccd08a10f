package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import org.jspecify.annotations.Nullable;

/** One organisation at a meeting: what takes part for it, whether it came, and with how many. */
class ParticipantRow implements RowList.Row<Participant> {

    private final RoundtableWords words;
    private final PartyNames names;
    private final @Nullable Participant before;
    private final TextField name;
    private final TextField function;
    private final Select<Participant.Presence> presence = new Select<>();
    private final TextField heads;

    ParticipantRow(RoundtableWords words, PartyNames names, @Nullable Participant before) {
        this.words = words;
        this.names = names;
        this.before = before;
        name = new TextField(words.text("field.organisation"));
        name.setMaxLength(300);
        names.propose(name);
        function = new TextField(words.text("field.function"));
        function.setMaxLength(300);
        presence.setLabel(words.text("field.presence"));
        presence.setItems(Participant.Presence.values());
        presence.setItemLabelGenerator(words::label);
        presence.setValue(Participant.Presence.INVITED);
        heads = new TextField(words.text("field.headsOf"));
        heads.setMaxLength(6);
        heads.getElement().setAttribute("inputmode", "numeric");
        if (before != null) {
            name.setValue(before.name());
            FormFields.put(function, before.function());
            presence.setValue(before.presence());
            FormFields.put(heads, before.heads() == null ? null : String.valueOf(before.heads()));
        }
    }

    static RowList<Participant, Participant> list(RoundtableWords words, PartyNames names) {
        return new RowList<>(
                words.messages(),
                words.text("field.participants"),
                words.text("field.participant"),
                RowList.Order.FREE,
                each -> new ParticipantRow(words, names, each));
    }

    @Override
    public Component fields() {
        return FormFields.pair(name, function, presence, heads);
    }

    @Override
    public Participant value() {
        Integer people = heads.getValue().isBlank()
                ? null
                : NumberInput.whole("participants", heads.getValue(), "kit.problem.number");
        return new Participant(name.getValue(), organisation(), function.getValue(), presence.getValue(), people);
    }

    private @Nullable String organisation() {
        return names.record(
                name.getValue(), before == null ? null : before.name(), before == null ? null : before.organisation());
    }

    @Override
    public boolean isEmpty() {
        return name.getValue().isBlank()
                && function.getValue().isBlank()
                && heads.getValue().isBlank();
    }

    @Override
    public String text() {
        return RowList.joined(
                names.said(name.getValue(), organisation()),
                function.getValue(),
                words.label(presence.getValue()),
                heads.isEmpty()
                        ? ""
                        : words.text("participant.heads", heads.getValue().strip()));
    }
}
