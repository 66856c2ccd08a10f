package de.lenkungsportal.measure;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What other municipalities ask a coordinator: to offer a measure, too, or to take the lead of one. */
@Component
class MeasureRequestStart implements StartContribution {

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
