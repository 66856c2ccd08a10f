package de.lenkungsportal.roundtable.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.DocumentFile.Format;
import de.lenkungsportal.report.PdfUa;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.DraftField;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Paper;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableRecords;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;

/** Invitation, agenda and minutes: what they say, and that veraPDF accepts them as PDF/UA-1. */
@PortalTest
class MeetingPaperTest {

    private static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";

    /** Every letter that German needs, a word with ligatures, and marks that would be markup. */
    private static final String WORDS = "Öffentliche Straßen, Übergänge & „Ärzte“ <b>schaffen</b> – 5 €";

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingRunService running;

    @Autowired
    MeetingPaperService papers;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(MeetingPaper.class)
    @Transactional
    void aLongMeetingIsAccessibleAndKeepsEveryLetter(MeetingPaper paper) throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String meeting = longMeeting();
            byte[] pdf = PdfUa.accessible(papers.file(meeting, paper, Format.PDF));
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(read.getNumberOfPages()).isGreaterThan(2);
                assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
                assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                        .contains(WORDS)
                        .contains(paper == MeetingPaper.MINUTES ? "teilgenommen" : "10:05");
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(MeetingPaper.class)
    void aMeetingOfWhichOnlyTheDayIsKnownIsAccessibleToo(MeetingPaper paper) throws Exception {
        DocumentFile file = signIn.as(
                Who.STEERING, () -> papers.file("warendorf-bildungstraegerkonferenz-2016-01-19", paper, Format.PDF));
        PdfUa.accessible(file);
    }

    @Test
    @Transactional
    void theMinutesSayWhatWasAgreedAndThatTheyAreADraft() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            DocumentFile file = papers.file(longMeeting(), MeetingPaper.MINUTES, Format.TEXT);
            String text = new String(file.content(), StandardCharsets.UTF_8);
            assertThat(text)
                    .startsWith("Runder Tisch")
                    .contains("Niederschrift zur Sitzung am 31.05.2016")
                    .contains("Vereinbart: Plätze melden")
                    .contains("Entwurf.")
                    .contains("Plätze melden")
                    .contains("Zuständig: IHK zu Dortmund")
                    .doesNotContain("noch nicht fertig");
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
            return null;
        });
    }

    @Test
    @Transactional
    void aCancelledMeetingSaysSoFirst() throws Exception {
        String text = signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting meeting = meetings.create(BODY, MeetingState.PLANNED, on("2016-06-14"));
            meetings.transit(meeting.id(), meeting.version(), MeetingState.CANCELLED);
            return new String(
                    papers.file(meeting.id(), MeetingPaper.INVITATION, Format.TEXT)
                            .content(),
                    StandardCharsets.UTF_8);
        });
        assertThat(text.lines()
                        .dropWhile(line -> !line.startsWith("==="))
                        .skip(1)
                        .filter(line -> !line.isBlank()))
                .first()
                .isEqualTo("! Die Sitzung ist abgesagt.");
        assertThat(text).doesNotContain("laden Sie");
    }

    @Test
    void thereAreNoMinutesOfAMeetingThatWasNotHeld() throws Exception {
        signIn.as(Who.STEERING, () -> {
            assertThatThrownBy(() -> papers.file("nrw-beirat-2015-12", MeetingPaper.MINUTES, Format.PDF))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("meetingpaper.problem.notHeld");
            return null;
        });
        assertThat(new Api(port)
                        .get(Who.STEERING, "/api/v1/meetings/nrw-beirat-2015-12/minutes.pdf", "*/*")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theApiHandsOutFilesToReadersOnly() {
        var api = new Api(port);
        String path = "/api/v1/meetings/muenster-runder-tisch-2015-09-17/minutes.pdf";
        Api.Answer answer = api.get(Who.STEERING, path, "application/pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF");
        assertThat(answer.headers().get("content-disposition")).contains("niederschrift-2015-09-17.pdf");
        assertThat(api.get(Who.PROVIDER, path, "*/*").status()).isEqualTo(403);
        assertThat(api.get(Who.ANONYMOUS, path, "*/*").status()).isEqualTo(401);
        assertThat(api.get(Who.STEERING, "/api/v1/meetings/none/minutes.pdf", "*/*")
                        .status())
                .isEqualTo(404);
    }

    private String longMeeting() {
        List<Participant> participants = IntStream.range(0, 25)
                .mapToObj(n -> new Participant(
                        "Träger für Bildung und Größeres " + n, null, "Leitung", Participant.Presence.ATTENDED, 2))
                .toList();
        Meeting meeting = meetings.create(
                BODY,
                MeetingState.PLANNED,
                new MeetingContent(
                        null,
                        new Stand("2016-05-31"),
                        LocalTime.of(10, 0),
                        LocalTime.of(16, 0),
                        "Rathaus, Großer Saal",
                        "https://video.example.org/raum",
                        50,
                        null,
                        participants));
        List<AgendaItem.Change> items = IntStream.rangeClosed(1, 80)
                .mapToObj(n -> new AgendaItem.Change(
                        null,
                        n == 1 ? WORDS : "Übergänge in Ausbildung, Punkt " + n,
                        5,
                        n == 1 ? List.of(new Paper("Übersicht der Plätze", "https://example.org/a")) : List.of()))
                .toList();
        meetings.changeAgenda(meeting.id(), meeting.version(), items);
        List<AgendaItem> agenda =
                running.start(meeting.id(), meetings.get(meeting.id()).version());
        AgendaItem first = agenda.getFirst();
        running.note(first.id(), first.version(), "Die Zugänge steigen.\n\n" + "Ausführlich erörtert. ".repeat(80));
        running.agree(
                first.id(),
                RoundtableRecords.agreed("Plätze melden", List.of(new Responsible("IHK zu Dortmund", null)), null));
        running.saveDraft(agenda.get(1).id(), DraftField.NOTE, "noch nicht fertig");
        return meeting.id();
    }

    private static MeetingContent on(String day) {
        return new MeetingContent(null, new Stand(day), null, null, null, null, null, null, List.of());
    }
}
