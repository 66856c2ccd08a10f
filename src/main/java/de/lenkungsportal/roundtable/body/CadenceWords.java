package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.ExpectedMeeting;
import de.lenkungsportal.roundtable.NextMeeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says a cadence in words: "6 Monate lang monatlich, dann bei Bedarf". */
final class CadenceWords {

    private static final int WEEK = 7;
    private static final int MONTH = 31;

    private final RoundtableWords words;

    CadenceWords(RoundtableWords words) {
        this.words = words;
    }

    String cadence(List<CadencePhase> phases) {
        return phases.isEmpty()
                ? words.text("cadence.none")
                : phases.stream().map(this::phase).collect(Collectors.joining(words.text("cadence.then")));
    }

    String phase(CadencePhase phase) {
        String rule = phase.rule();
        if (rule == null) {
            return words.text("cadence." + phase.kind().name());
        }
        Map<String, String> parts = parts(rule);
        String frequency = parts.getOrDefault("FREQ", "");
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        String count = parts.get("COUNT");
        var text = new StringBuilder(
                count != null && interval == 1
                        ? words.text("cadence." + frequency + ".count", Integer.parseInt(count))
                        : words.text("cadence." + frequency, interval));
        if (count != null && interval != 1) {
            text.append(words.text("cadence.count", Integer.parseInt(count)));
        }
        String day = parts.get("BYDAY");
        if (day != null) {
            text.append(byDay(day));
        }
        if (phase.starts() != null) {
            text.append(words.text("cadence.at", RoundtableWords.time(phase.starts())));
        }
        return text.toString();
    }

    /** MO is every Monday, 2MO the second one; anything else is left to the rule itself. */
    private String byDay(String day) {
        if (day.matches("MO|TU|WE|TH|FR|SA|SU")) {
            return words.text("cadence.on", words.text("weekday." + day));
        }
        return day.matches("[1-4](MO|TU|WE|TH|FR|SA|SU)")
                ? words.text(
                        "cadence.onThe",
                        Integer.parseInt(day.substring(0, 1)),
                        words.text("weekday." + day.substring(1)))
                : "";
    }

    static Map<String, String> parts(String rule) {
        var parts = new HashMap<String, String>();
        for (String part : rule.split(";", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.put(pair[0], pair[1]);
            }
        }
        return parts;
    }

    /** The day, or the week, month or longer time in which the meeting is due. */
    String when(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days == 1) {
            return GermanFormat.day(from);
        }
        if (days == WEEK) {
            return GermanFormat.week(from);
        }
        if (days <= MONTH && from.getMonth() == to.getMonth()) {
            return GermanFormat.stand(new Stand("%d-%02d".formatted(from.getYear(), from.getMonthValue())));
        }
        return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))
                ? String.valueOf(from.getYear())
                : words.text("fromTo", GermanFormat.day(from), GermanFormat.day(to));
    }

    /** The same in a few characters, for the boxes of a row. */
    static String brief(ExpectedMeeting meeting) {
        long days = meeting.to().toEpochDay() - meeting.from().toEpochDay() + 1;
        LocalDate day = meeting.from();
        if (days == WEEK) {
            return GermanFormat.week(day).replaceAll("KW (\\d+)/\\d\\d(\\d\\d)", "$1/$2");
        }
        return days == 1
                ? "%02d.%02d.".formatted(day.getDayOfMonth(), day.getMonthValue())
                : "%02d/%02d".formatted(day.getMonthValue(), day.getYear() % 100);
    }

    /** When the body meets next, and on which ground. */
    String next(NextMeeting next) {
        String when = when(next.from(), next.to());
        if (next.starts() != null) {
            when = words.text("next.at", when, RoundtableWords.time(next.starts()));
        }
        return next.meeting() == null ? words.text("next.byCadence", when) : when;
    }

    /** How many of the expected meetings are on record. */
    String record(BodyExpectation owed) {
        return words.text("expected.record", owed.held(), owed.expected().size());
    }
}
