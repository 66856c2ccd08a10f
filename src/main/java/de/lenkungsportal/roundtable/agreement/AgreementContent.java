package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param condition of what it depends, with CONDITIONAL
 * @param reason why it was dropped, with DROPPED
 * @param agreedOn null where the source names no day; of an entry without one the day of the meeting, or today
 * @param dueOn null where no date was agreed
 * @param doneOn of an entry without one that is DONE today
 */
public record AgreementContent(
        Agreement.Kind kind,
        String title,
        @Nullable String detail,
        AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable Stand agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable Stand doneOn,
        @Nullable String note,
        List<Responsible> responsible,
        List<AgreementLink> links) {

    private static final int MOST_RESPONSIBLE = 50;
    private static final int MOST_LINKS = 50;

    /**
     * The content as it may be stored.
     *
     * @param usual when it was agreed, where the content names no day; null stays unknown
     * @throws InvalidInputException with one entry for each bad field
     */
    AgreementContent checked(@Nullable Stand usual, LocalDate today) {
        var input = new RoundtableInput();
        String when = input.text("condition", condition);
        String why = input.text("reason", reason);
        input.require(
                state != AgreementState.CONDITIONAL || when != null, "condition", "roundtable.problem.conditionNeeded");
        input.require(state != AgreementState.DROPPED || why != null, "reason", "roundtable.problem.reasonNeeded");
        Stand agreed = agreedOn == null ? usual : agreedOn;
        Stand done = doneOn == null ? Stand.of(today) : doneOn;
        input.requireOfWork("agreed_on", Stand.first(agreed));
        input.requireOfWork("due_on", dueOn);
        input.requireOfWork("done_on", Stand.first(doneOn));
        if (state != AgreementState.DONE) {
            done = null;
        }
        input.require(
                done == null || agreed == null || !done.lastDay().isBefore(agreed.firstDay()),
                "done_on",
                "roundtable.problem.doneBeforeAgreed");
        input.require(done == null || !done.firstDay().isAfter(today), "done_on", "roundtable.problem.doneInFuture");
        input.require(
                dueOn == null || agreed == null || !dueOn.isBefore(agreed.firstDay()),
                "due_on",
                "roundtable.problem.dueBeforeAgreed");
        input.require(!responsible.isEmpty(), "responsible", "roundtable.problem.responsibleNeeded");
        input.require(
                responsible.size() <= MOST_RESPONSIBLE && links.size() <= MOST_LINKS,
                "responsible",
                "roundtable.problem.tooMany");
        var content = new AgreementContent(
                kind,
                input.name("title", title),
                input.text("detail", detail),
                state,
                when,
                state == AgreementState.DROPPED ? why : null,
                agreed,
                dueOn,
                done,
                input.text("note", note),
                responsible.stream()
                        .map(each -> new Responsible(
                                input.name("responsible", each.name()), input.line("responsible", each.organisation())))
                        .toList(),
                links.stream()
                        .map(each -> new AgreementLink(each.kind(), input.name("links", each.target())))
                        .distinct()
                        .toList());
        input.check();
        return content;
    }
}
