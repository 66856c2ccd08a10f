package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.source.SourceDate;
import java.util.List;
import java.util.stream.Stream;

/** The dated events that a source states. */
class SourceDateTable extends DataTable {

    SourceDateTable(Messages messages, List<SourceDate> dates) {
        super(
                messages.text("source.dates", dates.size()),
                Stream.of("day", "municipality", "kind", "place")
                        .map(column -> messages.text("source.date." + column))
                        .toList());
        addClassName("lp-source-dates");
        for (SourceDate date : dates) {
            var what = new Div(new Span(messages.label("Milestone", date.kind())));
            if (date.note() != null) {
                var note = new Span(date.note());
                note.addClassName("lp-label");
                what.add(note);
            }
            if (date.flag() != null) {
                var flag = new Span(messages.label(date.flag()));
                flag.addClassName("lp-warn-chip");
                what.add(flag);
            }
            row(
                    new Span(GermanFormat.stand(date.happenedOn())),
                    new Anchor("stadt/" + date.ags(), date.municipality()),
                    what,
                    new Span(date.place()));
        }
    }
}
