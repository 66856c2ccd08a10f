package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Reports and forecast of one series: single counts as a line, means as steps, the median dashed, the 50, 80 and 95 per cent
 * bands around it, breaks and silent periods named where they are.
 */
public class FanPanel extends ChartPanel {

    private static final int HEIGHT = 300;

    private final FanData data;
    private final double top;

    /** @param summary the chart in one sentence, for those who do not see it */
    public FanPanel(Messages messages, String finding, String measure, String summary, FanData data) {
        super(messages, finding, measure);
        this.data = data;
        top = largest() * 1.12;
        var drawing = new Drawing("lp-fan", HEIGHT);
        drawing.periods(data.axis());
        drawing.counts(top);
        bands(drawing);
        reports(drawing);
        events(drawing);
        addDrawing(drawing.chart(), summary);
        addTable(
                Stream.of("period", "reported", "median", "fifty", "eighty", "ninetyFive")
                        .map(name -> messages.text("chart.fan." + name))
                        .toList(),
                rows());
    }

    private double largest() {
        return Math.max(
                1,
                DoubleStream.concat(
                                data.bands().stream().mapToDouble(Band::high95),
                                DoubleStream.concat(
                                        data.counts().stream().mapToDouble(FanData.Count::value),
                                        data.means().stream().mapToDouble(FanData.Mean::value)))
                        .max()
                        .orElse(1));
    }

    private void bands(Drawing drawing) {
        if (data.bands().isEmpty()) {
            return;
        }
        drawing.leaveRight(52);
        drawing.band("lp-band-95", range(Band::low95, Band::high95));
        drawing.band("lp-band-80", range(Band::low80, Band::high80));
        drawing.band("lp-band-50", range(Band::low50, Band::high50));
        drawing.line("lp-median", line(Band::median));
        Band last = data.bands().getLast();
        double apart = top * 0.07;
        double fifty = last.median() + (last.high50() - last.median()) / 2;
        double eighty = Math.max(last.high80(), fifty + apart);
        double ninetyFive = Math.max(last.high95(), eighty + apart);
        edge(drawing, last.at(), fifty, "50 %");
        edge(drawing, last.at(), eighty, "80 %");
        edge(drawing, last.at(), ninetyFive, "95 %");
    }

    private static void edge(Drawing drawing, int at, double value, String name) {
        drawing.words("lp-word", at, value, name, HorizontalAlign.LEFT, 10, 0);
    }

    private void reports(Drawing drawing) {
        drawing.line("lp-reported", counts());
        for (FanData.Mean mean : data.means()) {
            // Half a period on either side, so that the steps of neighbours meet.
            drawing.line(
                    "lp-mean",
                    List.of(
                            new DataSeriesItem(Math.max(0, mean.from() - 0.5), mean.value()),
                            new DataSeriesItem(mean.to() + 0.5, mean.value())));
            drawing.words("lp-word lp-strong", mean.from(), mean.value(), mean.name(), HorizontalAlign.LEFT, 2, -13);
        }
    }

    /** The counts, with holes where a period has none. */
    private List<DataSeriesItem> counts() {
        var items = new ArrayList<DataSeriesItem>();
        int before = -1;
        for (FanData.Count count : data.counts()) {
            if (before >= 0 && count.at() > before + 1) {
                var hole = new DataSeriesItem();
                hole.setX(before + 1);
                items.add(hole);
            }
            items.add(new DataSeriesItem(count.at(), count.value()));
            before = count.at();
        }
        return items;
    }

    private void events(Drawing drawing) {
        for (FanData.Silence silence : data.silences()) {
            double low = top * 0.018;
            drawing.line(
                    "lp-silence",
                    List.of(
                            new DataSeriesItem(silence.from() - 0.5, low),
                            new DataSeriesItem(silence.to() + 0.5, low)));
            drawing.words("lp-word", silence.from() - 0.5, low, silence.name(), HorizontalAlign.LEFT, 2, -16);
        }
        FanData.Shift shift = data.shift();
        if (shift != null) {
            boolean late = shift.at() > data.axis().names().size() * 0.6;
            drawing.upright(
                    "lp-break",
                    shift.at() - 0.5,
                    shift.name(),
                    late ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT,
                    12);
        }
        Integer today = data.today();
        if (today != null) {
            drawing.upright("lp-today", today, messages.text("chart.today"), HorizontalAlign.CENTER, 32);
        }
    }

    private List<DataSeriesItem> line(ToDoubleFunction<Band> value) {
        return data.bands().stream()
                .map(band -> new DataSeriesItem(band.at(), Drawing.rounded(value.applyAsDouble(band))))
                .toList();
    }

    private List<DataSeriesItem> range(ToDoubleFunction<Band> low, ToDoubleFunction<Band> high) {
        return data.bands().stream()
                .map(band -> new DataSeriesItem(
                        (Number) band.at(),
                        Drawing.rounded(low.applyAsDouble(band)),
                        Drawing.rounded(high.applyAsDouble(band))))
                .toList();
    }

    private List<List<String>> rows() {
        Map<Integer, String> reported = new HashMap<>();
        data.counts().forEach(count -> reported.put(count.at(), number(count.value())));
        data.means().forEach(mean -> {
            for (int at = mean.from(); at <= mean.to(); at++) {
                reported.put(at, "Ø " + number(mean.value()));
            }
        });
        Map<Integer, Band> bands = new HashMap<>();
        data.bands().forEach(band -> bands.put(band.at(), band));
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < data.axis().names().size(); at++) {
            Band band = bands.get(at);
            rows.add(List.of(
                    data.axis().names().get(at),
                    reported.getOrDefault(at, messages.text(band == null ? "Missing.NOT_STATED" : "chart.none")),
                    band == null ? messages.text("chart.none") : number(band.median()),
                    band == null ? messages.text("chart.none") : span(band.low50(), band.high50()),
                    band == null ? messages.text("chart.none") : span(band.low80(), band.high80()),
                    band == null ? messages.text("chart.none") : span(band.low95(), band.high95())));
        }
        return rows;
    }

    private String span(double low, double high) {
        return messages.text("chart.span", number(low), number(high));
    }

    private static String number(double value) {
        return GermanFormat.number(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }
}
