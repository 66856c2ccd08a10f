package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;

/** The items of an agenda, in their order. */
class AgendaFields extends RecordFields<AgendaFields.Agenda, List<AgendaItem.Change>> {

    /** @param meeting whose version the agenda has */
    record Agenda(Meeting meeting, List<AgendaItem> items) {}

    private final RowList<AgendaItem, AgendaItem.Change> rows;

    AgendaFields(RoundtableWords words) {
        super(words.messages());
        rows = AgendaRow.list(words);
        add(track("agenda", words.text("agenda.title"), rows, rows::text));
    }

    @Override
    public void read(Agenda stored) {
        rows.read(stored.items());
    }

    @Override
    public List<AgendaItem.Change> change(Agenda base) {
        return rows.values();
    }
}
