package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.roundtable.DocumentAnswer;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Eine Sitzung als Kalenderdatei */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
@io.swagger.v3.oas.annotations.tags.Tag(name = "meetings")
class MeetingCalendarController {

    private final MeetingCalendarService calendars;

    MeetingCalendarController(MeetingCalendarService calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/meeting.ics")
    @Operation(summary = "The meeting as a calendar file (RFC 5545)")
    ResponseEntity<byte[]> calendar(@PathVariable String id) {
        return DocumentAnswer.of(calendars.file(id));
    }
}
