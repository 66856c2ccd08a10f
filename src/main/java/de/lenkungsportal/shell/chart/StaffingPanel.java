package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Staff as steps, the need as a band, and the place where the plan may become too small. */
public class StaffingPanel extends ChartPanel {

    private static final int HEIGHT = 280;

    private final StaffingData data;

    /** @param summary the chart in one sentence, for those who do not see it */
    public StaffingPanel(Messages messages, String finding, String measure, String summary, StaffingData data) {
        super(messages, finding, measure);
        this.data = data;
        var drawing = new Drawing("lp-staffing", HEIGHT);
        drawing.periods(data.axis());
        drawing.counts(largest() * 1.18);
        drawing.leaveRight(86);
        need(drawing);
        stages(drawing);
        StaffingData.Warning warning = data.warning();
        if (warning != null) {
            drawing.mark("lp-too-small", warning.at(), warning.value(), MarkerSymbolEnum.CIRCLE);
            drawing.words(
                    "lp-word lp-alarm", warning.at(), largest() * 1.1, warning.name(), HorizontalAlign.RIGHT, 8, 0);
        }
        Integer today = data.today();
        if (today != null) {
            drawing.upright("lp-today", today, messages.text("chart.today"), HorizontalAlign.CENTER, 12);
        }
        addDrawing(drawing.chart(), summary);
        addTable(
                List.of(
                        messages.text("chart.fan.period"),
                        messages.text("chart.staffing.staff"),
                        messages.text("chart.staffing.need"),
                        messages.text("chart.fan.eighty")),
                rows());
    }

    private double largest() {
        return Math.max(
                1,
                DoubleStream.concat(
                                data.stages().stream().mapToDouble(StaffingData.Stage::value),
                                data.need().stream().mapToDouble(Band::high80))
                        .max()
                        .orElse(1));
    }

    private void need(Drawing drawing) {
        if (data.need().isEmpty()) {
            return;
        }
        drawing.band(
                "lp-band-80",
                data.need().stream()
                        .map(band -> new DataSeriesItem(
                                (Number) band.at(), Drawing.rounded(band.low80()), Drawing.rounded(band.high80())))
                        .toList());
        drawing.line(
                "lp-median",
                data.need().stream()
                        .map(band -> new DataSeriesItem(band.at(), Drawing.rounded(band.median())))
                        .toList());
        Band last = data.need().getLast();
        drawing.words("lp-word lp-subject", last.at(), last.median(), data.needName(), HorizontalAlign.LEFT, 8, 0);
    }

    private void stages(Drawing drawing) {
        StaffingData.@Nullable Stage before = null;
        for (StaffingData.Stage stage : data.stages()) {
            String name = "lp-stage-" + stage.kind().name().toLowerCase(Locale.ROOT);
            var line = new ArrayList<DataSeriesItem>();
            if (before != null && stage.kind() != StaffingData.Kind.PLANNED) {
                line.add(new DataSeriesItem(stage.from(), before.value()));
            }
            line.add(new DataSeriesItem(stage.from(), stage.value()));
            line.add(new DataSeriesItem(stage.to(), stage.value()));
            drawing.line(name, line);
            if (stage.kind() != StaffingData.Kind.PLANNED) {
                drawing.mark("lp-stage-begin", stage.from(), stage.value(), MarkerSymbolEnum.CIRCLE);
            }
            drawing.words(
                    "lp-word",
                    stage.from(),
                    stage.value(),
                    "<b>" + stage.figure() + "</b><span class=\"lp-wide\"> " + stage.name() + "</span>",
                    HorizontalAlign.LEFT,
                    8,
                    -12);
            before = stage;
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (StaffingData.Stage stage : data.stages()) {
            rows.add(List.of(stage.name(), stage.figure(), messages.text("chart.none"), messages.text("chart.none")));
        }
        for (Band band : data.need()) {
            rows.add(List.of(
                    data.axis().names().get(band.at()),
                    messages.text("chart.none"),
                    number(band.median()),
                    messages.text("chart.span", number(band.low80()), number(band.high80()))));
        }
        return rows;
    }

    private static String number(double value) {
        return GermanFormat.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }
}
