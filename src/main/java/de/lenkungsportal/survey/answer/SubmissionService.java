package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.answer.AnswerDesk.Place;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in what a municipality answered, and asks for more time. */
@Service
@Transactional
public class SubmissionService {

    private static final int LONGEST_REASON = 500;

    private final AnswerDesk desk;
    private final AnswerWrites writes;
    private final AuditTrail audit;

    SubmissionService(AnswerDesk desk, AnswerWrites writes, AuditTrail audit) {
        this.desk = desk;
        this.writes = writes;
        this.audit = audit;
    }

    /**
     * Hands in: from now on the answers change only when the steering group asks back. Hints do not hinder it.
     *
     * @param version of the whole form that was seen
     * @throws NotFoundException when the municipality is not the own one or takes no part
     * @throws InvalidInputException when somebody handed in before, the due day is over, or required questions are open, each of
     *     them named by its code
     * @throws StaleWriteException when an answer was saved meanwhile
     */
    @Coordinators
    public Participant submit(String round, String ags, int version) {
        Place place = desk.alone(round, ags);
        desk.requireWritable(place);
        AnswerForm form = desk.form(place);
        if (form.isLate()) {
            String day = Entry.due(place.round(), place.participant())
                    .map(GermanFormat::day)
                    .orElse("");
            throw new InvalidInputException(List.of(new Problem("due_on", "surveyanswer.problem.late", List.of(day))));
        }
        if (!form.blocking().isEmpty()) {
            throw new InvalidInputException(form.blocking().stream()
                    .map(question -> new Problem(
                            "answers." + question.code(), "surveyanswer.problem.open", List.of(question.label())))
                    .toList());
        }
        StaleWriteException.unless(form.version() == version, AnswerDesk.KIND, round + "." + ags, version);
        Participant submitted = writes.submit(place.participant());
        audit.record(
                "ANSWERS_SUBMITTED",
                "ANSWERS",
                submitted.id(),
                ags,
                form.answers().size() + " answers");
        return submitted;
    }

    /**
     * Asks the steering group for a later due day, after the present one is over.
     *
     * @param reason why, for the steering group to read
     * @throws NotFoundException when the municipality is not the own one or takes no part
     * @throws InvalidInputException without a reason, while the due day is not over, or when the answers are closed
     */
    @Coordinators
    public Participant askForLater(String round, String ags, String reason) {
        Place place = desk.alone(round, ags);
        desk.requireWritable(place);
        var input = new Input();
        String why = input.required("reason", reason, LONGEST_REASON, "surveyanswer.problem.lateReason");
        input.require(desk.form(place).isLate(), "due_on", "surveyanswer.problem.notLate");
        input.check();
        Participant asked = writes.wish(place.participant(), why);
        audit.record("LATE_SUBMISSION_ASKED", "ANSWERS", asked.id(), ags, "");
        return asked;
    }
}
