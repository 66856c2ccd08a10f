package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.measure.MeasureWords;

/** What a municipality adds to a measure that it offers in the lead of another one. */
class PartnerNoteFields extends RecordFields<MeasurePartner, String> {

    private final TextArea note;

    PartnerNoteFields(MeasureWords words) {
        super(words.messages());
        note = area("note", words.text("sharing.note"));
        add(note);
    }

    @Override
    public void read(MeasurePartner stored) {
        put(note, stored.note());
    }

    @Override
    public String change(MeasurePartner base) {
        return note.getValue();
    }
}
