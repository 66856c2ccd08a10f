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
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        fact(facts, "heads", heads == null || !meeting.state().isHeld() ? null : heads.toString());
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
        blocks.add(new PaperTable<Participant>(meeting.participants(), text("unknown"))
                .column(text("organisation"), Participant::name)
                .column(text("function"), Participant::function)
                .block(text("invited.caption")));
    }

    void attended() {
        section("participants");
        if (meeting.participants().isEmpty()) {
            paragraph(text("participants.none"));
            return;
        }
        blocks.add(new PaperTable<Participant>(meeting.participants(), text("unknown"))
                .column(text("organisation"), Participant::name)
                .column(text("function"), Participant::function)
                .column(text("presence"), each -> messages.label(each.presence()))
                .column(text("headCount"), Participant::heads)
                .block(text("participants.caption")));
    }

    void agenda(List<AgendaItem> agenda) {
        section("agenda");
        if (agenda.isEmpty()) {
            paragraph(text("agenda.none"));
            return;
        }
        var begins = new HashMap<String, LocalTime>();
        LocalTime begin = meeting.starts();
        for (AgendaItem item : agenda) {
            begins.put(item.id(), begin);
            Integer minutes = item.minutes();
            begin = begin == null || minutes == null ? null : begin.plusMinutes(minutes);
        }
        blocks.add(new PaperTable<AgendaItem>(agenda, text("unknown"))
                .column(text("number"), AgendaItem::position)
                .column(text("item"), this::title)
                .column(text("begins"), item -> begins.get(item.id()))
                .column(text("minutes"), AgendaItem::minutes)
                .block(text("agenda.caption")));
        papers(agenda);
    }

    /** An open agreement that came back says so, and whether it is a conditional one. */
    private String title(AgendaItem item) {
        AgreementState state = item.agreementState();
        return state == null ? item.title() : text("item.agreement", item.title(), messages.label(state));
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
            blocks.add(new Document.Heading(Document.Level.ITEM, text("top", item.position(), title(item))));
            String note = item.note();
            paragraph(note == null ? text("note.none") : note);
            agreements.stream()
                    .filter(agreement -> item.id().equals(agreement.agendaItem()))
                    .forEach(agreement -> paragraph(agreed(agreement)));
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
        blocks.add(new PaperTable<Agreement>(agreements, text("unknown"))
                .column(text("agreement"), this::named)
                .column(text("responsible"), AgreementWords::responsible)
                .column(text("due"), PaperBlocks::due)
                .column(text("state"), this::state)
                .block(text("agreements.caption")));
    }

    /** What was agreed, as an agreement, a conditional one or a task. */
    private String agreed(Agreement agreement) {
        String kind = "agreed." + agreement.content().kind();
        if (agreement.state() != AgreementState.CONDITIONAL) {
            return text(kind, agreement.title());
        }
        String condition = agreement.content().condition();
        return condition == null
                ? text(kind + ".CONDITIONAL", agreement.title())
                : text(kind + ".CONDITIONAL.on", agreement.title(), condition);
    }

    private String named(Agreement agreement) {
        return agreement.content().kind() == Agreement.Kind.TASK
                ? text("agreed.TASK", agreement.title())
                : agreement.title();
    }

    private static @Nullable String due(Agreement agreement) {
        LocalDate due = agreement.content().dueOn();
        return due == null ? null : GermanFormat.day(due);
    }

    private String state(Agreement agreement) {
        String condition = agreement.content().condition();
        String state = messages.label(agreement.state()).replace(' ', '\u00a0');
        return agreement.state() == AgreementState.CONDITIONAL && condition != null
                ? text("condition", state, condition)
                : state;
    }

    private void section(String key) {
        blocks.add(new Document.Heading(Document.Level.SECTION, text(key)));
    }

    private String text(String key, Object... arguments) {
        return messages.text("meetingpaper." + key, arguments);
    }
}
