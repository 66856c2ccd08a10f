package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.Abbreviations;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was published about a city, those numbers included that cannot be compared, and why. */
class PublishedTable extends Section {

    private final Messages messages;

    PublishedTable(Messages messages, List<PublishedLine> published) {
        this.messages = messages;
        add(new H2(messages.text("forecastview.published.title")));
        if (published.isEmpty()) {
            var none = new Paragraph(messages.text("forecastview.published.none"));
            none.addClassName("lp-empty");
            add(none);
            return;
        }
        var table = new DataTable(
                messages.text("forecastview.published.title"),
                Stream.of("number", "who", "year", "publisher", "source", "use")
                        .map(column -> messages.text("forecastview.published.column." + column))
                        .toList());
        table.each(messages, published, line -> row(table, line));
        add(table.framed(), Abbreviations.of(messages, table));
    }

    private void row(DataTable table, PublishedLine line) {
        Integer year = line.year();
        table.row(
                new Text(line.withUnit(messages)),
                new Span(line.population()),
                new Span(year == null ? messages.text("forecastview.published.noYear") : year.toString()),
                new Span(line.publisher()),
                YearPanel.source(messages, line),
                use(line));
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
