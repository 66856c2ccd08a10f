package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.agreement.Agreement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a meeting into words: to invite, to have the agenda at hand, to keep the minutes. Drafts never go out. */
@Component
class MeetingPaperWriter {

    private final Messages messages;
    private final PortalAddress address;

    MeetingPaperWriter(Messages messages, PortalAddress address) {
        this.messages = messages;
        this.address = address;
    }

    Document write(
            Meeting meeting, Body body, List<AgendaItem> agenda, List<Agreement> agreements, MeetingPaper paper) {
        var blocks = new PaperBlocks(messages, address, meeting);
        switch (paper) {
            case INVITATION -> invitation(blocks, body, agenda);
            case AGENDA -> {
                blocks.facts();
                blocks.agenda(agenda);
            }
            case MINUTES -> {
                if (meeting.state() != MeetingState.MINUTES_AGREED) {
                    blocks.notice("draft");
                }
                blocks.facts();
                blocks.attended();
                blocks.minutes(agenda, agreements);
                blocks.agreements(agreements);
            }
        }
        String kind = messages.label(paper);
        String day = GermanFormat.stand(meeting.day());
        return new Document(
                name(paper) + "-" + meeting.day().iso(),
                joined(" · ", meeting.bodyName(), meeting.municipality()),
                meeting.content().title() == null
                        ? text("title." + precision(meeting), kind, day)
                        : kind + ": " + meeting.content().title(),
                text("subject", kind, meeting.bodyName(), day),
                text("footer", meeting.bodyName(), day),
                blocks.all());
    }

    private void invitation(PaperBlocks blocks, Body body, List<AgendaItem> agenda) {
        if (!blocks.isCancelled()) {
            blocks.paragraph(text("salutation"));
            blocks.paragraph(text("invite"));
        }
        blocks.facts();
        blocks.agenda(agenda);
        blocks.paragraph(text("regards"));
        blocks.paragraph(joined("\n", body.content().chair(), body.name()));
        blocks.invited();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private static String precision(Meeting meeting) {
        return PaperBlocks.isWholeDay(meeting.day()) ? "day" : "period";
    }

    private static String name(MeetingPaper paper) {
        return switch (paper) {
            case INVITATION -> "einladung";
            case AGENDA -> "tagesordnung";
            case MINUTES -> "niederschrift";
        };
    }

    private String text(String key, Object... arguments) {
        return messages.text("meetingpaper." + key, arguments);
    }
}
