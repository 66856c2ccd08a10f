package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.io.ByteArrayInputStream;

/** Invitation, agenda and minutes as files; each is made when it is asked for. */
class MeetingPapers extends Section {

    private final RoundtableWords words;
    private final MeetingPaperService service;

    MeetingPapers(RoundtableWords words, MeetingPaperService service, Meeting meeting) {
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
        add(head, list);
    }

    private ListItem item(Meeting meeting, MeetingPaper paper) {
        var files =
                new Div(file(meeting, paper, DocumentFile.Format.PDF), file(meeting, paper, DocumentFile.Format.TEXT));
        files.addClassName("lp-files");
        var line = new Div(new Span(words.text("files." + paper)), files);
        line.addClassName("lp-participant");
        return new ListItem(line);
    }

    private Anchor file(Meeting meeting, MeetingPaper paper, DocumentFile.Format format) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            DocumentFile file = service.file(meeting.id(), paper, format);
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        });
        var anchor = new Anchor(handler, words.text("files.format." + format));
        anchor.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("files.this", words.text("files." + paper), words.text("files.format." + format)));
        return anchor;
    }
}
