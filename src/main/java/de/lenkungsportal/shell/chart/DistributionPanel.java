package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Labels;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How probable the values of one total are, with the numbers that others named for it. */
public class DistributionPanel extends ChartPanel {

    private static final int HEIGHT = 290;
    private static final double DRAWN = 1000;
    private static final List<String> BANDS = List.of("lp-hill-50", "lp-hill-80", "lp-hill-95");

    private final DistributionData data;

    /** @param summary the chart in one sentence, for those who do not see it */
    public DistributionPanel(Messages messages, String finding, String measure, String summary, DistributionData data) {
        super(messages, finding, measure);
        this.data = data;
        double from = low();
        double to = high();
        var drawing = new Drawing("lp-hill", HEIGHT);
        axes(drawing, from, to);
        // Heights have no unit that anybody reads; a common scale keeps the figures short.
        double peak = Density.curve(data.sample(), from, to).stream()
                .mapToDouble(Density.Point::height)
                .max()
                .orElse(1);
        double scale = DRAWN / peak;
        for (int at = data.spans().size() - 1; at >= 0; at--) {
            DistributionData.Span span = data.spans().get(at);
            drawing.area(BANDS.get(at), points(span.low(), span.high(), scale));
        }
        drawing.line("lp-outline", points(from, to, scale));
        marks(drawing, from, to);
        addDrawing(drawing.chart(), summary);
        addTable(List.of(messages.text("chart.distribution.what"), messages.text("chart.distribution.value")), rows());
    }

    private void axes(Drawing drawing, double from, double to) {
        drawing.xAxis().setMin(from);
        drawing.xAxis().setMax(to);
        drawing.xAxis().setTickPixelInterval(64);
        var labels = new Labels();
        labels.setFormat("{value:,.0f}");
        labels.setRotation(0);
        drawing.xAxis().setLabels(labels);
        var bracket = new AxisTitle();
        bracket.setText(data.bracket());
        drawing.xAxis().setTitle(bracket);
        var none = new Labels();
        none.setEnabled(false);
        drawing.yAxis().setLabels(none);
        drawing.yAxis().setMax(DRAWN * (1.2 + 0.1 * data.marks().size()));
        drawing.yAxis().setEndOnTick(false);
    }

    /** The outermost 5 per cent are named in the table; drawn, their long tail would press everything else together. */
    private double low() {
        double low = data.spans().getLast().low();
        for (DistributionData.Mark mark : data.marks()) {
            low = Math.min(low, mark.value());
        }
        return Math.max(0, low - width() * 0.12);
    }

    private double high() {
        double high = data.spans().getLast().high();
        for (DistributionData.Mark mark : data.marks()) {
            Double to = mark.to();
            high = Math.max(high, to == null ? mark.value() : to);
        }
        return high + Math.max(1, width() * 0.12);
    }

    private double width() {
        return data.spans().getLast().high() - data.spans().getLast().low();
    }

    private List<DataSeriesItem> points(double from, double to, double scale) {
        return Density.curve(data.sample(), from, to).stream()
                .map(point -> new DataSeriesItem(Drawing.rounded(point.x()), Drawing.rounded(point.height() * scale)))
                .toList();
    }

    /** The lower half of the numbers is named to the left of its line where there is room, the others to the right. */
    private void marks(Drawing drawing, double from, double to) {
        List<DistributionData.Mark> sorted = data.marks().stream()
                .sorted(Comparator.comparingDouble(DistributionData.Mark::value))
                .toList();
        int half = sorted.size() / 2;
        for (int at = 0; at < sorted.size(); at++) {
            DistributionData.Mark mark = sorted.get(at);
            double place = (mark.value() - from) / (to - from);
            boolean left = place > 0.6 || (at < half && place > 0.42);
            mark(
                    drawing,
                    mark,
                    from,
                    left ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT,
                    (sorted.size() - at) * 20 - 6);
        }
    }

    private static void mark(
            Drawing drawing, DistributionData.Mark mark, double from, HorizontalAlign align, int down) {
        String name = mark.figure() + " " + mark.name();
        switch (mark.shape()) {
            case POINT -> {
                drawing.upright("lp-named", mark.value(), name, align, down);
                drawing.mark("lp-named-point", mark.value(), 0, MarkerSymbolEnum.DIAMOND);
            }
            case RECKONED -> {
                drawing.upright("lp-reckoned", mark.value(), name, align, down);
                drawing.mark("lp-reckoned-point", mark.value(), 0, MarkerSymbolEnum.CIRCLE);
            }
            case RANGE -> {
                Double to = mark.to();
                double end = to == null ? mark.value() : to;
                drawing.line(
                        "lp-named-range", List.of(new DataSeriesItem(mark.value(), 40), new DataSeriesItem(end, 40)));
                drawing.upright("lp-named-end", mark.value(), name, HorizontalAlign.LEFT, down);
                drawing.upright("lp-named-end", end, "", align, down);
            }
            case UPPER_BOUND -> {
                drawing.line(
                        "lp-named-range", List.of(new DataSeriesItem(from, 40), new DataSeriesItem(mark.value(), 40)));
                drawing.upright("lp-named", mark.value(), name, align, down);
                drawing.mark("lp-named-point", mark.value(), 40, MarkerSymbolEnum.TRIANGLE);
            }
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(messages.text("chart.distribution.median"), number(data.median())));
        data.spans()
                .forEach(span -> rows.add(
                        List.of(span.name(), messages.text("chart.span", number(span.low()), number(span.high())))));
        data.marks().forEach(mark -> rows.add(List.of(mark.name(), mark.figure())));
        return rows;
    }

    private static String number(double value) {
        return GermanFormat.number(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }
}
