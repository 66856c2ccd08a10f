package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * What the phases of a cadence ask for. Recurrences are computed on local days, so that no change of the clocks moves a
 * meeting.
 */
public final class Cadence {

    /** Maximum meetings computed for a cadence. */
    private static final int MOST = 5000;

    private static final int LONGEST_RULE = 200;

    /** Years ahead in which the next meeting is searched for. */
    private static final int FORESIGHT = 2;

    private final List<CadencePhase> phases;

    public Cadence(List<CadencePhase> phases) {
        this.phases = phases;
    }

    /** A meeting on record, as far as a cadence asks. */
    record OnRecord(String id, Stand day, @Nullable LocalTime starts, MeetingState state) {

        LocalDate from() {
            return day.firstDay();
        }

        LocalDate to() {
            return day.lastDay();
        }
    }

    /** Whether this is a recurrence that a body can have. */
    static boolean isRule(String text) {
        if (text.length() > LONGEST_RULE) {
            return false;
        }
        try {
            return switch (new Recur<LocalDate>(text).getFrequency()) {
                case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
                default -> false;
            };
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Every meeting that should have begun by today, the oldest first, with what is on record for it. */
    public List<ExpectedMeeting> expected(List<OnRecord> meetings, LocalDate today) {
        var expected = new ArrayList<ExpectedMeeting>();
        for (int i = 0; i < phases.size(); i++) {
            for (LocalDate day : days(i, today)) {
                expected.add(expected(i, day, meetings, today));
            }
        }
        return expected;
    }

    /** Planned meetings of the past that stand for none of the expected ones. */
    static List<UnheldMeeting> unheld(List<OnRecord> meetings, List<ExpectedMeeting> expected, LocalDate today) {
        Set<String> counted = expected.stream()
                .flatMap(each -> Stream.ofNullable(each.meeting()))
                .collect(Collectors.toSet());
        return meetings.stream()
                .filter(each -> each.state().isComing() && each.to().isBefore(today))
                .filter(each -> !counted.contains(each.id()))
                .map(each -> new UnheldMeeting(each.id(), each.day()))
                .toList();
    }

    /** The nearest meeting from today on: one that is planned, or the next period that the rule names. */
    @Nullable NextMeeting next(List<OnRecord> meetings, LocalDate today) {
        NextMeeting planned = meetings.stream()
                .filter(each -> each.state().isComing() && !each.to().isBefore(today))
                .min(Comparator.comparing(OnRecord::from).thenComparing(OnRecord::id))
                .map(each -> new NextMeeting(each.from(), each.to(), each.starts(), each.id()))
                .orElse(null);
        NextMeeting due = expected(meetings, today.plusYears(FORESIGHT)).stream()
                .filter(each -> each.meeting() == null && !each.to().isBefore(today))
                .findFirst()
                .map(each -> new NextMeeting(each.from(), each.to(), each.starts(), null))
                .orElse(null);
        return planned == null || (due != null && due.to().isBefore(planned.from())) ? due : planned;
    }

    private List<LocalDate> days(int index, LocalDate until) {
        CadencePhase phase = phases.get(index);
        String rule = phase.rule();
        if (rule == null || phase.startsOn().isAfter(until)) {
            return List.of();
        }
        LocalDate last = earlier(until, phase.endsOn());
        if (index + 1 < phases.size()) {
            last = earlier(last, phases.get(index + 1).startsOn().minusDays(1));
        }
        LocalDate end = last;
        return new Recur<LocalDate>(rule)
                .getDates(phase.startsOn(), phase.startsOn(), end.plusDays(1), MOST).stream()
                        .filter(day -> !day.isAfter(end))
                        .toList();
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private ExpectedMeeting expected(int index, LocalDate day, List<OnRecord> meetings, LocalDate today) {
        CadencePhase phase = phases.get(index);
        LocalDate from = day;
        LocalDate to = day;
        if (phase.precision() == CadencePhase.Precision.PERIOD && phase.rule() != null) {
            var recur = new Recur<LocalDate>(phase.rule());
            int interval = Math.max(1, recur.getInterval());
            from = firstOfPeriod(recur.getFrequency(), day);
            to = lastOfPeriod(recur.getFrequency(), from, interval);
        }
        OnRecord best = null;
        for (OnRecord meeting : meetings) {
            boolean isInside = !meeting.from().isBefore(from) && !meeting.to().isAfter(to);
            if (isInside && (best == null || rank(meeting.state()) < rank(best.state()))) {
                best = meeting;
            }
        }
        return new ExpectedMeeting(
                index, day, phase.starts(), from, to, state(best, to, today), best == null ? null : best.id());
    }

    private static ExpectedMeeting.State state(@Nullable OnRecord meeting, LocalDate to, LocalDate today) {
        if (meeting != null && meeting.state().isHeld()) {
            return ExpectedMeeting.State.HELD;
        }
        if (meeting != null && meeting.state() == MeetingState.CANCELLED) {
            return ExpectedMeeting.State.CANCELLED;
        }
        if (to.isBefore(today)) {
            return ExpectedMeeting.State.WITHOUT_RECORD;
        }
        return meeting == null ? ExpectedMeeting.State.DUE : ExpectedMeeting.State.PLANNED;
    }

    private static int rank(MeetingState state) {
        return switch (state) {
            case MINUTES_AGREED, HELD -> 0;
            case INVITED, PLANNED -> 1;
            case CANCELLED -> 2;
        };
    }

    private static LocalDate firstOfPeriod(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static LocalDate lastOfPeriod(Frequency frequency, LocalDate first, int interval) {
        return switch (frequency) {
            case WEEKLY -> first.plusWeeks(interval).minusDays(1);
            case MONTHLY -> first.plusMonths(interval).minusDays(1);
            case YEARLY -> first.plusYears(interval).minusDays(1);
            default -> first.plusDays(interval - 1L);
        };
    }
}
