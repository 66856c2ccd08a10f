package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.Band;
import de.lenkungsportal.shell.chart.FanData;
import de.lenkungsportal.shell.chart.PeriodAxis;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reports and forecast of one series on one axis of periods.
 *
 * @param history up to the last report
 * @param steps one distribution for each period after it
 * @param today the reference date
 * @param hidden how many periods are drawn as gaps because their count is small
 */
record Course(History history, List<Distribution> steps, Diagnosis diagnosis, LocalDate today, int hidden) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    /** KW 10/2016 or 03/2016. */
    static String period(Frequency frequency, LocalDate start) {
        return frequency == Frequency.WEEK ? GermanFormat.week(start) : MONTH.format(start);
    }

    String lastReport() {
        return period(history.frequency(), start(lastReportedIndex()));
    }

    LocalDate start(int index) {
        return history.frequency().plus(history.firstPeriodStart(), index);
    }

    /** Periods up to today's, today's included, that nobody reported; 0 where the reports are up to date. */
    int silentPeriods() {
        return Math.max(0, Math.min(todayIndex(), length() - 1) - lastReportedIndex() - 1);
    }

    private int length() {
        return history.periods() + steps.size();
    }

    private int todayIndex() {
        return (int) history.frequency().between(history.firstPeriodStart(), today);
    }

    private int lastReportedIndex() {
        int at = history.periods() - 1;
        for (Observation observation : history.observations().reversed()) {
            if (!(observation instanceof Observation.Gap)) {
                break;
            }
            at--;
        }
        return at;
    }

    FanData fan(Messages messages) {
        var counts = new ArrayList<FanData.Count>();
        var means = new ArrayList<FanData.Mean>();
        var silences = new ArrayList<FanData.Silence>();
        int at = 0;
        int silentSince = -1;
        for (Observation observation : history.observations()) {
            if (!(observation instanceof Observation.Gap) && silentSince >= 0) {
                silences.add(silence(messages, silentSince, at - 1));
                silentSince = -1;
            }
            switch (observation) {
                case Observation.Count(double value) -> counts.add(new FanData.Count(at, value));
                case Observation.Mean(double value, int periods) ->
                    means.add(new FanData.Mean(
                            at,
                            at + periods - 1,
                            value,
                            messages.text("forecastview.mean." + history.frequency(), ForecastNumbers.mean(value))));
                case Observation.Gap() -> silentSince = silentSince < 0 ? at : silentSince;
            }
            at += observation.periods();
        }
        int today = todayIndex();
        if (silentPeriods() > 0) {
            silences.add(silence(messages, lastReportedIndex() + 1, Math.min(today, length()) - 1));
        }
        FanData.Shift shift = shift(messages);
        return new FanData(
                axis(shift, today), counts, means, bands(), silences, shift, today < length() ? today : null);
    }

    private PeriodAxis axis(FanData.@Nullable Shift shift, int today) {
        var ticks = new ArrayList<Integer>();
        if (shift != null) {
            ticks.add(shift.at());
        }
        ticks.add(today);
        ticks.add((today + length()) / 2);
        return PeriodAxis.naming(
                IntStream.range(0, length())
                        .mapToObj(index -> period(history.frequency(), start(index)))
                        .toList(),
                ticks);
    }

    private FanData.Silence silence(Messages messages, int from, int to) {
        return new FanData.Silence(
                from,
                to,
                messages.text(
                        (hidden == 0 ? "forecastview.silence." : "forecastview.silenceOrHidden.") + history.frequency(),
                        to - from + 1));
    }

    private FanData.@Nullable Shift shift(Messages messages) {
        return diagnosis
                .lastShift()
                .map(shift -> new FanData.Shift(
                        (int) history.frequency().between(history.firstPeriodStart(), shift.start()),
                        messages.text("forecastview.break", period(history.frequency(), shift.start()))))
                .orElse(null);
    }

    private List<Band> bands() {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> band(history.periods() + step, steps.get(step)))
                .toList();
    }

    static Band band(int at, Distribution distribution) {
        Distribution.Interval fifty = distribution.interval(0.5);
        Distribution.Interval eighty = distribution.interval(0.8);
        Distribution.Interval ninetyFive = distribution.interval(0.95);
        return new Band(
                at,
                distribution.median(),
                fifty.lower(),
                fifty.upper(),
                eighty.lower(),
                eighty.upper(),
                ninetyFive.lower(),
                ninetyFive.upper());
    }
}
