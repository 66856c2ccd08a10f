package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.RoundtableWords;

/** The minutes of an item while its meeting runs. */
public class NoteFields extends RecordFields<AgendaItem, String> {

    private static final int LONG = 20_000;

    private final TextArea note;

    public NoteFields(RoundtableWords words) {
        super(words.messages());
        note = area("note", words.text("run.note"));
        note.setMaxLength(LONG);
        note.setHelperText(words.text("run.noteHelp"));
        note.addClassName("lp-run-note");
        add(note);
    }

    public TextArea note() {
        return note;
    }

    @Override
    public void read(AgendaItem stored) {
        put(note, stored.note());
    }

    @Override
    public String change(AgendaItem base) {
        return note.getValue().strip();
    }
}
