package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agreement as it is written, after its rules were checked. */
record AgreementContent(
        Agreement.Kind kind,
        String title,
        @Nullable String detail,
        AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable Stand agreedOn,
        @Nullable LocalDate due,
        @Nullable Stand doneOn,
        @Nullable String note,
        List<Responsible> responsible,
        List<AgreementLink> links) {

    private static final int MOST_RESPONSIBLE = 50;
    private static final int MOST_LINKS = 50;

    /**
     * @param agreedOn day of the meeting, where the change names none; null stays unknown
     * @throws InvalidInputException with one entry for each bad field
     */
    static AgreementContent check(AgreementChange change, @Nullable Stand agreedOn, LocalDate today) {
        var input = new RoundtableInput();
        AgreementState state = Objects.requireNonNullElse(change.state(), AgreementState.AGREED);
        String condition = input.text("condition", change.condition());
        String reason = input.text("reason", change.reason());
        input.require(
                state != AgreementState.CONDITIONAL || condition != null,
                "condition",
                "roundtable.problem.conditionNeeded");
        input.require(state != AgreementState.DROPPED || reason != null, "reason", "roundtable.problem.reasonNeeded");
        Stand stated = input.stand("agreed_on", change.agreedOn());
        Stand agreed = stated == null ? agreedOn : stated;
        Stand done = input.stand("done_on", change.doneOn());
        if (state != AgreementState.DONE) {
            done = null;
        } else if (done == null) {
            done = Stand.of(today);
        }
        input.require(
                done == null || agreed == null || !done.lastDay().isBefore(agreed.firstDay()),
                "done_on",
                "roundtable.problem.doneBeforeAgreed");
        input.require(done == null || !done.firstDay().isAfter(today), "done_on", "roundtable.problem.doneInFuture");
        LocalDate due = change.due();
        input.require(
                due == null || agreed == null || !due.isBefore(agreed.firstDay()),
                "due_on",
                "roundtable.problem.dueBeforeAgreed");
        input.require(!change.responsible().isEmpty(), "responsible", "roundtable.problem.responsibleNeeded");
        input.require(
                change.responsible().size() <= MOST_RESPONSIBLE
                        && change.links().size() <= MOST_LINKS,
                "responsible",
                "roundtable.problem.tooMany");
        var content = new AgreementContent(
                Objects.requireNonNullElse(change.kind(), Agreement.Kind.AGREEMENT),
                input.name("title", change.title()),
                input.text("detail", change.detail()),
                state,
                condition,
                state == AgreementState.DROPPED ? reason : null,
                agreed,
                due,
                done,
                input.text("note", change.note()),
                change.responsible().stream()
                        .map(each -> new Responsible(
                                input.name("responsible", each.name()), input.line("responsible", each.organisation())))
                        .toList(),
                change.links().stream()
                        .map(each -> new AgreementLink(each.kind(), input.name("links", each.target())))
                        .distinct()
                        .toList());
        input.check();
        return content;
    }
}
