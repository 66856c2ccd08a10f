package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param parent id of a body of the same municipality or of the state
 * @param foundedOn as precise as it is known
 */
public record BodyContent(
        @Nullable String parent,
        BodyKind kind,
        BodyKeeper keeper,
        String name,
        @Nullable String chair,
        @Nullable String purpose,
        @Nullable Stand foundedOn,
        @Nullable Stand endedOn,
        @Nullable String note,
        List<Member> members,
        List<CadencePhase> cadence) {

    private static final int MOST_MEMBERS = 200;
    private static final int MOST_PHASES = 20;

    /** Whom a new meeting of the body invites: its members. */
    public List<Participant> invited() {
        return members.stream()
                .map(member -> new Participant(
                        member.name(), member.organisation(), member.function(), Participant.Presence.INVITED, null))
                .toList();
    }

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    BodyContent checked() {
        var input = new RoundtableInput();
        input.require(
                foundedOn == null || endedOn == null || !endedOn.lastDay().isBefore(foundedOn.firstDay()),
                "ended_on",
                "roundtable.problem.endBeforeBegin");
        input.requireOfWork("ended_on", Stand.first(endedOn));
        input.require(members.size() <= MOST_MEMBERS, "members", "roundtable.problem.tooMany");
        input.require(cadence.size() <= MOST_PHASES, "cadence", "roundtable.problem.tooMany");
        List<Member> read = members.stream()
                .map(member -> new Member(
                        input.name("members", member.name()),
                        input.line("members", member.organisation()),
                        input.line("members", member.function()),
                        member.role()))
                .toList();
        checkCadence(input);
        var content = new BodyContent(
                parent == null || parent.isBlank() ? null : parent,
                kind,
                keeper,
                input.name("name", name),
                input.line("chair", chair),
                input.text("purpose", purpose),
                foundedOn,
                endedOn,
                input.text("note", note),
                read,
                cadence);
        input.check();
        return content;
    }

    private void checkCadence(RoundtableInput input) {
        LocalDate before = LocalDate.MIN;
        for (CadencePhase phase : cadence) {
            String rule = phase.rule();
            boolean isRule = phase.kind() == CadencePhase.Kind.RULE;
            input.require(isRule == (rule != null), "cadence", "roundtable.problem.rule");
            LocalDate end = phase.endsOn();
            input.line("cadence", phase.wording());
            input.requireOfWork("cadence", phase.startsOn());
            input.requireOfWork("cadence", end);
            input.require(
                    end == null || !end.isBefore(phase.startsOn()), "cadence", "roundtable.problem.endBeforeBegin");
            input.require(phase.startsOn().isAfter(before), "cadence", "roundtable.problem.phaseOrder");
            before = phase.startsOn();
            if (isRule && input.problems().isEmpty()) {
                input.collect(() -> Cadence.check(phase));
            }
        }
    }
}
