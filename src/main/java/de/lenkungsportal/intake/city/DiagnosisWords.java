package de.lenkungsportal.intake.city;

import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;

/** What the engine found and why, as sentences for people without statistics. */
final class DiagnosisWords {

    private final Messages messages;
    private final Course course;

    DiagnosisWords(Messages messages, Course course) {
        this.messages = messages;
        this.course = course;
    }

    /** The course of the reports in one sentence: the title of the chart. */
    String finding() {
        Diagnosis diagnosis = course.diagnosis();
        return diagnosis
                .lastShift()
                .map(shift -> shift(shift))
                .orElseGet(() -> messages.text(
                        "forecastview.level." + frequency(), ForecastNumbers.rounded(diagnosis.levelNow())));
    }

    private String shift(Diagnosis.Shift shift) {
        String since = Course.period(frequency(), shift.start());
        double times = shift.before() > 0 ? shift.after() / shift.before() : 0;
        long whole = Math.round(times);
        if (whole >= 2) {
            return messages.text(
                    times < whole ? "forecastview.shift.almost" : "forecastview.shift.times", since, whole);
        }
        return messages.text(
                shift.after() >= shift.before() ? "forecastview.shift.more" : "forecastview.shift.fewer",
                since,
                ForecastNumbers.mean(shift.after()),
                ForecastNumbers.mean(shift.before()));
    }

    /** What was found, what the forecast goes by, and what a reader should know before trusting it. */
    List<String> sentences() {
        Diagnosis diagnosis = course.diagnosis();
        var sentences = new ArrayList<String>();
        diagnosis
                .lastShift()
                .ifPresentOrElse(
                        shift -> sentences.add(messages.text(
                                "forecastview.found.shift",
                                Course.period(frequency(), shift.start()),
                                ForecastNumbers.mean(shift.before()),
                                ForecastNumbers.mean(shift.after()),
                                ForecastNumbers.percent(shift.certainty()))),
                        () -> sentences.add(messages.text("forecastview.found.noShift")));
        sentences.add(messages.label(diagnosis.basis()));
        sentences.add(messages.label(diagnosis.scatter()));
        sentences.add(messages.text(
                "forecastview.found.used." + frequency(), diagnosis.counted(), diagnosis.inMeans(), diagnosis.gaps()));
        if (course.hidden() > 0) {
            sentences.add(messages.text("forecastview.found.hidden." + frequency(), course.hidden()));
        }
        diagnosis.warnings().stream().sorted().map(messages::label).forEach(sentences::add);
        return sentences;
    }

    /** Which periods the total of the year was made from. */
    String year(YearTotal year) {
        return messages.text(
                "forecastview.known." + frequency(),
                course.lastReport(),
                ForecastNumbers.whole(year.known()),
                year.knownPeriods(),
                year.unknownPeriods(),
                year.forecastPeriods());
    }

    private Frequency frequency() {
        return course.history().frequency();
    }
}
