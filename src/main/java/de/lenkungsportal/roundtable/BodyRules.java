package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules for the content of a body. */
final class BodyRules {

    private static final int MOST_MEMBERS = 200;
    private static final int MOST_PHASES = 20;

    private BodyRules() {}

    /** @throws InvalidInputException with one entry for each bad field */
    static BodyContent check(BodyChange change) {
        var input = new RoundtableInput();
        BodyKind kind = change.kind();
        input.require(kind != null, "kind", "roundtable.problem.required");
        Stand founded = input.stand("founded_on", change.foundedOn());
        Stand ended = input.stand("ended_on", change.endedOn());
        input.require(
                founded == null || ended == null || !ended.lastDay().isBefore(founded.firstDay()),
                "ended_on",
                "roundtable.problem.endBeforeBegin");
        input.require(change.members().size() <= MOST_MEMBERS, "members", "roundtable.problem.tooMany");
        input.require(change.cadence().size() <= MOST_PHASES, "cadence", "roundtable.problem.tooMany");
        List<Member> members = change.members().stream()
                .map(member -> new Member(
                        input.name("members", member.name()),
                        input.line("members", member.organisation()),
                        input.line("members", member.function()),
                        member.role()))
                .toList();
        cadence(input, change.cadence());
        var content = new BodyContent(
                Objects.requireNonNullElse(kind, BodyKind.ROUND_TABLE),
                Objects.requireNonNullElseGet(change.keeper(), () -> keeper(kind)),
                input.name("name", change.name()),
                input.line("chair", change.chair()),
                input.text("purpose", change.purpose()),
                founded,
                ended,
                input.text("note", change.note()),
                members,
                change.cadence());
        input.check();
        return content;
    }

    /** Steering groups and circles belong to the steering group, everything else to the coordination. */
    private static BodyKeeper keeper(@Nullable BodyKind kind) {
        return kind == BodyKind.STEERING_GROUP || kind == BodyKind.STEERING_CIRCLE
                ? BodyKeeper.STEERING_GROUP
                : BodyKeeper.COORDINATION;
    }

    private static void cadence(RoundtableInput input, List<CadencePhase> phases) {
        LocalDate before = LocalDate.MIN;
        for (CadencePhase phase : phases) {
            String rule = phase.rule();
            boolean isRule = phase.kind() == CadencePhase.Kind.RULE;
            input.require(isRule == (rule != null), "cadence", "roundtable.problem.rule");
            input.require(rule == null || Cadence.isRule(rule), "cadence", "roundtable.problem.rule");
            LocalDate end = phase.endsOn();
            input.require(
                    end == null || !end.isBefore(phase.startsOn()), "cadence", "roundtable.problem.endBeforeBegin");
            input.require(phase.startsOn().isAfter(before), "cadence", "roundtable.problem.phaseOrder");
            before = phase.startsOn();
        }
    }
}
