package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.report.DocumentFile.Format;
import de.lenkungsportal.roundtable.meeting.MeetingPaper;
import de.lenkungsportal.roundtable.meeting.MeetingPaperService;
import java.util.List;
import java.util.stream.Stream;

/** What goes out of a meeting: whoever reads the meeting. */
public final class MeetingPaperAccess {

    private static final String MEETING = "nrw-werkstattgespraech-2";

    public static List<Row> rows() {
        var services = Stream.<Row>of(
                service(
                        MeetingPaperService.class,
                        "file",
                        s -> s.file(MEETING, MeetingPaper.MINUTES, Format.TEXT),
                        READERS),
                service(
                        MeetingPaperService.class,
                        "document",
                        s -> s.document(MEETING, MeetingPaper.INVITATION),
                        READERS));
        var files = Stream.of(
                        "invitation.pdf",
                        "invitation.docx",
                        "invitation.txt",
                        "agenda.pdf",
                        "agenda.docx",
                        "agenda.txt",
                        "minutes.pdf",
                        "minutes.docx",
                        "minutes.txt",
                        "meeting.ics")
                .<Row>map(name ->
                        api("GET /api/v1/meetings/{id}/" + name, "/api/v1/meetings/" + MEETING + "/" + name, READERS));
        return Stream.concat(services, files).toList();
    }

    private MeetingPaperAccess() {}
}
