package de.lenkungsportal.roundtable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for an agreement as it shall be.
 *
 * @param agreedOn year, month or day in ISO form; empty for the day of the meeting, or today
 * @param doneOn year, month or day in ISO form; empty with DONE for today
 */
public record AgreementChange(
        Agreement.@Nullable Kind kind,
        @Nullable String title,
        @Nullable String detail,
        @Nullable AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable String agreedOn,
        @Nullable LocalDate due,
        @Nullable String doneOn,
        @Nullable String note,
        List<Responsible> responsible,
        List<AgreementLink> links) {

    public static AgreementChange of(Agreement agreement) {
        return new AgreementChange(
                agreement.kind(),
                agreement.title(),
                agreement.detail(),
                agreement.state(),
                agreement.condition(),
                agreement.reason(),
                Columns.iso(agreement.agreedOn()),
                agreement.due(),
                Columns.iso(agreement.doneOn()),
                agreement.note(),
                agreement.responsible(),
                agreement.links());
    }

    /** A new agreement without anything but its words and who answers for it. */
    public static AgreementChange agreed(String title, List<Responsible> responsible, @Nullable LocalDate due) {
        return new AgreementChange(
                Agreement.Kind.AGREEMENT,
                title,
                null,
                AgreementState.AGREED,
                null,
                null,
                null,
                due,
                null,
                null,
                responsible,
                List.of());
    }

    /** The same change with another state. */
    public AgreementChange in(AgreementState next) {
        return new AgreementChange(
                kind, title, detail, next, condition, reason, agreedOn, due, doneOn, note, responsible, links);
    }
}
