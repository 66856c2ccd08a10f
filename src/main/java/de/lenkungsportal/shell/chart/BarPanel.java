package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.Labels;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bar chart as every chart of the portal stands: the finding as title, measure and unit below, the bars from zero with their
 * values, who is left out and why, and the same numbers as a table for those who do not see the bars.
 */
public class BarPanel extends ChartPanel {

    private static final int ROW = 30;

    /**
     * @param finding the title: what the chart shows, as a sentence
     * @param measure measure, unit and "n von 14"
     */
    public BarPanel(Messages messages, String finding, String measure, BarData data) {
        super(messages, finding, measure);
        setClassName("lp-stacked", data.series().size() > 1);
        if (data.bars().isEmpty()) {
            var empty = new Paragraph(messages.text("chart.empty"));
            empty.addClassName("lp-empty");
            add(empty);
        } else {
            draw(finding, data);
        }
        if (!data.excluded().isEmpty()) {
            add(excluded(data.excluded()));
        }
        if (!data.bars().isEmpty()) {
            table(data);
        }
    }

    private void draw(String finding, BarData data) {
        var chart = new Chart(ChartType.BAR);
        chart.setHeight((data.bars().size() * ROW + (data.series().size() > 1 ? 84 : 48)) + "px");
        Configuration configuration = chart.getConfiguration();
        configuration.setTitle("");
        configuration.getChart().setStyledMode(true);
        configuration.getTooltip().setEnabled(false);
        configuration.getLegend().setEnabled(data.series().size() > 1);
        configuration.getAccessibility().setEnabled(false);
        var xAxis = new XAxis();
        xAxis.setCategories(data.bars().stream().map(BarData.Bar::label).toArray(String[]::new));
        configuration.addxAxis(xAxis);
        var yAxis = new YAxis();
        yAxis.setTitle("");
        yAxis.setMin(0);
        yAxis.setAllowDecimals(false);
        // Room for the value behind the longest bar.
        yAxis.setMax(longest(data) * 1.35);
        yAxis.setEndOnTick(false);
        yAxis.setReversedStacks(false);
        var axisLabels = new Labels();
        axisLabels.setFormat("{value:,.0f}");
        yAxis.setLabels(axisLabels);
        configuration.addyAxis(yAxis);
        configuration.setPlotOptions(options(data.series().size()));
        for (int i = 0; i < data.series().size(); i++) {
            configuration.addSeries(series(data, i));
        }
        addDrawing(chart, summary(finding, data));
    }

    private static double longest(BarData data) {
        return data.bars().stream()
                .mapToDouble(bar -> bar.parts().stream()
                        .mapToDouble(
                                part -> part.value() == null ? 0 : part.value().doubleValue())
                        .sum())
                .max()
                .orElse(1);
    }

    private static PlotOptionsBar options(int series) {
        var options = new PlotOptionsBar();
        options.setAnimation(false);
        options.setPointWidth(17);
        options.setEnableMouseTracking(false);
        if (series > 1) {
            options.setStacking(Stacking.NORMAL);
        }
        var labels = new DataLabels(true);
        labels.setFormat("{point.name}");
        labels.setInside(series > 1);
        labels.setAllowOverlap(true);
        labels.setCrop(false);
        labels.setOverflow("allow");
        options.setDataLabels(labels);
        return options;
    }

    private static DataSeries series(BarData data, int index) {
        var series = new DataSeries(data.series().get(index));
        for (BarData.Bar bar : data.bars()) {
            BarData.Part part = bar.parts().get(index);
            var item = new DataSeriesItem(part.text(), part.value());
            series.add(item);
        }
        return series;
    }

    private static String summary(String finding, BarData data) {
        String bars = data.bars().stream()
                .map(bar -> bar.label() + ": " + parts(bar, data.series()))
                .collect(Collectors.joining("; "));
        // "k.A." ends with a point of its own.
        return finding + ". " + (bars.endsWith(".") ? bars : bars + ".");
    }

    /** The values of a bar; of several each with the name of its series. */
    private static String parts(BarData.Bar bar, List<String> series) {
        return series.size() == 1
                ? bar.parts().getFirst().text()
                : IntStream.range(0, series.size())
                        .mapToObj(i -> series.get(i) + " " + bar.parts().get(i).text())
                        .collect(Collectors.joining(", "));
    }

    private NativeDetails excluded(Map<String, List<String>> excluded) {
        long cities = excluded.values().stream().mapToLong(List::size).sum();
        var list = new UnorderedList();
        excluded.forEach((reason, names) -> {
            var word = new Span(reason);
            word.addClassName("lp-label");
            list.add(new ListItem(word, new Span(String.join(", ", names))));
        });
        list.addClassName("lp-excluded");
        var details = new NativeDetails(messages.text("chart.excluded", cities), list);
        details.setOpen(true);
        return details;
    }

    private void table(BarData data) {
        addTable(
                Stream.concat(Stream.of(messages.text("chart.name")), data.series().stream())
                        .toList(),
                data.bars().stream()
                        .map(bar -> Stream.concat(
                                        Stream.of(bar.label()),
                                        bar.parts().stream().map(BarData.Part::text))
                                .toList())
                        .toList());
    }
}
