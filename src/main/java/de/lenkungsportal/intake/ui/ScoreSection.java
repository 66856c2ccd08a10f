package de.lenkungsportal.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Stream;

/** Earlier forecasts against what came. */
class ScoreSection extends Section {

    ScoreSection(Messages messages, ScoreLine score) {
        add(new H2(messages.text("forecastview.score")), new Paragraph(score.verdict()));
        if (score.rows().isEmpty()) {
            return;
        }
        List<String> labels = Stream.of("who", "said", "came", "error", "inside")
                .map(column -> messages.text("forecastview.score." + column))
                .toList();
        var table = new NativeTable();
        table.addClassName("lp-table");
        NativeTableRow head = table.getHead().addRow();
        labels.forEach(label -> {
            var cell = head.addHeaderCell();
            cell.setText(label);
            cell.getElement().setAttribute("scope", "col");
        });
        for (ScoreLine.Row line : score.rows()) {
            NativeTableRow row = table.getBody().addRow();
            var first = row.addHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.setText(line.who());
            List<String> cells = List.of(line.said(), line.came(), line.error(), line.inside());
            for (int at = 0; at < cells.size(); at++) {
                var cell = row.addDataCell();
                cell.setText(cells.get(at));
                cell.getElement().setAttribute("data-l", labels.get(at + 1));
            }
        }
        var frame = new Div(table);
        frame.addClassName("lp-scroll");
        add(frame);
    }
}
