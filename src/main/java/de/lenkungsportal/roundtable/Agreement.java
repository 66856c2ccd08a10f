package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body agreed, and what became of it.
 *
 * @param ags of the body, null for the state
 * @param meeting id of the meeting that agreed it, null where the source names none
 * @param condition of what it depends, with CONDITIONAL
 * @param reason why it was dropped, with DROPPED
 * @param due null where no date was agreed
 * @param timing overdue and age at the Stichtag
 */
public record Agreement(
        String id,
        String body,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String meeting,
        @Nullable String agendaItem,
        Kind kind,
        String title,
        @Nullable String detail,
        AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable Stand agreedOn,
        @Nullable LocalDate due,
        @Nullable Stand doneOn,
        Timing timing,
        @Nullable String note,
        List<Responsible> responsible,
        List<AgreementLink> links,
        @Nullable SourcePlace source,
        int version) {

    /** What a body agreed, or a task that one organisation took. */
    public enum Kind {
        AGREEMENT,
        TASK
    }

    /**
     * Own calculation at the Stichtag.
     *
     * @param ageDays since it was agreed, for an open one with a known day
     * @param daysToDone from the meeting to done; null unless both days are known to the day
     * @param overdueDays 0 unless overdue
     */
    public record Timing(
            @Nullable Integer ageDays, @Nullable Integer daysToDone, int overdueDays) {

        static Timing of(
                AgreementState state,
                @Nullable Stand agreed,
                @Nullable LocalDate due,
                @Nullable Stand done,
                LocalDate today) {
            boolean isDayKnown = agreed != null && agreed.firstDay().equals(agreed.lastDay());
            Integer age = isDayKnown && agreed != null && state.isOpen() ? days(agreed.firstDay(), today) : null;
            Integer toDone = isDayKnown
                            && agreed != null
                            && done != null
                            && done.firstDay().equals(done.lastDay())
                    ? days(agreed.firstDay(), done.firstDay())
                    : null;
            int overdue = state.isOpen() && due != null ? Math.max(0, days(due, today)) : 0;
            return new Timing(age, toDone, overdue);
        }

        private static int days(LocalDate from, LocalDate to) {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    public boolean isOverdue() {
        return timing.overdueDays() > 0;
    }
}
