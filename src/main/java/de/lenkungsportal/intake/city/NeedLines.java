package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.intake.outlook.StaffingOutlookService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.Band;
import de.lenkungsportal.shell.chart.PeriodAxis;
import de.lenkungsportal.shell.chart.StaffingData;
import de.lenkungsportal.staffing.StaffLevel;
import de.lenkungsportal.staffing.StaffingNeed;
import de.lenkungsportal.staffing.Suppositions;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The staff that a series takes, as the view shows it: stages and need on one axis, and how it was reckoned. */
@Component
class NeedLines {

    private final StaffingOutlookService service;
    private final Messages messages;

    NeedLines(StaffingOutlookService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    /**
     * @param first start of the first period that is shown
     * @return null for a series in BG: a ratio counts people
     */
    @Nullable NeedLine of(ForecastRun run, LocalDate first, Scenario scenario, LocalDate today) {
        var supposed = new Suppositions(
                scenario.stayMonths(),
                scenario.ratio(),
                scenario.unemployedShare(),
                doubledFrom(scenario, run.year().total().year()),
                null);
        return service.need(run.key(), supposed)
                .map(outlook -> line(outlook, first, today))
                .orElse(null);
    }

    private static @Nullable LocalDate doubledFrom(Scenario scenario, int year) {
        Integer week = scenario.doubledFromWeek();
        return week == null
                ? null
                : LocalDate.of(year, 1, 4)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week - 1L);
    }

    private NeedLine line(StaffingOutlook outlook, LocalDate first, LocalDate today) {
        StaffingNeed.Point end = outlook.atYearEnd();
        Double plan =
                outlook.plan().map(level -> level.specialists().doubleValue()).orElse(null);
        return new NeedLine(
                chart(outlook, first, today),
                new Scenario(
                        outlook.assumptions().stayMonths(),
                        outlook.assumptions().ratio(),
                        outlook.assumptions().unemployedPercent(),
                        null),
                end.median(),
                end.quantile(0.1),
                end.quantile(0.9),
                plan,
                outlook.probabilityEnough(),
                formula(outlook, end));
    }

    private StaffingData chart(StaffingOutlook outlook, LocalDate first, LocalDate today) {
        Frequency frequency = outlook.key().frequency();
        List<StaffingNeed.Point> points = outlook.need().points().stream()
                .filter(point -> frequency.yearOf(point.periodStart()) <= outlook.year())
                .toList();
        int last = at(frequency, first, points.getLast().periodStart());
        Integer now = at(frequency, first, today);
        List<String> names = IntStream.rangeClosed(0, last)
                .mapToObj(index -> Course.period(frequency, frequency.plus(first, index)))
                .toList();
        return new StaffingData(
                PeriodAxis.naming(names, List.of(now, (now + last) / 2)),
                stages(outlook, first, last, Math.min(now, last)),
                points.stream()
                        .map(point -> band(at(frequency, first, point.periodStart()), point))
                        .toList(),
                messages.text(
                        "forecastview.need.name",
                        ForecastNumbers.whole(outlook.atYearEnd().median())),
                warning(outlook, first, last),
                now <= last ? now : null);
    }

    private StaffingData.@Nullable Warning warning(StaffingOutlook outlook, LocalDate first, int last) {
        StaffLevel plan = outlook.plan().orElse(null);
        if (plan == null) {
            return null;
        }
        double value = plan.specialists().doubleValue();
        LocalDate risk = outlook.need().firstAtRisk(value);
        Frequency frequency = outlook.key().frequency();
        if (risk == null || at(frequency, first, risk) > last) {
            return null;
        }
        return new StaffingData.Warning(
                at(frequency, first, risk),
                value,
                messages.text("forecastview.need.risk", Course.period(frequency, risk)));
    }

