package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.Responsible;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts that invitation, agenda and minutes of one meeting are put together from, in the order in which they are added. */
final class PaperBlocks {

    private static final int WHOLE_DAY = 10;

    private final Messages messages;
    private final PortalAddress address;
    private final Meeting meeting;
    private final List<Document.Block> blocks = new ArrayList<>();

    PaperBlocks(Messages messages, PortalAddress address, Meeting meeting) {
        this.messages = messages;
        this.address = address;
        this.meeting = meeting;
        if (isCancelled()) {
            notice("cancelled");
        }
    }

    static boolean isWholeDay(Stand day) {
        return day.iso().length() == WHOLE_DAY;
    }

    boolean isCancelled() {
        return meeting.state() == MeetingState.CANCELLED;
    }

    List<Document.Block> all() {
        return List.copyOf(blocks);
    }

    void notice(String key) {
        blocks.add(new Document.Notice(text(key)));
    }

    void paragraph(String words) {
        blocks.add(new Document.Paragraph(words));
    }

    void facts() {
        var facts = new ArrayList<Document.Fact>();
        fact(facts, "day", day(meeting.day()));
        fact(facts, "time", time());
        fact(facts, "place", meeting.content().place());
        fact(facts, "video", meeting.content().videoLink());
        Integer heads = meeting.content().heads();
        fact(facts, "heads", heads == null ? null : heads.toString());
        fact(facts, "state", messages.label(meeting.state()));
        fact(facts, "note", meeting.content().note());
        SourcePlace source = meeting.source();
        fact(facts, "source", source == null ? null : source.source() + ", " + source.place());
        blocks.add(new Document.Facts(facts));
    }

    private void fact(List<Document.Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Document.Fact(text(key), value));
        }
    }

    private static String day(Stand stand) {
        String words = GermanFormat.stand(stand);
        return isWholeDay(stand) ? GermanFormat.weekday(LocalDate.parse(stand.iso())) + ", " + words : words;
    }

    private @Nullable String time() {
        LocalTime starts = meeting.starts();
        LocalTime ends = meeting.ends();
        if (starts == null) {
            return null;
        }
        return ends == null ? text("from", starts) : text("fromTo", starts, ends);
    }

    void invited() {
        section("invited");
        if (meeting.participants().isEmpty()) {
            paragraph(text("invited.none"));
            return;
        }
        blocks.add(new Document.Table(
                text("invited.caption"),
                List.of(text("organisation"), text("function")),
                meeting.participants().stream()
                        .map(each -> List.of(each.name(), orUnknown(each.function())))
                        .toList()));
    }

    void attended() {
        section("participants");
        if (meeting.participants().isEmpty()) {
            paragraph(text("participants.none"));
            return;
        }
        blocks.add(new Document.Table(
                text("participants.caption"),
                List.of(text("organisation"), text("function"), text("presence"), text("headCount")),
                meeting.participants().stream()
                        .map(each -> List.of(
                                each.name(),
                                orUnknown(each.function()),
                                messages.label(each.presence()),
                                orUnknown(each.heads())))
                        .toList()));
    }

    void agenda(List<AgendaItem> agenda) {
        section("agenda");
        if (agenda.isEmpty()) {
            paragraph(text("agenda.none"));
            return;
        }
        var rows = new ArrayList<List<String>>();
        LocalTime begins = meeting.starts();
        for (AgendaItem item : agenda) {
            Integer minutes = item.minutes();
            rows.add(List.of(
                    Integer.toString(item.position()),
                    item.title(),
                    begins == null ? text("unknown") : begins.toString(),
                    orUnknown(minutes),
                    origin(item)));
            begins = begins == null || minutes == null ? null : begins.plusMinutes(minutes);
        }
        blocks.add(new Document.Table(
                text("agenda.caption"),
                List.of(text("number"), text("item"), text("begins"), text("minutes"), text("origin")),
                rows));
        papers(agenda);
    }

    /** Why an item is there that nobody put there. */
    private String origin(AgendaItem item) {
        AgreementState state = item.agreementState();
        if (state != null) {
            return text("origin.agreement", messages.label(state));
        }
        return item.carriedFrom() == null ? text("origin.new") : text("origin.carried");
    }

    private void papers(List<AgendaItem> agenda) {
        List<Document.Link> links = agenda.stream()
                .flatMap(item -> item.papers().stream()
                        .map(paper -> new Document.Link(
                                text("paper", item.position(), paper.title()), address.of(paper.link()))))
                .toList();
        if (!links.isEmpty()) {
            section("papers");
            blocks.add(new Document.Links(links));
        }
    }

    void minutes(List<AgendaItem> agenda, List<Agreement> agreements) {
        section("minutesOf");
        if (agenda.isEmpty()) {
            paragraph(text("agenda.none"));
        }
        for (AgendaItem item : agenda) {
            blocks.add(new Document.Heading(Document.Level.ITEM, text("top", item.position(), item.title())));
            String note = item.note();
            paragraph(note == null ? text("note.none") : note);
            agreements.stream()
                    .filter(agreement -> item.id().equals(agreement.agendaItem()))
                    .forEach(agreement -> paragraph(text("agreed", agreement.title())));
            if (item.state() == AgendaItem.State.CARRIED) {
                paragraph(text("carried"));
            }
        }
        papers(agenda);
    }

    void agreements(List<Agreement> agreements) {
        section("agreements");
        if (agreements.isEmpty()) {
            paragraph(text("agreements.none"));
            return;
        }
        blocks.add(new Document.Table(
                text("agreements.caption"),
                List.of(text("agreement"), text("responsible"), text("due"), text("state")),
                agreements.stream().map(this::row).toList()));
    }

    private List<String> row(Agreement agreement) {
        LocalDate due = agreement.content().dueOn();
        String condition = agreement.content().condition();
        String state = messages.label(agreement.state()).replace(' ', '\u00a0');
        return List.of(
                agreement.title(),
                agreement.content().responsible().stream()
                        .map(Responsible::name)
                        .collect(Collectors.joining(", ")),
                due == null ? text("unknown") : GermanFormat.day(due),
                agreement.state() == AgreementState.CONDITIONAL && condition != null
                        ? text("condition", state, condition)
                        : state);
    }

    private void section(String key) {
        blocks.add(new Document.Heading(Document.Level.SECTION, text(key)));
    }

    private String orUnknown(@Nullable Object value) {
        return value == null ? text("unknown") : value.toString();
    }

    private String text(String key, Object... arguments) {
        return messages.text("meetingpaper." + key, arguments);
    }
}
