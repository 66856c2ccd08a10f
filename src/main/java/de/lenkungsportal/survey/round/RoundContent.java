package de.lenkungsportal.survey.round;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.survey.Round;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a round.
 *
 * @param asOf month or day that the answers are of
 * @param opensOn from when on it is filled in, dueOn until when; may stay open while it is prepared
 * @param questionnaire what is asked; may stay open while it is prepared
 */
public record RoundContent(
        String title,
        Stand asOf,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        @Nullable String questionnaire,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 2000;

    public static RoundContent of(Round round) {
        return new RoundContent(
                round.title(), round.asOf(), round.opensOn(), round.dueOn(), round.questionnaire(), round.note());
    }

    /** @param input gets one entry for each bad field */
    RoundContent checked(Input input) {
        String name = input.name("title", title, 120, "surveyround.problem.title");
        input.require(asOf.iso().length() > 4, "as_of", "surveyround.problem.month");
        input.requireOfWork("as_of", asOf.firstDay());
        input.requireOfWork("opens_on", opensOn);
        input.requireOfWork("due_on", dueOn);
        input.require(
                opensOn == null || dueOn == null || !dueOn.isBefore(opensOn), "due_on", "surveyround.problem.dueFirst");
        return new RoundContent(name, asOf, opensOn, dueOn, questionnaire, input.optional("note", note, LONGEST_NOTE));
    }

    /** Whether both ask the same of the same time: what stays while it is filled in. */
    boolean asksAs(RoundContent other) {
        return asOf.equals(other.asOf)
                && Objects.equals(opensOn, other.opensOn)
                && Objects.equals(dueOn, other.dueOn)
                && Objects.equals(questionnaire, other.questionnaire);
    }
}
