package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.ExpectedMeeting;
import de.lenkungsportal.roundtable.NextMeeting;
import de.lenkungsportal.roundtable.Recurrence;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalDate;
import java.util.List;
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

    /** A rule that cannot be computed is shown as it is stored. */
    String phase(CadencePhase phase) {
        String rule = phase.rule();
        if (rule == null) {
            return words.text("cadence." + phase.kind().name());
        }
        try {
            String text = new RecurrenceWords(words, Recurrence.of(rule), phase).text();
            return phase.starts() == null
                    ? text
                    : text + words.text("cadence.at", RoundtableWords.time(phase.starts()));
        } catch (InvalidInputException unreadable) {
            return words.text("cadence.unreadable", rule);
        }
    }

    /** Why a cadence cannot be computed, and what ends that. */
    String problem(Problem problem) {
        return words.text("cadence.problem", words.messages().text(problem));
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
