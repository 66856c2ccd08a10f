package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.DistributionData;
import de.lenkungsportal.shell.chart.DistributionPanel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The total of the year as its own distribution, with what others said about it and where each of their numbers stands. */
class YearPanel extends DistributionPanel {

    private static final int SAMPLE = 200;

    /** @param published those that can stand on one axis with the total: same unit, same year, an amount */
    YearPanel(Messages messages, YearTotal year, String measure, List<PublishedLine> published) {
        super(
                messages,
                finding(messages, year, published),
                measure,
                summary(messages, year, published),
                data(messages, year, published));
        if (!published.isEmpty()) {
            add(sources(messages, year, published));
        }
    }

    private static DistributionData data(Messages messages, YearTotal year, List<PublishedLine> published) {
        Distribution total = year.total();
        return new DistributionData(
                IntStream.range(0, SAMPLE)
                        .mapToObj(at -> total.quantile((at + 0.5) / SAMPLE))
                        .toList(),
                total.median(),
                List.of(
                        span(messages, total, 0.5, "fifty"),
                        span(messages, total, 0.8, "eighty"),
                        span(messages, total, 0.95, "ninetyFive")),
                messages.text("forecastview.year.bracket", ForecastNumbers.span(messages, total.interval(0.8))),
                published.stream().map(line -> line.mark(messages)).distinct().toList());
    }

    private static DistributionData.Span span(Messages messages, Distribution total, double coverage, String name) {
        Distribution.Interval interval = total.interval(coverage);
        return new DistributionData.Span(interval.lower(), interval.upper(), messages.text("chart.fan." + name));
    }

    /** Where the published number lies; a number that was only reckoned gives way to one that was forecast. */
    private static String finding(Messages messages, YearTotal year, List<PublishedLine> published) {
        return published.stream()
                .filter(line -> line.shape() != DistributionData.Shape.RANGE)
                .min(Comparator.comparing(PublishedLine::shape))
                .map(line -> messages.text(
                        "forecastview.year.finding." + place(year.total(), line.value()), line.number(messages)))
                .orElseGet(() -> messages.text(
                        "forecastview.year.finding",
                        String.valueOf(year.year()),
                        ForecastNumbers.rounded(year.total().median())));
    }

    private static String place(Distribution total, double value) {
        if (total.interval(0.8).contains(value)) {
            return "inside";
        }
        boolean above = value > total.median();
        return (total.interval(0.95).contains(value) ? "edge" : "outside") + (above ? "Above" : "Below");
    }

    private static String summary(Messages messages, YearTotal year, List<PublishedLine> published) {
        String own = messages.text(
                "forecastview.year.summary",
                String.valueOf(year.year()),
                ForecastNumbers.rounded(year.total().median()),
                ForecastNumbers.span(messages, year.total().interval(0.8)));
        return published.stream()
                .map(line -> line.number(messages) + " " + line.name(messages) + ".")
                .reduce(own, (text, line) -> text + " " + line);
    }

    private static UnorderedList sources(Messages messages, YearTotal year, List<PublishedLine> published) {
        var list = new UnorderedList();
        list.addClassName("lp-year-sources");
        for (PublishedLine line : published) {
            var number = new Span(line.number(messages) + " " + line.name(messages));
            number.addClassName("lp-v");
            var item = new ListItem(number);
            if (line.shape() == DistributionData.Shape.POINT || line.shape() == DistributionData.Shape.RECKONED) {
                item.add(new Span(messages.text(
                        "forecastview.year.chance",
                        ForecastNumbers.inHundred(messages, year.total().probabilityAbove(line.value())))));
            }
            item.add(source(messages, line));
            if (line.defect() != null) {
                var defect = new Span(line.defect());
                defect.addClassName("lp-muted");
                item.add(defect);
            }
            list.add(item);
        }
        return list;
    }

    /** The figure where there is one, otherwise the source. */
    static Anchor source(Messages messages, PublishedLine line) {
        return new Anchor(
                line.figureId() == null ? "quellen/" + line.place().source() : "kennzahl/" + line.figureId(),
                line.place().isOwn()
                        ? messages.text("Figure.ownStatement", line.place().place())
                        : messages.text(
                                "forecastview.source",
                                line.place().source(),
                                line.place().place()));
    }
}
