package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day that a cadence names, and the days on which a meeting counts for it.
 *
 * @param phase number of the phase, from 0
 */
record Slot(int phase, LocalDate day, LocalDate from, LocalDate to) {

    /** What happened counts before what is planned, and that before what was called off. */
    private static final List<Set<MeetingState>> BY_RANK = List.of(
            Set.of(MeetingState.MINUTES_AGREED, MeetingState.HELD),
            Set.of(MeetingState.INVITED, MeetingState.PLANNED),
            Set.of(MeetingState.CANCELLED));

    /** Gives each meeting to one slot at most, and so that as many slots as possible have one. */
    static Map<Slot, Cadence.OnRecord> match(List<Slot> slots, List<Cadence.OnRecord> meetings) {
        Map<Slot, Cadence.OnRecord> met = new HashMap<>();
        List<Slot> free = new ArrayList<>(slots);
        for (Set<MeetingState> states : BY_RANK) {
            meetings.stream()
                    .filter(meeting -> states.contains(meeting.state()))
                    .sorted(Comparator.comparing(Cadence.OnRecord::to).thenComparing(Cadence.OnRecord::id))
                    .forEach(meeting -> free.stream()
                            .filter(slot -> slot.takes(meeting))
                            .min(inHaste(meeting.from()))
                            .ifPresent(slot -> {
                                met.put(slot, meeting);
                                free.remove(slot);
                            }));
        }
        return met;
    }

    private boolean takes(Cadence.OnRecord meeting) {
        return !meeting.from().isBefore(from) && !meeting.to().isAfter(to);
    }

    /** The slot that is over first, because fewer meetings can still come to it; then the nearest. */
    private static Comparator<Slot> inHaste(LocalDate meeting) {
        return Comparator.comparing(Slot::to)
                .thenComparingLong(slot -> Math.abs(ChronoUnit.DAYS.between(slot.day(), meeting)))
                .thenComparing(Slot::day)
                .thenComparingInt(Slot::phase);
    }
}
