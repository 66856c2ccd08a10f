package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.BarData;
import de.lenkungsportal.shell.chart.BarPanel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The charts of the comparison. Each shows one unit, names who is left out, and states its finding. */
class ComparisonCharts {

    private static final List<Carrier> CARRIERS = List.of(Carrier.JC, Carrier.AA);

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final Doubts doubts;

    ComparisonCharts(Messages messages, Comparison comparison, ComparisonState state, Doubts doubts) {
        this.messages = messages;
        this.comparison = comparison;
        this.state = state;
        this.doubts = doubts;
    }

    Div all() {
        var charts = new Div(clientsPerStaff());
        comparison.query().rechtskreise().stream().sorted().map(this::caseload).forEach(charts::add);
        charts.add(staff());
        charts.addClassName("lp-charts");
        return charts;
    }

    /** Clients per member of staff, largest first. */
    BarPanel clientsPerStaff() {
        BarData data =
                ranked(row -> comparison.clientsPerStaff(row, state.unit()), state.unit(), GermanFormat::oneDecimal);
        String unit = messages.label("UnitName", state.unit().name());
        return new BarPanel(
                messages,
                ratioFinding(data.bars()),
                messages.text(
                        "comparison.chart.ratio.measure",
                        unit,
                        rechtskreise(),
                        data.bars().size(),
                        of()),
                data);
    }

    private BarPanel caseload(Rechtskreis rechtskreis) {
        BarData data = ranked(row -> row.caseload(rechtskreis), state.unit(), GermanFormat::number);
        String name = messages.label(rechtskreis);
        String finding = data.bars().isEmpty()
                ? messages.text("comparison.chart.caseload.none", name)
                : messages.text(
                        "comparison.chart.caseload.finding",
                        data.bars().getFirst().label(),
                        name,
                        data.bars().getFirst().parts().getFirst().text());
        return new BarPanel(
                messages,
                finding,
                messages.text(
                        "comparison.chart.caseload.measure",
                        messages.label("UnitName", state.unit().name()),
                        name,
                        data.bars().size(),
                        of()),
                data);
    }

    /** Staff by carrier in one stage, stated or added up from the functions; cities that name no carrier are left out. */
    BarPanel staff() {
        Stage stage = state.stage();
        var bars = new ArrayList<BarData.Bar>();
        var excluded = new LinkedHashMap<String, List<String>>();
        for (CityRow row : comparison.rows()) {
            List<BarData.Part> parts = CARRIERS.stream()
                    .map(carrier -> part(row.staffAt(carrier, stage), Unit.STAFF, GermanFormat::number))
                    .toList();
            if (parts.stream().anyMatch(part -> part.value() != null)) {
                bars.add(new BarData.Bar(row.city().name(), parts));
            } else {
                String reason = row.staffAt(Carrier.TOTAL, stage) == null
                        ? messages.text("comparison.chart.staff.noStage", messages.label(stage))
                        : messages.text("comparison.chart.staff.noCarrier");
                excluded.computeIfAbsent(reason, r -> new ArrayList<>())
                        .add(row.city().name());
            }
        }
        bars.sort(Comparator.comparing(ComparisonCharts::sum).reversed());
        var data = new BarData(CARRIERS.stream().map(messages::label).toList(), bars, excluded);
        String finding = bars.isEmpty()
                ? messages.text("comparison.chart.staff.none", messages.label(stage))
                : messages.text(
                        "comparison.chart.staff.finding",
                        bars.getFirst().label(),
                        messages.label(stage),
                        GermanFormat.number(sum(bars.getFirst())));
        return new BarPanel(
                messages,
                finding,
                messages.text("comparison.chart.staff.measure", messages.label(stage), bars.size(), of()),
                data);
    }

    /** Bars of the cities that have a value in this unit that can be ranked, largest first; the others by reason. */
    private BarData ranked(Function<CityRow, Reading> column, Unit unit, Function<BigDecimal, String> format) {
        var excluded = new LinkedHashMap<String, List<String>>();
        var bars = new ArrayList<BarData.Bar>();
        for (CityRow row : comparison.rows()) {
            Reading reading = column.apply(row);
            BarData.Part part = part(reading, unit, format);
            Reading.Reason reason = reading.exclusion(unit);
            if (reason == null && !doubts.comparesUnlike(reading)) {
                bars.add(new BarData.Bar(row.city().name(), List.of(part)));
            } else {
                String why = reason == null ? messages.text("comparison.unlike") : messages.label(reason);
                excluded.computeIfAbsent(why, r -> new ArrayList<>())
                        .add(row.city().name());
            }
        }
        bars.sort(Comparator.comparing(ComparisonCharts::sum).reversed());
        return new BarData(List.of(messages.label("UnitName", unit.name())), bars, excluded);
    }

    private BarData.Part part(@Nullable Reading reading, Unit unit, Function<BigDecimal, String> format) {
        BigDecimal value = reading == null ? null : reading.comparable(unit);
        if (reading == null || value == null) {
            return new BarData.Part(null, messages.text("Missing.NOT_STATED"));
        }
        return new BarData.Part(
                value,
                (reading.isApproximate() ? messages.text("Qualifier.APPROXIMATE") + " " : "") + format.apply(value));
    }

    private static BigDecimal sum(BarData.Bar bar) {
        return bar.parts().stream()
                .map(BarData.Part::value)
                .map(value -> value == null ? BigDecimal.ZERO : value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String ratioFinding(List<BarData.Bar> bars) {
        if (bars.isEmpty()) {
            return messages.text("comparison.chart.ratio.none");
        }
        String first = bars.getFirst().label();
        if (bars.size() == 1) {
            return messages.text("comparison.chart.ratio.one", first);
        }
        BigDecimal times = sum(bars.getFirst()).divide(sum(bars.get(1)), 0, RoundingMode.HALF_UP);
        return times.intValue() >= 2
                ? messages.text(
                        "comparison.chart.ratio.times",
                        first,
                        times,
                        bars.get(1).label())
                : messages.text("comparison.chart.ratio.most", first);
    }

    private String rechtskreise() {
        return comparison.query().rechtskreise().stream()
                .sorted()
                .map(messages::label)
                .collect(java.util.stream.Collectors.joining(" + "));
    }

    private int of() {
        return comparison.rows().size();
    }
}
