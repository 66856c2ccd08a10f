package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import de.lenkungsportal.subscription.DigestReminders;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.SurveyPaths;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the municipality of a coordinator still has to hand in, on their start page and in their digest, until it is handed in. */
@Component
class AnswerStart implements DigestReminders {

    private static final int MOST_ROUNDS = 3;

    private final DueRepository repository;
    private final Messages messages;
    private final Clock clock;

    AnswerStart(DueRepository repository, Messages messages, Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StartTopic> topics(PortalUser user) {
        String ags = user.ags();
        return user.role() != Role.COORDINATOR || ags == null
                ? List.of()
                : repository.of(ags, MOST_ROUNDS).stream()
                        .map(due -> topic(due, ags))
                        .toList();
    }

    private String reason(Due due) {
        String open = messages.text("surveyanswer.start.reason", due.open(), due.questions());
        return due.remindedAt() == null
                ? open
                : open + " "
                        + messages.text(
                                "surveyanswer.start.reminded",
                                GermanFormat.day(LocalDate.ofInstant(due.remindedAt(), clock.getZone())));
    }

    private StartTopic topic(Due due, String ags) {
        boolean isLate = due.day().isBefore(LocalDate.now(clock));
        boolean isAsked = due.state() == ParticipantState.QUERY;
        return new StartTopic(
                isLate && !isAsked ? Urgency.OVERDUE : Urgency.PENDING,
                messages.text(
                        isAsked ? "surveyanswer.start.query" : "surveyanswer.start.title",
                        due.municipality(),
                        due.title(),
                        GermanFormat.day(due.day())),
                reason(due),
                messages.text("surveyanswer.start.end"),
                messages.text("surveyanswer.start.due", GermanFormat.day(due.day())),
                SurveyPaths.form(due.round(), ags));
    }
}
