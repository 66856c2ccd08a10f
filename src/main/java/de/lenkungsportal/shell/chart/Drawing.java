package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Labels;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbol;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsArea;
import com.vaadin.flow.component.charts.model.PlotOptionsArearange;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.TextAlign;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.List;

/** A chart of lines, bands and marks. All colours and dashes come from the class names, see theme/chart.css. */
final class Drawing {

    private final Chart chart = new Chart(ChartType.LINE);
    private final XAxis xAxis = new XAxis();
    private final YAxis yAxis = new YAxis();

    Drawing(String className, int height) {
        chart.addClassName(className);
        chart.setHeight(height + "px");
        Configuration configuration = chart.getConfiguration();
        configuration.setTitle("");
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.getTooltip().setEnabled(false);
        configuration.getLegend().setEnabled(false);
        configuration.getAccessibility().setEnabled(false);
        configuration.addxAxis(xAxis);
        yAxis.setTitle("");
        yAxis.setMin(0);
        configuration.addyAxis(yAxis);
    }

    Chart chart() {
        return chart;
    }

    XAxis xAxis() {
        return xAxis;
    }

    YAxis yAxis() {
        return yAxis;
    }

    /** Room beside the plot for labels at the edge of the bands. */
    void leaveRight(int pixels) {
        chart.getConfiguration().getChart().setMarginRight(pixels);
    }

    /** A named axis of periods, with few ticks that fit a telephone. */
    void periods(PeriodAxis axis) {
        // The year below the week, as two lines fit a narrow axis where one does not.
        xAxis.setCategories(axis.names().stream()
                .map(name -> name.replaceFirst("[/ ](?=\\d{4}$)", "<br>"))
                .toArray(String[]::new));
        xAxis.setTickPositions(axis.ticks().toArray(Number[]::new));
        xAxis.setMin(0);
        xAxis.setMax(axis.names().size() - 1);
        var labels = new Labels();
        labels.setRotation(0);
        xAxis.setLabels(labels);
    }

    void counts(double largest) {
        yAxis.setMax(largest);
        yAxis.setEndOnTick(false);
        yAxis.setAllowDecimals(false);
        yAxis.setTickPixelInterval(64);
        var labels = new Labels();
        labels.setFormat("{value:,.0f}");
        yAxis.setLabels(labels);
    }

    void line(String className, List<DataSeriesItem> points) {
        var options = new PlotOptionsLine();
        options.setClassName(className);
        options.setMarker(new Marker(false));
        options.setEnableMouseTracking(false);
        options.setAnimation(false);
        add(options, points);
    }

    void band(String className, List<DataSeriesItem> ranges) {
        var options = new PlotOptionsArearange();
        options.setClassName(className);
        options.setEnableMouseTracking(false);
        options.setAnimation(false);
        add(options, ranges);
    }

    void area(String className, List<DataSeriesItem> points) {
        var options = new PlotOptionsArea();
        options.setClassName(className);
        options.setMarker(new Marker(false));
        options.setEnableMouseTracking(false);
        options.setAnimation(false);
        add(options, points);
    }

    /** A sign of its own, drawn over everything else. */
    void mark(String className, double x, double y, MarkerSymbol symbol) {
        var marker = new Marker(true);
        marker.setSymbol(symbol);
        marker.setRadius(6);
        var options = new PlotOptionsLine();
        options.setClassName(className);
        options.setMarker(marker);
        options.setEnableMouseTracking(false);
        options.setAnimation(false);
        add(options, List.of(new DataSeriesItem(x, y)));
    }

    /**
     * Words in the plot, beside a point.
     *
     * @param right pixels to the right of the point
     * @param down pixels below the point
     */
    void words(String className, double x, double y, String text, HorizontalAlign align, int right, int down) {
        var labels = new DataLabels(true);
        labels.setClassName(className);
        labels.setFormat(text);
        labels.setAlign(align);
        labels.setVerticalAlign(VerticalAlign.MIDDLE);
        labels.setX(right);
        labels.setY(down);
        labels.setAllowOverlap(true);
        labels.setCrop(false);
        labels.setOverflow("allow");
        labels.setPadding(0);
        var options = new PlotOptionsLine();
        options.setClassName("lp-words");
        options.setMarker(new Marker(false));
        options.setEnableMouseTracking(false);
        options.setAnimation(false);
        options.setDataLabels(labels);
        add(options, List.of(new DataSeriesItem(x, y)));
    }

    /** A vertical line over the whole plot, with its name at the top. */
    void upright(String className, double x, String name, HorizontalAlign align, int down) {
        var line = new PlotLine();
        line.setClassName(className);
        line.setValue(x);
        line.setZIndex(4);
        var label = new Label(name);
        label.setRotation(0);
        label.setAlign(HorizontalAlign.CENTER);
        label.setTextAlign(TextAlign.valueOf(align.name()));
        label.setX(
                switch (align) {
                    case LEFT -> 7;
                    case RIGHT -> -7;
                    case CENTER -> 0;
                });
        label.setY(down);
        line.setLabel(label);
        xAxis.addPlotLine(line);
    }

    private void add(AbstractPlotOptions options, List<DataSeriesItem> items) {
        var series = new DataSeries(items);
        series.setPlotOptions(options);
        chart.getConfiguration().addSeries(series);
    }

    /** One decimal is more than a pixel shows. */
    static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }
}
