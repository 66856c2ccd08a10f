package de.lenkungsportal.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ChartPanelTest {

    private static final List<String> WEEKS = IntStream.rangeClosed(1, 10)
            .mapToObj(week -> "KW %d/2016".formatted(week))
            .toList();

    @Autowired
    private Messages messages;

    @Test
    void everyNumberOfTheFanStandsInTheTableAndTheDrawingIsHiddenFromScreenReaders() {
        var panel = new FanPanel(messages, "Befund", "Maß", "Ein Satz.", fan());

        List<String> rows = rows(panel);
        assertThat(rows).hasSize(WEEKS.size() + 1);
        assertThat(rows.get(1)).contains("KW 1/2016", "20");
        assertThat(rows.get(2)).as("means are marked").contains("Ø 63");
        assertThat(rows.get(5)).as("no report, no forecast").contains("k.A.");
        assertThat(rows.get(6)).contains("60", "55 bis 65", "50 bis 70", "40 bis 80");
        assertThat(all(panel).filter(Chart.class::isInstance))
                .allMatch(chart -> "true".equals(chart.getElement().getAttribute("aria-hidden")))
                .hasSize(1);
        assertThat(all(panel).filter(Span.class::isInstance).map(span -> ((Span) span).getText()))
                .contains("Ein Satz.");
    }

    @Test
    void theSentenceOfGroupedBarsNamesWhoseEachNumberIs() {
        var data = new BarData(
                List.of("Jobcenter", "Agentur"),
                List.of(new BarData.Bar(
                        "Essen",
                        List.of(new BarData.Part(BigDecimal.valueOf(5), "5"), new BarData.Part(null, "k.A.")))),
                Map.of());

        assertThat(new BarPanel(messages, "Befund", "Maß", data).getElement().getTextRecursively())
                .doesNotContain("..")
                .contains("Befund. Essen: Jobcenter 5, Agentur k.A.");
    }

    @Test
    void simulatedNumbersWearTheirChip() {
        var panel = new FanPanel(messages, "Befund", "Maß", "Ein Satz.", fan());
        panel.markSimulated();

        assertThat(panel.getElement().getTextRecursively()).contains("simuliert");
    }

    @Test
    void theHillIsHighestAtItsMedianAndHoldsAllNamedNumbers() {
        List<Double> sample =
                IntStream.range(0, 200).mapToObj(at -> 3000 + 4.0 * (at - 100)).toList();
        var data = new DistributionData(
                sample,
                3000,
                List.of(
                        new DistributionData.Span(2800, 3200, "50 %"),
                        new DistributionData.Span(2700, 3300, "80 %"),
                        new DistributionData.Span(2600, 3400, "95 %")),
                "80 %: 2.700 bis 3.300",
                List.of(
                        new DistributionData.Mark(DistributionData.Shape.RECKONED, 3214, null, "3.214", "rechnerisch"),
                        new DistributionData.Mark(DistributionData.Shape.POINT, 9000, null, "9.000", "veröffentlicht"),
                        new DistributionData.Mark(DistributionData.Shape.RANGE, 100, 400.0, "100 bis 400", "Spanne"),
                        new DistributionData.Mark(
                                DistributionData.Shape.UPPER_BOUND, 8000, null, "bis 8.000", "Grenze")));
        var panel = new DistributionPanel(messages, "Befund", "Maß", "Ein Satz.", data);

        assertThat(rows(panel))
                .anyMatch(row -> row.contains("2.700 bis 3.300"))
                .anyMatch(row -> row.contains("bis 8.000"));
        Chart chart =
                (Chart) all(panel).filter(Chart.class::isInstance).findFirst().orElseThrow();
        assertThat(chart.getConfiguration().getxAxis().getMin().doubleValue()).isLessThanOrEqualTo(100);
        assertThat(chart.getConfiguration().getxAxis().getMax().doubleValue()).isGreaterThan(9000);
    }

    @Test
    void aDensityIsNeverNegativeAndSumsToOne() {
        List<Double> sample = List.of(5.0, 5.0, 5.0, 5.0);
        List<Density.Point> curve = Density.curve(sample, 0, 10);
        double sum = curve.stream().mapToDouble(Density.Point::height).sum() * 10 / (curve.size() - 1);

        assertThat(curve).allMatch(point -> point.height() >= 0);
        assertThat(sum).isBetween(0.98, 1.02);
    }

    @Test
    void theAxisNamesOnlyPeriodsThatLeaveRoomForEachOther() {
        assertThat(PeriodAxis.naming(WEEKS, List.of(1, 4, 5, 8)).ticks()).containsExactly(0, 4, 9);
        assertThat(PeriodAxis.naming(List.of("KW 1/2016"), List.of()).ticks()).containsExactly(0);
    }

    @Test
    void theSmallChartDrawsReportsAndForecastWithoutWords() {
        assertThat(new Spark(fan()).getElement().getOuterHTML())
                .contains("lp-spark-band", "lp-spark-median", "lp-spark-reported")
                .doesNotContain("NaN");
    }

    private static FanData fan() {
        return new FanData(
                PeriodAxis.naming(WEEKS, List.of()),
                List.of(new FanData.Count(0, 20)),
                List.of(new FanData.Mean(1, 3, 63, "Ø 63 je Woche")),
                IntStream.range(5, 10)
                        .mapToObj(at -> new Band(at, 60, 55, 65, 50, 70, 40, 80))
                        .toList(),
                List.of(new FanData.Silence(4, 4, "1 Woche ohne Meldung")),
                new FanData.Shift(1, "Sprung in KW 2/2016"),
                4);
    }

    private static List<String> rows(Component root) {
        return all(root)
                .filter(NativeTableRow.class::isInstance)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ChartPanelTest::all));
    }
}
