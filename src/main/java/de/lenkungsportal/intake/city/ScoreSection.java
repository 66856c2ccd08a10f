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

    /** @param isSimulated whether any of the counts that came, or that a forecast was made from, is generated */
    ScoreSection(Messages messages, ScoreLine score, boolean isSimulated) {
        var reckoned = new Reckoned(messages, isSimulated);
        add(
                new H2(reckoned.caption(messages.text("forecastview.score"))),
                new Paragraph(reckoned.sentence(score.verdict())));
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
