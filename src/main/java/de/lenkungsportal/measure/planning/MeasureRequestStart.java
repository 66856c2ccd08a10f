package de.lenkungsportal.measure.planning;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What other municipalities ask a coordinator: to offer a measure, too, or to take the lead of one, and what they answer. */
@Component
class MeasureRequestStart implements StartContribution {

    /** Maximum answers on the start page. */
    private static final int NEWS = 3;

    private final MeasureRequestService requests;
    private final Messages messages;

    MeasureRequestStart(MeasureRequestService requests, Messages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        return user.role() == Role.COORDINATOR
                ? requests.toAnswer(MOST).stream().map(this::topic).toList()
                : List.of();
    }

    @Override
    public List<StartDate> news(PortalUser user) {
        return user.role() == Role.COORDINATOR
                ? requests.answers(NEWS).stream().map(this::answer).toList()
                : List.of();
    }

    private StartDate answer(MeasureRequest request) {
        LocalDate day = Objects.requireNonNull(request.answeredOn());
        return new StartDate(
                day,
                GermanFormat.day(day),
                text("answer." + request.kind() + "." + request.state(), request.title(), request.municipality()),
                request.answer() == null ? "" : request.answer(),
                "massnahmen/" + request.measure());
    }

    private StartTopic topic(MeasureRequest request) {
        return new StartTopic(
                Urgency.PENDING,
                text("title." + request.kind(), request.municipality(), request.title()),
                text("reason." + request.kind(), request.municipality()),
                text("end"),
                text("since", GermanFormat.day(request.askedOn())),
                "massnahmen/" + request.measure());
    }

    private String text(String key, Object... arguments) {
        return messages.text("measurerequest.start." + key, arguments);
    }
}
