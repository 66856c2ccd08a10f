package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Document;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a meeting into words: to invite, to have the agenda at hand, to keep the minutes. Drafts never go out. */
@Component
class MeetingPaperWriter {

    private static final int WHOLE_DAY = 10;

    private final Messages messages;

    MeetingPaperWriter(Messages messages) {
        this.messages = messages;
    }

    Document write(Meeting meeting, List<AgendaItem> agenda, List<Agreement> agreements, MeetingPaper paper) {
        var blocks = new ArrayList<Document.Block>();
        notice(meeting, paper, blocks);
        blocks.add(new Document.Facts(facts(meeting)));
        switch (paper) {
            case INVITATION -> {
                participants(meeting, "invited", blocks);
                agenda(meeting, agenda, blocks);
            }
            case AGENDA -> agenda(meeting, agenda, blocks);
            case MINUTES -> {
                participants(meeting, "participants", blocks);
                minutes(meeting, agenda, blocks);
                agreements(agreements, blocks);
            }
        }
        String kind = messages.label(paper);
        String day = GermanFormat.stand(meeting.day());
        return new Document(
                name(paper) + "-" + meeting.day().iso(),
                kind + ": " + meeting.heading(),
                text("subject", kind, meeting.bodyName(), day),
                text("footer", meeting.bodyName(), day),
                blocks);
    }

    private static String name(MeetingPaper paper) {
        return switch (paper) {
            case INVITATION -> "einladung";
            case AGENDA -> "tagesordnung";
            case MINUTES -> "niederschrift";
        };
    }

    private void notice(Meeting meeting, MeetingPaper paper, List<Document.Block> blocks) {
        if (meeting.state() == MeetingState.CANCELLED) {
            blocks.add(new Document.Notice(text("cancelled")));
        } else if (paper == MeetingPaper.MINUTES && meeting.state() != MeetingState.MINUTES_AGREED) {
            blocks.add(new Document.Notice(text("draft")));
        }
    }

    private List<Document.Fact> facts(Meeting meeting) {
        var facts = new ArrayList<Document.Fact>();
        fact(facts, "body", meeting.bodyName());
        fact(facts, "municipality", meeting.municipality());
        fact(facts, "day", day(meeting.day()));
        fact(facts, "time", time(meeting));
        fact(facts, "place", meeting.place());
        fact(facts, "video", meeting.videoLink());
        Integer heads = meeting.heads();
        fact(facts, "heads", heads == null ? null : heads.toString());
        fact(facts, "state", messages.label(meeting.state()));
        fact(facts, "note", meeting.note());
        SourcePlace source = meeting.source();
        fact(facts, "source", source == null ? null : source.source() + ", " + source.place());
        return facts;
    }

    private void fact(List<Document.Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Document.Fact(text(key), value));
        }
    }

    private static String day(Stand stand) {
        String words = GermanFormat.stand(stand);
        return stand.iso().length() == WHOLE_DAY
                ? GermanFormat.weekday(LocalDate.parse(stand.iso())) + ", " + words
                : words;
    }

    private @Nullable String time(Meeting meeting) {
        LocalTime starts = meeting.starts();
        LocalTime ends = meeting.ends();
        if (starts == null) {
            return null;
        }
        return ends == null ? text("from", starts) : text("fromTo", starts, ends);
    }

    private void participants(Meeting meeting, String key, List<Document.Block> blocks) {
        section(blocks, key);
        if (meeting.participants().isEmpty()) {
            blocks.add(new Document.Paragraph(text(key + ".none")));
            return;
        }
        blocks.add(new Document.Table(
                text(key + ".caption"),
                List.of(text("organisation"), text("function"), text("presence"), text("headCount")),
                meeting.participants().stream()
                        .map(each -> List.of(
                                each.name(),
                                orUnknown(each.function()),
                                messages.label(each.presence()),
                                orUnknown(each.heads())))
                        .toList()));
    }

    private void agenda(Meeting meeting, List<AgendaItem> agenda, List<Document.Block> blocks) {
        section(blocks, "agenda");
        if (agenda.isEmpty()) {
            blocks.add(new Document.Paragraph(text("agenda.none")));
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
        papers(agenda, blocks);
    }

    /** Why an item is there that nobody put there. */
    private String origin(AgendaItem item) {
        AgreementState state = item.agreementState();
        if (state != null) {
            return text("origin.agreement", messages.label(state));
        }
        return item.carriedFrom() == null ? text("origin.new") : text("origin.carried");
    }

    private void papers(List<AgendaItem> agenda, List<Document.Block> blocks) {
        List<Document.Link> links = agenda.stream()
                .flatMap(item -> item.papers().stream()
                        .map(paper -> new Document.Link(
                                text("paper", item.position(), paper.title()), paper.link())))
                .toList();
        if (!links.isEmpty()) {
            section(blocks, "papers");
            blocks.add(new Document.Links(links));
        }
    }

    private void minutes(Meeting meeting, List<AgendaItem> agenda, List<Document.Block> blocks) {
        section(blocks, "minutesOf");
        if (agenda.isEmpty()) {
            blocks.add(new Document.Paragraph(text("agenda.none")));
        }
        for (AgendaItem item : agenda) {
            blocks.add(new Document.Heading(
                    Document.Level.ITEM, text("top", item.position(), item.title())));
            String note = item.note();
            blocks.add(new Document.Paragraph(note == null ? text("note.none") : note));
            if (item.state() == AgendaItem.State.CARRIED) {
                blocks.add(new Document.Paragraph(text("carried")));
            }
        }
        papers(agenda, blocks);
    }

    private void agreements(List<Agreement> agreements, List<Document.Block> blocks) {
        section(blocks, "agreements");
        if (agreements.isEmpty()) {
            blocks.add(new Document.Paragraph(text("agreements.none")));
            return;
        }
        blocks.add(new Document.Table(
                text("agreements.caption"),
                List.of(text("agreement"), text("responsible"), text("due"), text("state")),
                agreements.stream().map(this::row).toList()));
    }

    private List<String> row(Agreement agreement) {
        LocalDate due = agreement.due();
        String condition = agreement.condition();
        String state = messages.label(agreement.state());
        return List.of(
                agreement.title(),
                agreement.responsible().stream().map(Responsible::name).collect(Collectors.joining(", ")),
                due == null ? text("unknown") : GermanFormat.day(due),
                agreement.state() == AgreementState.CONDITIONAL && condition != null
                        ? text("condition", state, condition)
                        : state);
    }

    private void section(List<Document.Block> blocks, String key) {
        blocks.add(new Document.Heading(Document.Level.SECTION, text(key)));
    }

    private String orUnknown(@Nullable Object value) {
        return value == null ? text("unknown") : String.format(Locale.GERMANY, "%s", value);
    }

    private String text(String key, Object... arguments) {
        return messages.text("meetingpaper." + key, arguments);
    }
}
