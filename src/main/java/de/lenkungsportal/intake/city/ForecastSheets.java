package de.lenkungsportal.intake.city;

import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of the view as a table: of one series all periods, of all cities their year. */
final class ForecastSheets {

    private static final List<Double> COVERAGES = List.of(0.5, 0.8, 0.95);

    private final Messages messages;

    ForecastSheets(Messages messages) {
        this.messages = messages;
    }

    Sheet of(CityPage page) {
        SeriesPage series = page.series();
        var rows = new ArrayList<List<@Nullable Object>>();
        var caption = new ArrayList<String>();
        if (series == null) {
            caption.add(messages.text("forecastview.empty", page.city().name()));
        } else {
            caption.add(page.city().name() + ", " + messages.label(series.rechtskreis()));
            caption.add(new Heading(messages).of(series));
            caption.add(new Heading(messages).stand(series));
            if (series.isSimulated()) {
                caption.add(messages.text("chart.simulated"));
            }
            reported(rows, series);
            forecast(rows, series);
        }
        return new Sheet(
                "zugangsprognose-" + page.city().ags(),
                caption,
                header(
                        "period", "start", "kind", "unit", "value", "low50", "high50", "low80", "high80", "low95",
                        "high95"),
                rows);
    }

    private void reported(List<List<@Nullable Object>> rows, SeriesPage series) {
        Frequency frequency = series.course().history().frequency();
        int at = 0;
        for (Observation observation : series.course().history().observations()) {
            for (int part = 0; part < observation.periods(); part++) {
                LocalDate start = series.course().start(at++);
                switch (observation) {
                    case Observation.Count(double value) -> rows.add(row(series, frequency, start, "reported", value));
                    case Observation.Mean(double value, int periods) ->
                        rows.add(row(series, frequency, start, "mean", value));
                    case Observation.Gap() -> rows.add(row(series, frequency, start, "gap", null));
                }
            }
        }
    }

    private void forecast(List<List<@Nullable Object>> rows, SeriesPage series) {
        Frequency frequency = series.course().history().frequency();
        int at = series.course().history().periods();
        for (Distribution step : series.course().steps()) {
            LocalDate start = series.course().start(at++);
            rows.add(bounds(row(series, frequency, start, "forecast", rounded(step.median())), step));
        }
        List<@Nullable Object> total = blank();
        total.set(0, String.valueOf(series.year().year()));
        total.set(2, messages.text("forecastview.kind.total"));
        total.set(3, messages.label(series.unit()));
        total.set(4, rounded(series.year().total().median()));
        rows.add(bounds(total, series.year().total()));
    }

    private List<@Nullable Object> row(
            SeriesPage series, Frequency frequency, LocalDate start, String kind, @Nullable Double value) {
        List<@Nullable Object> row = blank();
        row.set(0, Course.period(frequency, start));
        row.set(1, start);
        row.set(2, messages.text("forecastview.kind." + kind));
        row.set(3, messages.label(series.unit()));
        row.set(4, value);
        return row;
    }

    private static List<@Nullable Object> blank() {
        return new ArrayList<@Nullable Object>(Collections.<@Nullable Object>nCopies(11, null));
    }

    private static List<@Nullable Object> bounds(List<@Nullable Object> row, Distribution distribution) {
        for (int at = 0; at < COVERAGES.size(); at++) {
            Distribution.Interval interval = distribution.interval(COVERAGES.get(at));
            row.set(5 + 2 * at, rounded(interval.lower()));
            row.set(6 + 2 * at, rounded(interval.upper()));
        }
        return row;
    }

    Sheet of(List<CityTile> tiles) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (CityTile tile : tiles.stream().sorted(CityTile.URGENCY).toList()) {
            CityTile.Series series = tile.series();
            Distribution total = series == null ? null : series.year().total();
            rows.add(Arrays.asList(
                    tile.city().ags(),
                    tile.city().name(),
                    series == null ? null : messages.label(series.rechtskreis()),
                    series == null ? null : messages.label(series.unit()),
                    series == null ? null : series.year().year(),
                    total == null ? null : rounded(total.median()),
                    total == null ? null : rounded(total.interval(0.8).lower()),
                    total == null ? null : rounded(total.interval(0.8).upper()),
                    series == null
                            ? messages.text("Missing.NOT_YET_REPORTED")
                            : series.course().lastReport(),
                    series != null && series.isSimulated() ? messages.text("chart.simulated") : null,
                    String.join(
                            "; ",
                            tile.alerts().stream().map(AlertLine::sentence).toList())));
        }
        return new Sheet(
                "zugangsprognose",
                List.of(messages.text("forecastview.all.sentence")),
                header(
                        "ags",
                        "city",
                        "rechtskreis",
                        "unit",
                        "year",
                        "value",
                        "low80",
                        "high80",
                        "last",
                        "basis",
                        "alerts"),
                rows);
    }

    private List<String> header(String... columns) {
        return Stream.of(columns)
                .map(column -> messages.text("forecastview.column." + column))
                .toList();
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }
}
