package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was published about a city, those numbers included that cannot be compared, and why. */
class PublishedTable extends Section {

    private final Messages messages;
    private final List<String> labels;

    PublishedTable(Messages messages, List<PublishedLine> published) {
        this.messages = messages;
        labels = Stream.of("number", "who", "year", "publisher", "source", "use")
                .map(column -> messages.text("forecastview.published.column." + column))
                .toList();
        add(new H2(messages.text("forecastview.published.title")));
        if (published.isEmpty()) {
            var none = new Paragraph(messages.text("forecastview.published.none"));
            none.addClassName("lp-empty");
            add(none);
            return;
        }
        var table = new NativeTable();
        table.addClassName("lp-table");
        NativeTableRow head = table.getHead().addRow();
        labels.forEach(label -> {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        });
        published.forEach(line -> row(table, line));
        var frame = new Div(table);
        frame.addClassName("lp-scroll");
        add(frame);
    }

    private void row(NativeTable table, PublishedLine line) {
        NativeTableRow row = table.getBody().addRow();
        var first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.setText(line.withUnit(messages));
        Integer year = line.year();
        List<Component> cells = List.of(
                new Span(line.population()),
                new Span(year == null ? messages.text("forecastview.published.noYear") : year.toString()),
                new Span(line.publisher()),
                YearPanel.source(messages, line),
                use(line));
        for (int at = 0; at < cells.size(); at++) {
            var cell = row.addDataCell();
            cell.add(cells.get(at));
            cell.getElement().setAttribute("data-l", labels.get(at + 1));
        }
    }

    private Div use(PublishedLine line) {
        var use = new Div();
        String obstacle = line.obstacle();
        if (obstacle == null) {
            use.add(new Span(messages.text("forecastview.published.compared")));
        } else {
            var reason = new Span(obstacle);
            reason.addClassName("lp-na");
            use.add(reason);
        }
        String defect = line.defect();
        if (defect != null) {
            var note = new Paragraph(defect);
            note.addClassName("lp-muted");
            use.add(note);
        }
        use.addClassName("lp-published-use");
        return use;
    }
}
