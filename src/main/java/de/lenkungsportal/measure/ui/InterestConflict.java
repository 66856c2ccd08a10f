package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.measure.Interest;
import de.lenkungsportal.shell.DataTable;
import java.util.List;

/** What was typed beside what someone of the same organisation stored in the meantime. */
class InterestConflict extends Div {

    private final DataTable table;

    InterestConflict(PlannedWords words, InterestFields mine, Interest stored) {
        table = new DataTable(
                words.text("conflict"), List.of("", words.text("conflict.mine"), words.text("conflict.stored")));
        table.addClassName("lp-table-wide");
        row(words.text("field.message"), mine.message(), stored.message());
        row(
                words.text("field.capacity"),
                mine.typedCapacity(),
                stored.capacity() == null ? "" : words.number(stored.capacity()));
        add(new Paragraph(words.text("conflict")), table);
    }

    private void row(String name, String mine, String stored) {
        table.row(List.of(name, mine, stored));
    }
}
