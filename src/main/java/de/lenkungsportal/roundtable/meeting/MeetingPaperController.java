package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.report.DocumentFile.Format;
import de.lenkungsportal.roundtable.DocumentAnswer;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Einladung, Tagesordnung und Niederschrift als Datei */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
@io.swagger.v3.oas.annotations.tags.Tag(name = "meetings")
class MeetingPaperController {

    private final MeetingPaperService papers;

    MeetingPaperController(MeetingPaperService papers) {
        this.papers = papers;
    }

    @GetMapping("/invitation.pdf")
    @Operation(summary = "The invitation as tagged PDF (PDF/UA-1)")
    ResponseEntity<byte[]> invitationPdf(@PathVariable String id) {
        return file(id, MeetingPaper.INVITATION, Format.PDF);
    }

    @GetMapping("/invitation.docx")
    @Operation(summary = "The invitation as DOCX, to be worked on")
    ResponseEntity<byte[]> invitationDocx(@PathVariable String id) {
        return file(id, MeetingPaper.INVITATION, Format.DOCX);
    }

    @GetMapping("/invitation.txt")
    @Operation(summary = "The invitation as text")
    ResponseEntity<byte[]> invitationText(@PathVariable String id) {
        return file(id, MeetingPaper.INVITATION, Format.TEXT);
    }

    @GetMapping("/agenda.pdf")
    @Operation(summary = "The agenda as tagged PDF (PDF/UA-1)")
    ResponseEntity<byte[]> agendaPdf(@PathVariable String id) {
        return file(id, MeetingPaper.AGENDA, Format.PDF);
    }

    @GetMapping("/agenda.docx")
    @Operation(summary = "The agenda as DOCX, to be worked on")
    ResponseEntity<byte[]> agendaDocx(@PathVariable String id) {
        return file(id, MeetingPaper.AGENDA, Format.DOCX);
    }

    @GetMapping("/agenda.txt")
    @Operation(summary = "The agenda as text")
    ResponseEntity<byte[]> agendaText(@PathVariable String id) {
        return file(id, MeetingPaper.AGENDA, Format.TEXT);
    }

    @GetMapping("/minutes.pdf")
    @Operation(summary = "The minutes of a meeting that was held, as tagged PDF (PDF/UA-1)")
    ResponseEntity<byte[]> minutesPdf(@PathVariable String id) {
        return file(id, MeetingPaper.MINUTES, Format.PDF);
    }

    @GetMapping("/minutes.docx")
    @Operation(summary = "The minutes of a meeting that was held, as DOCX, to be worked on")
    ResponseEntity<byte[]> minutesDocx(@PathVariable String id) {
        return file(id, MeetingPaper.MINUTES, Format.DOCX);
    }

    @GetMapping("/minutes.txt")
    @Operation(summary = "The minutes of a meeting that was held, as text")
    ResponseEntity<byte[]> minutesText(@PathVariable String id) {
        return file(id, MeetingPaper.MINUTES, Format.TEXT);
    }

    private ResponseEntity<byte[]> file(String id, MeetingPaper paper, Format format) {
        return DocumentAnswer.of(papers.file(id, paper, format));
    }
}
