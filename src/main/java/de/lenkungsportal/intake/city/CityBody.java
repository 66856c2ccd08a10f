package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.FanPanel;
import de.lenkungsportal.shell.chart.StaffingPanel;
import java.util.List;
import java.util.TreeSet;

/** The page of one city: what is coming as charts, then alerts, suppositions, reasons, and what others said. */
class CityBody extends Div {

    private final Messages messages;
    private final ForecastState state;

    CityBody(Messages messages, ForecastState state, CityPage page, AlertForm.Acknowledge acknowledge) {
        this.messages = messages;
        this.state = state;
        addClassName("lp-forecast-city");
        var alerts = new AlertStrip(messages, page.alerts(), acknowledge);
        SeriesPage series = page.series();
        if (series == null) {
            add(empty(page), alerts, new PublishedTable(messages, page.published()));
            return;
        }
        if (page.mayWrite()) {
            add(new Paragraph(new Anchor("zugaenge", messages.text("forecastview.enter"))));
        }
        add(charts(series), alerts, below(series));
    }

    /** Who supplies the counts; the own coordinator can do so at once. */
    private Component empty(CityPage page) {
        var empty =
                new Div(new Span(messages.text("forecastview.empty", page.city().name())));
        empty.add(
                page.mayWrite()
                        ? new Anchor("zugaenge", messages.text("forecastview.enter"))
                        : new Span(messages.text(
                                "forecastview.empty.who", page.city().name())));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Div charts(SeriesPage series) {
        var words = new DiagnosisWords(messages, series.course());
        var reckoned = new Reckoned(messages, series.isSimulated());
        var fan = new FanPanel(
                messages,
                reckoned.caption(words.finding()),
                messages.text(
                        "forecastview.fan.measure." + series.course().history().frequency(),
                        messages.text("forecastview.new." + series.unit())),
                reckoned.sentence(fanSummary(series, words)),
                series.course().fan(messages));
        String source = series.source();
        if (source != null) {
            var note = new Paragraph(reckoned.sentence(messages.text("forecastview.fan.source", source)));
            note.addClassName("lp-source-note");
            fan.add(note);
        }
        var year = new YearPanel(
                messages,
                series.year(),
                messages.text(
                        "forecastview.year.measure",
                        String.valueOf(series.year().year()),
                        messages.label("UnitName", series.unit().name())),
                series.comparable());
        var known = new Paragraph(reckoned.sentence(words.year(series.year())));
        known.addClassName("lp-source-note");
        year.add(known);
        if (series.isSimulated()) {
            fan.markSimulated();
            year.markSimulated();
        }
        var grid = new Div(fan, year);
        grid.addClassName("lp-forecast-grid");
        NeedLine need = series.need();
        if (need != null) {
            grid.add(
                    staffing(series, need),
                    new NeedSection(messages, state, ForecastView.class, need, weeks(series), series.isSimulated()));
        }
        return grid;
    }

    private Component staffing(SeriesPage series, NeedLine need) {
        var reckoned = new Reckoned(messages, series.isSimulated());
        var panel = new StaffingPanel(
                messages,
                reckoned.caption(
                        NeedSection.finding(messages, need, series.year().year())),
                messages.text("forecastview.need.measure"),
                reckoned.sentence(NeedSection.sentence(messages, need) + " " + NeedSection.plan(messages, need)),
                need.chart());
        if (series.isSimulated()) {
            panel.markSimulated();
        }
        return panel;
    }

    private Div below(SeriesPage series) {
        var below = new Div(new DiagnosisSection(
                messages,
                new DiagnosisWords(messages, series.course()),
                series.year(),
                new Anchor("methodik", messages.text("forecastview.methodology"))));
        ScoreLine score = series.score();
        if (score != null) {
            below.add(new ScoreSection(messages, score, series.isSimulated()));
        }
        below.add(new PublishedTable(messages, series.published()));
        below.addClassName("lp-forecast-below");
        return below;
    }

    private String fanSummary(SeriesPage series, DiagnosisWords words) {
        var last = series.course().steps().getLast();
        return messages.text(
                "forecastview.fan.summary",
                words.finding(),
                ForecastNumbers.rounded(last.median()),
                ForecastNumbers.span(messages, last.interval(0.8)),
                GermanFormat.day(series.calculated()));
    }

    /** Two weeks that divide the rest of the year. */
    private static List<Integer> weeks(SeriesPage series) {
        int rest = series.year().forecastPeriods();
        int last = series.year().knownPeriods() + series.year().unknownPeriods() + rest;
        return List.copyOf(new TreeSet<>(List.of(last - rest / 2, last - rest / 4)));
    }
}
