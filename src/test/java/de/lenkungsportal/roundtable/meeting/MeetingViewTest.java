package de.lenkungsportal.roundtable.meeting;

import static de.lenkungsportal.Visits.area;
import static de.lenkungsportal.Visits.button;
import static de.lenkungsportal.Visits.captions;
import static de.lenkungsportal.Visits.field;
import static de.lenkungsportal.Visits.text;
import static de.lenkungsportal.Visits.title;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.Participant.Presence;
import de.lenkungsportal.roundtable.RoundtableRecords;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The page of one meeting, and the meeting while it runs. */
@PortalTest
class MeetingViewTest {

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingRunService running;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        RoundtableRecords.forget(sql);
    }

    @Test
    void theSourcedMeetingShowsOrganisationsAgreementsAndWhatTheSourceDoesNotSay() {
        visit(Who.COORDINATOR_FOREIGN, "runde-tische/sitzung/muenster-runder-tisch-2015-09-17", window -> {
            assertThat(title(window)).isEqualTo("Runder Tisch „Flüchtlinge“: 17.09.2015");
            assertThat(text(window))
                    .contains("Die Tagesordnung nennt die Quelle nicht.")
                    .contains("6 von 6 Organisationen nahmen teil.")
                    .contains("Kammern und Verbände")
                    .contains("Die GGUA berät Unternehmen")
                    .contains("Quelle 002, Münster");
            assertThat(captions(window)).doesNotContain("Sitzung bearbeiten", "Tagesordnung bearbeiten");
        });
    }

    @Test
    void aMeetingIsInvitedItsAgendaWrittenAndItIsCancelledAfterAQuestion() throws Exception {
        Meeting meeting = planned("2016-06-14");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id(), window -> {
            button(window, "Als eingeladen vermerken").click();
            assertThat(text(window)).contains("Vermerkt. Die Organisationen sind eingeladen.");
            button(window, "Tagesordnung bearbeiten").click();
            button(window, "Punkt hinzufügen").click();
            field(window, "Punkt").setValue("Lage");
            field(window, "Minuten").setValue("viele");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("Bitte geben Sie eine ganze Zahl an.");
            assertThat(field(window, "Punkt").getValue()).isEqualTo("Lage");
            field(window, "Minuten").setValue("20");
            button(window, "Speichern").click();
            assertThat(text(window)).contains("ein Punkt, 20 Minuten", "09:00 Uhr, 20 Min.");
            button(window, "Sitzung absagen").click();
            assertThat(text(window)).contains("Abgesagt bleibt abgesagt.");
            button(window, "Jetzt absagen").click();
            assertThat(text(window)).contains("Die Sitzung ist abgesagt.");
            assertThat(captions(window)).doesNotContain("Sitzung absagen", "Sitzung bearbeiten");
        });
    }

    @Test
    void eachItemOfTheAgendaHasANameAndKeepsItsPlaceInIt() throws Exception {
        Meeting meeting = planned("2016-06-14", "Lage", "Praktika");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id(), window -> {
            button(window, "Tagesordnung bearbeiten").click();
            assertThat(groups(window)).contains("Punkt 1", "Punkt 2");
            Visits.shown(
                            window,
                            Button.class,
                            each -> "Punkt 2 nach oben"
                                    .equals(each.getAriaLabel().orElse("")))
                    .click();
            assertThat(field(window, "Punkt").getValue()).isEqualTo("Praktika");
            assertThat(groups(window)).contains("Punkt 1", "Punkt 2");
        });
    }

    private static List<String> groups(BrowserlessUIContext window) {
        return window.find(Div.class).all().stream()
                .filter(each -> "group".equals(each.getElement().getAttribute("role")))
                .map(each -> each.getElement().getAttribute("aria-label"))
                .toList();
    }

    @Test
    void whatCannotBeTakenBackIsNotTheFirstChoice() throws Exception {
        Meeting meeting = planned("2016-06-14");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id(), window -> {
            button(window, "Sitzung absagen").click();
            assertThat(captions(window)).containsSubsequence("Abbrechen", "Jetzt absagen");
            assertThat(button(window, "Abbrechen").getElement().getAttribute("data-harmless"))
                    .isNotNull();
            assertThat(button(window, "Jetzt absagen").getThemeNames()).isEmpty();
        });
    }

    @Test
    void theMeetingThatIsRunIsNamedWithItsBody() throws Exception {
        Meeting meeting = planned("2016-05-31", "Lage");
        visit(
                Who.COORDINATOR_OWN,
                "runde-tische/sitzung/" + meeting.id() + "/durchfuehren",
                window -> assertThat(title(window))
                        .isEqualTo("Sitzung durchführen: " + meeting.bodyName() + ", 31.05.2016"));
    }

    @Test
    void aMeetingIsRunOnOneScreen() throws Exception {
        Meeting meeting = planned("2016-05-31", "Lage", "Praktika");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id() + "/durchfuehren", window -> {
            button(window, "Sitzung beginnen").click();
            area(window, "Niederschrift").setValue("Steigende Zahlen");
            area(window, "Was vereinbart ist").setValue("Plätze melden");
            field(window, "Frist").setValue("bald");
            button(window, "Vereinbarung festhalten").click();
            assertThat(field(window, "Frist").getErrorMessage())
                    .isEqualTo("Bitte geben Sie einen Tag an, zum Beispiel 30.06.2016.");
            field(window, "Frist").setValue("30.06.2016");
            field(window, "Zuständig").setValue("IHK, HWK");
            button(window, "Vereinbarung festhalten").click();
            assertThat(text(window))
                    .contains("Die Vereinbarung ist festgehalten.")
                    .contains("Vereinbarung: Plätze melden")
                    .contains("(zuständig: IHK, HWK)");
            assertThat(area(window, "Was vereinbart ist").getValue()).isEmpty();
            button(window, "Nächster Punkt").click();
            assertThat(text(window)).contains("2. Praktika", "Der nächste Punkt läuft.");
            button(window, "Übertragen").click();
            assertThat(text(window)).contains("Alle 2 Punkte sind beraten oder übertragen.");
        });
        List<AgendaItem> agenda = signIn.as(Who.COORDINATOR_OWN, () -> meetings.agenda(meeting.id()));
        assertThat(agenda)
                .extracting(AgendaItem::state)
                .containsExactly(AgendaItem.State.DONE, AgendaItem.State.CARRIED);
        assertThat(agenda.getFirst().drafts()).isEmpty();
    }

    @Test
    void participantsOfAnotherWriterAreShownBeforeTheyAreReplaced() throws Exception {
        Meeting meeting = planned("2016-05-31", "Lage");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id(), window -> {
            button(window, "Sitzung bearbeiten").click();
            field(window, "Ort").setValue("Rathaus");
            signIn.as(Who.COORDINATOR_OWN, () -> {
                MeetingContent same = meetings.get(meeting.id()).content();
                return meetings.change(
                        meeting.id(),
                        meeting.version(),
                        new MeetingContent(
                                same.title(),
                                same.day(),
                                same.starts(),
                                same.ends(),
                                same.place(),
                                same.videoLink(),
                                same.heads(),
                                same.note(),
                                List.of(new Participant(
                                        "Handwerkskammer", null, "Geschäftsführung", Presence.EXCUSED, 2))));
            });
            button(window, "Speichern").click();
            assertThat(text(window))
                    .contains("Handwerkskammer, Geschäftsführung, entschuldigt, Personen: 2")
                    .contains("„Meine Fassung speichern“ ersetzt die gespeicherten Angaben bei: Ort.");
            assertThat(field(window, "Ort").getValue()).isEqualTo("Rathaus");
            button(window, "Meine Fassung speichern").click();
            assertThat(signIn.as(Who.STEERING, () -> meetings.get(meeting.id())))
                    .satisfies(stored -> {
                        assertThat(stored.content().place()).isEqualTo("Rathaus");
                        assertThat(stored.participants()).hasSize(1);
                    });
        });
    }

    @Test
    void twoWhoWriteTheSameMinutesSeeBothAndLoseNothing() throws Exception {
        Meeting meeting = planned("2016-05-31", "Lage");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id() + "/durchfuehren", window -> {
            button(window, "Sitzung beginnen").click();
            area(window, "Niederschrift").setValue("Meine Fassung");
            signIn.as(Who.COORDINATOR_OWN, () -> {
                AgendaItem item = meetings.agenda(meeting.id()).getFirst();
                return running.note(item.id(), item.version(), "Andere Fassung");
            });
            button(window, "Festhalten").click();
            assertThat(text(window))
                    .contains("Andere Fassung")
                    .contains("„Festhalten“ ersetzt die gespeicherte Niederschrift.");
            assertThat(area(window, "Niederschrift").getValue()).isEqualTo("Meine Fassung");
            button(window, "Festhalten").click();
            assertThat(text(window)).contains("Festgehalten.");
        });
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> meetings.agenda(meeting.id()))
                        .getFirst()
                        .note())
                .isEqualTo("Meine Fassung");
    }

    @Test
    void aMeetingOfTheFutureDoesNotBegin() throws Exception {
        Meeting meeting = planned("2016-06-14", "Lage");
        visit(Who.COORDINATOR_OWN, "runde-tische/sitzung/" + meeting.id() + "/durchfuehren", window -> {
            button(window, "Sitzung beginnen").click();
            assertThat(text(window)).contains("Die Sitzung liegt noch vor uns.");
        });
    }

    private Meeting planned(String day, String... items) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting meeting = meetings.create(
                    RoundtableRecords.BODY,
                    MeetingState.PLANNED,
                    new MeetingContent(
                            null,
                            new Stand(day),
                            java.time.LocalTime.of(9, 0),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of()));
            meetings.changeAgenda(
                    meeting.id(),
                    meeting.version(),
                    java.util.Arrays.stream(items)
                            .map(title -> new AgendaItem.Change(null, title, null, List.of()))
                            .toList());
            return meetings.get(meeting.id());
        });
    }

    private void visit(Who who, String route, Visits.Visit visit) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(who, route, "", visit);
        }
    }
}