    private List<StaffingData.Stage> stages(StaffingOutlook outlook, LocalDate first, int last, int now) {
        Frequency frequency = outlook.key().frequency();
        var stages = new ArrayList<StaffingData.Stage>();
        List<StaffLevel> reported = outlook.levels().stream()
                .filter(level -> kind(level.stage()) == StaffingData.Kind.REPORTED)
                .toList();
        for (StaffLevel level : outlook.levels()) {
            int from = Math.clamp(at(frequency, first, level.asOf().firstDay()), 0, last);
            int next = reported.indexOf(level) + 1;
            int to = last;
            if (next > 0) {
                to = next < reported.size()
                        ? Math.clamp(
                                at(frequency, first, reported.get(next).asOf().firstDay()), from, last)
                        : Math.max(from, now);
            }
            BigDecimal value = level.specialists();
            stages.add(new StaffingData.Stage(
                    kind(level.stage()), from, to, value.doubleValue(), GermanFormat.number(value), name(level)));
        }
        return stages;
    }

    /** What it is, since when, and out of how many where only the specialists are shown. */
    private String name(StaffLevel level) {
        String name = messages.text(
                "forecastview.need.stage", messages.label(level.stage()), GermanFormat.stand(level.asOf()));
        BigDecimal all = level.all();
        return all == null ? name : messages.text("forecastview.need.specialists", name, GermanFormat.number(all));
    }

    private static StaffingData.Kind kind(Stage stage) {
        return switch (stage) {
            case START, ACTUAL -> StaffingData.Kind.REPORTED;
            case AGREED -> StaffingData.Kind.AGREED;
            case PLANNED, FULL_LOAD -> StaffingData.Kind.PLANNED;
            case RECOMMENDED, REQUIRED, FORECAST ->
                throw new IllegalArgumentException("not a stage of a place: " + stage);
        };
    }

    private static int at(Frequency frequency, LocalDate first, LocalDate day) {
        return (int) Math.floorDiv(
                frequency == Frequency.WEEK
                        ? ChronoUnit.DAYS.between(first, day)
                        : frequency.between(first, day.withDayOfMonth(1)),
                frequency == Frequency.WEEK ? 7L : 1L);
    }

    private static Band band(int at, StaffingNeed.Point point) {
        return new Band(
                at,
                point.median(),
                point.quantile(0.25),
                point.quantile(0.75),
                point.quantile(0.1),
                point.quantile(0.9),
                point.quantile(0.025),
                point.quantile(0.975));
    }

    private List<String> formula(StaffingOutlook outlook, StaffingNeed.Point end) {
        var lines = new ArrayList<String>();
        lines.add(messages.text("forecastview.formula.stock", outlook.scenario().stayMonths()));
        StaffingOutlook.Start start = outlook.start();
        lines.add(
                start == null
                        ? messages.text("forecastview.formula.noStart")
                        : messages.text(
                                "forecastview.formula.start",
                                ForecastNumbers.whole(start.clients()),
                                messages.label(outlook.unit()),
                                GermanFormat.stand(start.asOf()),
                                words(start.source())));
        if (outlook.filledPeriods() > 0) {
            lines.add(
                    messages.text("forecastview.formula.filled." + outlook.key().frequency(), outlook.filledPeriods()));
        }
        lines.add(messages.text(
                "forecastview.formula.need",
                ForecastNumbers.whole(end.stock()),
                outlook.scenario().unemployedPercent(),
                outlook.scenario().ratio(),
                ForecastNumbers.mean(end.median())));
        SourcePlace source = outlook.assumptions().source();
        lines.add(
                source == null
                        ? messages.text("forecastview.formula.own")
                        : messages.text("forecastview.formula.assumed", words(source)));
        var overload = outlook.overload();
        if (overload != null) {
            lines.add(messages.text(
                    "forecastview.formula.overload", GermanFormat.day(overload.since()), overload.cases()));
        }
        return lines;
    }

    private String words(SourcePlace source) {
        return source.isOwn()
                ? messages.text("Figure.ownStatement", source.place())
                : messages.text("forecastview.source", source.source(), source.place());
    }
}
