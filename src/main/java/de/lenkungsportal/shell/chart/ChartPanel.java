package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/**
 * The frame of every chart of the portal: the finding as title, measure and unit below, the drawing, and the same numbers as a
 * sentence and as a table for those who do not see it.
 */
public abstract class ChartPanel extends Section {

    protected final Messages messages;
    private final String finding;
    private final Paragraph subtitle;

    /**
     * @param finding the title: what the chart shows, as a sentence
     * @param measure measure, unit and what the signs mean
     */
    protected ChartPanel(Messages messages, String finding, String measure) {
        this.messages = messages;
        this.finding = finding;
        addClassName("lp-chart");
        getElement().setAttribute("aria-label", finding);
        subtitle = new Paragraph(measure);
        subtitle.addClassName("lp-chart-sub");
        add(new H2(finding), subtitle);
    }

    /** Says beside the measure that the numbers are generated and no source states them. */
    public void markSimulated() {
        var chip = new Span(messages.text("chart.simulated"));
        chip.addClassName("lp-simulated");
        subtitle.add(chip);
    }

    protected final void addDrawing(Chart chart, String summary) {
        // The library's own drawing is hidden from screen readers; the sentence and the table say the same.
        chart.getElement().setAttribute("aria-hidden", "true");
        var sentence = new Span(summary);
        sentence.addClassName("lp-hidden");
        add(new Div(sentence, chart));
    }

    /** @param rows as long as the header; the first cell names the row */
    protected final void addTable(List<String> header, List<List<String>> rows) {
        add(new NativeDetails(messages.text("chart.table"), table(header, rows)));
    }

    private DataTable table(List<String> header, List<List<String>> rows) {
        var table = new DataTable(finding, header);
        rows.forEach(table::row);
        return table;
    }
}
