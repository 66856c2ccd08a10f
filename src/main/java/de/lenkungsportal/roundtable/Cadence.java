package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Days;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the phases of a cadence ask for. Recurrences are computed on local days, so that no change of the clocks moves a
 * meeting.
 */
public final class Cadence {

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

    /**
     * Tries what is to be stored.
     *
     * @throws InvalidInputException where a rule cannot be computed, or gives no day
     */
    static void check(CadencePhase phase) {
        String rule = phase.rule();
        if (rule != null) {
            LocalDate end = earlier(Days.LAST, phase.endsOn());
            if (!Recurrence.of(rule).hasDay(phase.startsOn(), end)) {
                throw new InvalidInputException("cadence", "roundtable.problem.ruleNever");
            }
        }
    }

    /**
     * Every meeting that should have begun by today, the oldest first, with what is on record for it.
     *
     * @throws InvalidInputException where a rule cannot be computed
     */
    public List<ExpectedMeeting> expected(List<OnRecord> meetings, LocalDate today) {
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < phases.size(); i++) {
            CadencePhase phase = phases.get(i);
            if (phase.rule() != null) {
                int index = i;
                Recurrence recurrence = Recurrence.of(phase.rule());
                recurrence
                        .days(phase.startsOn(), lastDay(i, today))
                        .forEach(day -> slots.add(slot(index, recurrence, day)));
            }
        }
        Map<Slot, OnRecord> met = Slot.match(slots, meetings);
        return slots.stream().map(slot -> expected(slot, met.get(slot), today)).toList();
    }

    private Slot slot(int phase, Recurrence recurrence, LocalDate day) {
        var period = phases.get(phase).precision() == CadencePhase.Precision.PERIOD
                ? recurrence.period(day)
                : new Recurrence.Period(day, day);
        return new Slot(phase, day, period.from(), period.to());
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

    private LocalDate lastDay(int index, LocalDate until) {
        LocalDate last = earlier(until, phases.get(index).endsOn());
        return index + 1 < phases.size()
                ? earlier(last, phases.get(index + 1).startsOn().minusDays(1))
                : last;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private ExpectedMeeting expected(Slot slot, @Nullable OnRecord meeting, LocalDate today) {
        return new ExpectedMeeting(
                slot.phase(),
                slot.day(),
                phases.get(slot.phase()).starts(),
                slot.from(),
                slot.to(),
                state(meeting, slot.to(), today),
                meeting == null ? null : meeting.id());
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
}
