package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Paper;
import de.lenkungsportal.roundtable.Participant;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A meeting as the API says it; a list leaves the agenda out. */
record MeetingResource(
        String id,
        int version,
        String body,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String title,
        Stand day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String place,
        @Nullable String videoLink,
        MeetingState state,
        @Nullable Integer heads,
        @Nullable String note,
        List<Participant> participants,
        @Nullable List<Item> agenda,
        @Nullable String source,
        @Nullable String sourcePlace)
        implements Versioned {

    static final Columns<MeetingResource> COLUMNS = Columns.of(MeetingResource.class)
            .with(
                    "participants",
                    meeting -> meeting.participants().stream()
                            .map(Participant::name)
                            .collect(Collectors.joining("; ")))
            .inOrder(
                    "id",
                    "ags",
                    "municipality",
                    "body",
                    "body_name",
                    "title",
                    "day",
                    "starts",
                    "ends",
                    "place",
                    "state",
                    "heads",
                    "participants",
                    "source",
                    "source_place",
                    "note");

    /** An agenda item with its minutes; drafts are never part of the API. */
    record Item(
            String id,
            int position,
            String title,
            @Nullable Integer minutes,
            AgendaItem.State state,
            @Nullable String note,
            @Nullable String agreement,
            @Nullable String carriedFrom,
            List<Paper> papers) {

        static Item of(AgendaItem item) {
            return new Item(
                    item.id(),
                    item.position(),
                    item.title(),
                    item.minutes(),
                    item.state(),
                    item.note(),
                    item.agreement(),
                    item.carriedFrom(),
                    item.papers());
        }
    }

    /** What a write asks for; the state is for a new meeting only. */
    record MeetingInput(
            @Nullable MeetingState state,
            @Nullable String title,
            Stand day,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable String place,
            @Nullable String videoLink,
            @Nullable Integer heads,
            @Nullable String note,
            @Nullable List<Participant> participants) {

        MeetingContent content() {
            return content(List.of());
        }

        /** A new meeting: where nobody is named, the members of the body are invited. */
        MeetingContent first(Body body) {
            return content(body.content().invited());
        }

        private MeetingContent content(List<Participant> unnamed) {
            return new MeetingContent(
                    title,
                    day,
                    starts,
                    ends,
                    place,
                    videoLink,
                    heads,
                    note,
                    Objects.requireNonNullElse(participants, unnamed));
        }
    }

    /** The next state. */
    @Schema(name = "MeetingStateInput")
    record StateInput(MeetingState state) {}

    static MeetingResource of(Meeting meeting, @Nullable List<AgendaItem> agenda) {
        MeetingContent content = meeting.content();
        SourcePlace source = meeting.source();
        return new MeetingResource(
                meeting.id(),
                meeting.version(),
                meeting.body(),
                meeting.bodyName(),
                meeting.ags(),
                meeting.municipality(),
                content.title(),
                content.day(),
                content.starts(),
                content.ends(),
                content.place(),
                content.videoLink(),
                meeting.state(),
                content.heads(),
                content.note(),
                meeting.participants(),
                agenda == null ? null : agenda.stream().map(Item::of).toList(),
                source == null ? null : source.source(),
                source == null ? null : source.place());
    }
}
