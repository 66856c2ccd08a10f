package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.AgreementState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a body agreed, and what became of it.
 *
 * @param ags of the body, null for the state
 * @param meeting id of the meeting that agreed it, null where the source names none
 * @param asOf Stand of the source; null for an own entry
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
        AgreementContent content,
        Timing timing,
        @Nullable SourcePlace source,
        @Nullable Stand asOf,
        int version) {

    /** The same agreement as it was in an earlier version. */
    Agreement was(int then, AgreementContent said, Timing timing) {
        return new Agreement(
                id, body, bodyName, ags, municipality, meeting, agendaItem, said, timing, source, asOf, then);
    }

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

        static Timing of(AgreementContent content, LocalDate today) {
            boolean isOpen = content.state().isOpen();
            LocalDate agreed = day(content.agreedOn());
            LocalDate done = day(content.doneOn());
            LocalDate due = content.dueOn();
            return new Timing(
                    isOpen && agreed != null ? days(agreed, today) : null,
                    agreed != null && done != null ? days(agreed, done) : null,
                    isOpen && due != null ? Math.max(0, days(due, today)) : 0);
        }

        /** The day, where it is known to the day. */
        private static @Nullable LocalDate day(@Nullable Stand stand) {
            return stand != null && stand.firstDay().equals(stand.lastDay()) ? stand.firstDay() : null;
        }

        private static int days(LocalDate from, LocalDate to) {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    public String title() {
        return content.title();
    }

    public AgreementState state() {
        return content.state();
    }

    public boolean isOverdue() {
        return timing.overdueDays() > 0;
    }
}
