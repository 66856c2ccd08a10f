package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.intake.outlook.StaffingOutlookService;
import de.lenkungsportal.intake.series.IntakeService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.NeedBar;
import de.lenkungsportal.shell.chart.Spark;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import de.lenkungsportal.staffing.StaffingNeed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The forecast of the year and the staff that it takes, of the series that leads, on the page of a city. */
@org.springframework.stereotype.Component
@Order(20)
class CityForecast implements HubContribution {

    private static final int FORECAST = 10;
    private static final int STAFF = 20;
    private static final int INTAKE = 30;

    /** More than a year of reports cannot be told apart in a small chart. */
    private static final int DAYS = 400;

    private final StaffingOutlookService needs;
    private final IntakeService intake;
    private final Messages messages;
    private final Clock clock;

    CityForecast(StaffingOutlookService needs, IntakeService intake, Messages messages, Clock clock) {
        this.needs = needs;
        this.intake = intake;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<HubPart>> parts = new HashMap<>();
        ags.forEach(each -> parts.put(each, nothing(each)));
        List<StaffingOutlookService.Answer> answers = needs.leading(ags);
        if (!answers.isEmpty()) {
            Map<SeriesKey, List<IntakeEntry>> entries = intake.since(
                    today.minusDays(DAYS),
                    answers.stream().map(answer -> answer.run().key()).toList());
            answers.forEach(answer -> parts.put(
                    answer.run().key().ags(),
                    parts(answer, entries.getOrDefault(answer.run().key(), List.of()), today)));
        }
        return parts;
    }

    private List<HubPart> nothing(String ags) {
        return List.of(
                panel(FORECAST, text("none"), "", false, link(ags), new Paragraph(text("none.words")), ""),
                figure(INTAKE, text("intake.WEEK"), null, "", text("none.short"), false, link(ags)));
    }

    private List<HubPart> parts(StaffingOutlookService.Answer answer, List<IntakeEntry> entries, LocalDate today) {
        ForecastRun run = answer.run();
        SeriesKey key = run.key();
        String link = new ForecastAddress(key).href();
        boolean isSimulated = run.isSimulated();
        var reckoned = new Reckoned(messages, isSimulated);
        String unit = messages.label(key.unit());
        String rechtskreis = messages.label(key.rechtskreis());
        var year = run.year().total();
        var parts = new ArrayList<HubPart>();
        Optional<Course> course = ShownHistory.of(key.frequency(), entries, run.lastPeriod())
                .map(history -> new Course(
                        history.history(),
                        run.steps().stream().map(ForecastRun.Step::distribution).toList(),
                        run.diagnosis(),
                        today,
                        history.hidden()));
        String title = text(
                "title",
                String.valueOf(year.year()),
                ForecastNumbers.rounded(year.total().median()),
                unit);
        parts.add(panel(
                FORECAST,
                reckoned.caption(title),
                text("note", ForecastNumbers.span(messages, year.total().interval(0.8)), rechtskreis),
                isSimulated,
                link,
                course.<Component>map(each -> new Spark(each.fan(messages)))
                        .orElseGet(() -> new Paragraph(text("hidden"))),
                course.map(each -> each.silentPeriods() == 0
                                ? text("upTo", each.lastReport())
                                : text("silent." + key.frequency(), each.lastReport(), each.silentPeriods()))
                        .orElse("")));
        parts.add(new HubPart.Clause(
                15,
                reckoned.caption(text(
                        "clause",
                        String.valueOf(year.year()),
                        ForecastNumbers.rounded(year.total().median()),
                        unit))));
        parts.add(figure(
                INTAKE,
                text("intake." + key.frequency()) + ", " + rechtskreis,
                ForecastNumbers.mean(run.diagnosis().levelNow()),
                unit,
                level(run),
                isSimulated,
                link));
        parts.add(staff(answer, link, reckoned));
        return parts;
    }

    private String level(ForecastRun run) {
        Frequency frequency = run.key().frequency();
        String last = Course.period(frequency, run.lastPeriod());
        Optional<Diagnosis.Shift> shift = run.diagnosis().lastShift();
        return shift.isPresent()
                ? text(
                        "level.shift",
                        Course.period(frequency, shift.get().start()),
                        last,
                        ForecastNumbers.mean(shift.get().before()))
                : text("level", last);
    }

    private HubPart.Panel staff(StaffingOutlookService.Answer answer, String link, Reckoned reckoned) {
        boolean isSimulated = reckoned.isSimulated();
        StaffingOutlook outlook = answer.outlook();
        if (outlook == null) {
            return panel(STAFF, text("staff.none"), "", false, link, new Paragraph(text("staff.unit")), "");
        }
        StaffingNeed.Point end = outlook.atYearEnd();
        Double plan =
                outlook.plan().map(level -> level.specialists().doubleValue()).orElse(null);
        String median = ForecastNumbers.whole(end.median());
        String year = String.valueOf(outlook.year());
        String title = plan == null
                ? text("staff.alone", year, median)
                : text("staff.title", year, ForecastNumbers.mean(plan), median);
        double low = end.quantile(0.1);
        double high = end.quantile(0.9);
        return panel(
                STAFF,
                reckoned.caption(title),
                text(
                        "staff.note",
                        ForecastNumbers.whole(low),
                        ForecastNumbers.whole(high),
                        messages.label(outlook.key().rechtskreis()),
                        String.valueOf(outlook.scenario().ratio())),
                isSimulated,
                link,
                new NeedBar(low, end.median(), high, plan),
                outlook.plan()
                        .map(level ->
                                text("staff.plan", messages.label(level.stage()), GermanFormat.stand(level.asOf())))
                        .orElseGet(() -> messages.text("forecastview.need.noPlan")));
    }

    private static HubPart.Panel panel(
            int place, String title, String note, boolean isSimulated, String link, Component body, String sentence) {
        return new HubPart.Panel(HubPart.Row.PICTURE, place, title, note, isSimulated, link, body, sentence);
    }

    private HubPart.KeyFigure figure(
            int place,
            String label,
            @Nullable String value,
            String unit,
            String stand,
            boolean isSimulated,
            String link) {
        return new HubPart.KeyFigure(
                place,
                label,
                value == null ? messages.text("Missing.NOT_STATED") : value,
                unit,
                stand,
                value == null,
                isSimulated,
                link);
    }

    private static String link(String ags) {
        return "zugangsprognose?" + ForecastState.CITY + "=" + ags;
    }

    /** The view of one series. */
    private record ForecastAddress(SeriesKey key) {
        String href() {
            return link(key.ags()) + "&" + ForecastState.RECHTSKREIS + "=" + key.rechtskreis() + "&"
                    + ForecastState.UNIT + "=" + key.unit();
        }
    }

    private String text(String name, Object... arguments) {
        return messages.text("hub.forecast." + name, arguments);
    }
}
