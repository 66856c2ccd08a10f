package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import java.time.LocalDate;

/** Which states a meeting may have when. Each throws {@link InvalidInputException} where it may not. */
final class MeetingRules {

    private MeetingRules() {}

    /** A new meeting is planned, or put on record as one that was held. */
    static void requireFirst(MeetingState state, MeetingContent content, LocalDate today) {
        if (state != MeetingState.PLANNED && state != MeetingState.HELD) {
            throw new InvalidInputException("state", "roundtable.problem.firstState");
        }
        if (state == MeetingState.HELD && content.day().firstDay().isAfter(today)) {
            throw new InvalidInputException("day", "roundtable.problem.heldInFuture");
        }
    }

    /** Minutes are agreed only when everyone's attendance is known. */
    static void requireStep(Meeting stored, MeetingState next, LocalDate today) {
        if (!stored.state().next().contains(next)) {
            throw new InvalidInputException("state", "roundtable.problem.transition");
        }
        if (next == MeetingState.HELD && stored.day().firstDay().isAfter(today)) {
            throw new InvalidInputException("state", "roundtable.problem.heldInFuture");
        }
        if (next == MeetingState.MINUTES_AGREED && stored.isAttendanceOpen()) {
            throw new InvalidInputException("participants", "roundtable.problem.attendance");
        }
    }

    /** Agreed minutes change no more. */
    static void requireOpen(Meeting stored) {
        if (stored.state().isClosed()) {
            throw new InvalidInputException("state", "roundtable.problem.minutesClosed");
        }
    }
}
