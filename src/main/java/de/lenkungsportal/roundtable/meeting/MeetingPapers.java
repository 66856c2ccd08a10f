package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.calendar.MeetingCalendarService;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;

/** Invitation, agenda and minutes as files; each is made when it is asked for. */
class MeetingPapers extends Section {

    private final RoundtableWords words;
    private final MeetingPaperService service;

    MeetingPapers(
            RoundtableWords words, MeetingPaperService service, MeetingCalendarService calendars, Meeting meeting) {
        this.words = words;
        this.service = service;
        addClassName("lp-members");
        var head = new Div(new H2(words.text("files.title")));
        head.addClassName("lp-sec");
        var list = new UnorderedList();
        for (MeetingPaper paper : MeetingPaper.values()) {
            if (paper != MeetingPaper.MINUTES || meeting.state().isHeld()) {
                list.add(item(meeting, paper));
            }
        }
        if (meeting.isDayKnown()) {
            list.add(item(
                    words.text("files.calendar"),
                    List.of(file(
                            words.text("files.calendar"),
                            words.text("files.calendar.open"),
                            () -> calendars.file(meeting.id())))));
        }
        add(head, list);
    }

    private ListItem item(Meeting meeting, MeetingPaper paper) {
        String name = words.text("files." + paper);
        return item(
                name,
                Stream.of(DocumentFile.Format.values())
                        .map(format -> file(
                                name,
                                words.text("files.format." + format),
                                () -> service.file(meeting.id(), paper, format)))
                        .toList());
    }

    private static ListItem item(String name, List<Anchor> anchors) {
        var files = new Div();
        anchors.forEach(files::add);
        files.addClassName("lp-files");
        var line = new Div(new Span(name), files);
        line.addClassName("lp-participant");
        return new ListItem(line);
    }

    private Anchor file(String name, String format, SerializableSupplier<DocumentFile> source) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            DocumentFile file = source.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        });
        var anchor = new Anchor(handler, format);
        anchor.getElement().setAttribute("aria-label", words.text("files.this", name, format));
        return anchor;
    }
}
