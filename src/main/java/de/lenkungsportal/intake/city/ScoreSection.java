package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.kit.DataTable;
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
        var table = new DataTable(
                messages.text("forecastview.score"),
                Stream.of("who", "said", "came", "error", "inside")
                        .map(column -> messages.text("forecastview.score." + column))
                        .toList());
        for (ScoreLine.Row line : score.rows()) {
            table.row(List.of(line.who(), line.said(), line.came(), line.error(), line.inside()));
        }
        add(table.framed());
    }
}
