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
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.Participant.Presence;
import de.lenkungsportal.roundtable.RoundtableRecords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as people enter them: names in other scripts, endless words, no attendance, conditions and tasks. */
@PortalTest
class HardMeetingTest {

    private static final String MEETINGS = "/api/v1/bodies/" + RoundtableRecords.BODY + "/meetings";

    @LocalServerPort
    int port;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingRunService running;

    @Autowired
    MeetingPaperService papers;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void namesInArabicAndEndlessWordsAreReadableInTheInvitation() throws Exception {
        Api.Answer created = post("arabic-and-long-words.json");
        assertThat(created.status()).isEqualTo(201);
        String id = created.json().get("id").asString();
        DocumentFile file = signIn.as(Who.COORDINATOR_OWN, () -> papers.file(id, MeetingPaper.INVITATION, Format.PDF));
        try (var pdf = Loader.loadPDF(PdfUa.accessible(file))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("عربي", "Verein", "🙂", "Leitung", "Funktion")
                    .doesNotContain("#");
            assertThat(text.replaceAll("\\s", ""))
                    .contains("unterbeamtengesellschaftDonaudampf")
                    .contains("a1B2c3D4".repeat(20));
        }
    }

    @Test
    void aControlCharacterIsRefusedWithTheNameOfTheField() throws IOException {
        Api.Answer refused = post("nul.json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("title");
    }

    @Test
    @Transactional
    void minutesAreNotAgreedBeforeSomeoneSaidWhoCame() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting planned = meetings.create(RoundtableRecords.BODY, MeetingState.PLANNED, invited());
            running.start(planned.id(), planned.version());
            Meeting held = meetings.get(planned.id());
            assertThatThrownBy(() -> meetings.transit(held.id(), held.version(), MeetingState.MINUTES_AGREED))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("roundtable.problem.attendance");
            Participant came = new Participant("IHK", null, "Leitung", Presence.ATTENDED, null);
            Meeting noted =
                    meetings.change(held.id(), held.version(), held.content().with(List.of(came)));
            assertThat(meetings.transit(noted.id(), noted.version(), MeetingState.MINUTES_AGREED)
                            .state())
                    .isEqualTo(MeetingState.MINUTES_AGREED);
            return null;
        });
    }

    @Test
    @Transactional
    void aMeetingBeginsWithThoseWhoAreThere() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting planned = meetings.create(RoundtableRecords.BODY, MeetingState.PLANNED, invited());
            running.startWith(
                    planned.id(),
                    planned.version(),
                    List.of(new Participant("IHK", null, "Leitung", Presence.ATTENDED, null)));
            Meeting held = meetings.get(planned.id());
            assertThat(held.state()).isEqualTo(MeetingState.HELD);
            assertThat(held.participants())
                    .singleElement()
                    .extracting(Participant::presence)
                    .isEqualTo(Presence.ATTENDED);
            return null;
        });
    }

    @Test
    @Transactional
    void papersSayWhatIsConditionalAndWhatIsATaskAndNothingOfHowTheyWereMade() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting planned = meetings.create(RoundtableRecords.BODY, MeetingState.PLANNED, invited());
            List<AgendaItem> agenda = meetings.changeAgenda(
                    planned.id(),
                    planned.version(),
                    List.of(new AgendaItem.Change(null, "Sprachkurse", 15, List.of())));
            String invitation = text(planned.id(), MeetingPaper.INVITATION);
            assertThat(invitation).contains("Sprachkurse").doesNotContain("Herkunft", "berechnet", "Status", "k.A.");
            running.start(planned.id(), meetings.get(planned.id()).version());
            String item = agenda.stream()
                    .filter(each -> each.title().equals("Sprachkurse"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            running.agree(item, agreed(Agreement.Kind.AGREEMENT, "Kurse öffnen", "Geld vom Land"));
            running.agree(item, agreed(Agreement.Kind.TASK, "Liste führen", null));
            assertThat(text(planned.id(), MeetingPaper.MINUTES).replaceAll("\\s+", " "))
                    .contains("Vorbehaltlich vereinbart: Kurse öffnen (Bedingung: Geld vom Land)")
                    .contains("Aufgabe: Liste führen")
                    .doesNotContain("Vereinbart: Liste führen", "Vereinbart: Kurse");
            return null;
        });
    }

    private static AgreementContent agreed(Agreement.Kind kind, String title, @Nullable String condition) {
        return new AgreementContent(
                kind,
                title,
                null,
                condition == null ? AgreementState.AGREED : AgreementState.CONDITIONAL,
                condition,
                null,
                null,
                null,
                null,
                null,
                List.of(new Responsible("IHK", null)),
                List.of());
    }

    private static MeetingContent invited() {
        return new MeetingContent(
                null,
                new Stand("2016-05-31"),
                LocalTime.of(10, 0),
                null,
                null,
                null,
                null,
                null,
                List.of(new Participant("IHK", null, "Leitung", Presence.INVITED, null)));
    }

    private String text(String meeting, MeetingPaper paper) {
        return new String(papers.file(meeting, paper, Format.TEXT).content(), StandardCharsets.UTF_8);
    }

    private Api.Answer post(String file) throws IOException {
        try (var in = Objects.requireNonNull(HardMeetingTest.class.getResourceAsStream("/meetings/" + file))) {
            return new Api(port)
                    .send(
                            Who.COORDINATOR_OWN,
                            "POST",
                            MEETINGS,
                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            Map.of());
        }
    }
}
