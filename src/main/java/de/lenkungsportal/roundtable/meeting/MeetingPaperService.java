package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.security.Readers;
import org.springframework.stereotype.Service;

/** Invitation, agenda and minutes of a meeting as a file, for those who may read the meeting. */
@Service
@Readers
public class MeetingPaperService {

    private final MeetingService meetings;
    private final AgreementService agreements;
    private final BodyService bodies;
    private final MeetingPaperWriter writer;

    MeetingPaperService(
            MeetingService meetings, AgreementService agreements, BodyService bodies, MeetingPaperWriter writer) {
        this.meetings = meetings;
        this.agreements = agreements;
        this.bodies = bodies;
        this.writer = writer;
    }

    /**
     * @throws NotFoundException when there is no such meeting
     * @throws InvalidInputException when minutes are asked for and the meeting was not held
     */
    public DocumentFile file(String meeting, MeetingPaper paper, DocumentFile.Format format) {
        return DocumentFile.of(document(meeting, paper), format);
    }

    /**
     * @throws NotFoundException when there is no such meeting
     * @throws InvalidInputException when minutes are asked for and the meeting was not held
     */
    public Document document(String meeting, MeetingPaper paper) {
        Meeting stored = meetings.get(meeting);
        if (paper == MeetingPaper.MINUTES && !stored.state().isHeld()) {
            throw new InvalidInputException("state", "meetingpaper.problem.notHeld");
        }
        return writer.write(
                stored, bodies.get(stored.body()), meetings.agenda(meeting), agreements.ofMeeting(meeting), paper);
    }
}
