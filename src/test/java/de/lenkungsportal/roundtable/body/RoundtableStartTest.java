package de.lenkungsportal.roundtable.body;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.RoundtableRecords;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the round tables put on the start page, and for whom. */
@PortalTest
class RoundtableStartTest {

    @Autowired
    RoundtableStart start;

    @Autowired
    AgreementService agreements;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingRunService running;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignIn signIn;

    @Test
    void theSteeringGroupSeesConditionalAgreementsAndMissingMeetingsOfEveryCity() throws Exception {
        List<StartTopic> topics = topics(Who.STEERING);
        assertThat(topics).filteredOn(each -> each.urgency() == Urgency.PENDING).anySatisfy(each -> {
            assertThat(each.title()).startsWith("Münster: Wirtschaft, Handwerk");
            assertThat(each.reason()).contains("vorbehaltlich", "rechtlichen Rahmenbedingungen");
        });
        assertThat(topics)
                .filteredOn(each -> each.urgency() == Urgency.MISSING_DATA)
                .extracting(StartTopic::title)
                .contains(
                        "Münster: zu 35 erwarteten Sitzungen ist nichts eingetragen",
                        "Land NRW: zu einer erwarteten Sitzung ist nichts eingetragen");
    }

    @Test
    @Transactional
    void aCoordinatorSeesWhatIsOverdueAndCarriedOverInTheOwnCityAlone() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting meeting = meetings.create(RoundtableRecords.BODY, MeetingState.PLANNED, on("2016-05-03"));
            List<AgendaItem> agenda = meetings.changeAgenda(
                    meeting.id(),
                    meeting.version(),
                    List.of(
                            new AgendaItem.Change(null, "Lage", null, List.of()),
                            new AgendaItem.Change(null, "Sprache", null, List.of())));
            running.start(meeting.id(), meeting.version() + 1);
            running.agree(
                    agenda.getFirst().id(),
                    RoundtableRecords.agreed(
                            "Plätze melden", List.of(new Responsible("IHK", null)), LocalDate.of(2016, 5, 20)));
            agenda = running.next(meeting.id());
            running.carryOver(agenda.getLast().id(), agenda.getLast().version());
            meetings.create(RoundtableRecords.BODY, MeetingState.PLANNED, on("2016-06-14"));
            return null;
        });
        List<StartTopic> own = topics(Who.COORDINATOR_OWN);
        assertThat(own).extracting(StartTopic::title).containsExactly("Dortmund: Plätze melden", "Dortmund: Sprache");
        assertThat(own).extracting(StartTopic::urgency).containsExactly(Urgency.OVERDUE, Urgency.PENDING);
        assertThat(own.getFirst().reason()).contains("seit 11 Tagen über der Frist", "IHK");
        assertThat(own.getLast().end()).isEqualTo("Kommt am 14.06.2016 auf die Tagesordnung.");
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> start.dates(currentUser.get())))
                .singleElement()
                .satisfies(date -> assertThat(date.when()).isEqualTo("14.06.2016"));
        assertThat(topics(Who.COORDINATOR_FOREIGN)).isEmpty();
    }

    @Test
    void nobodyElseSeesAnyOfIt() throws Exception {
        assertThat(topics(Who.ADMIN)).isEmpty();
        assertThat(topics(Who.PROVIDER)).isEmpty();
        assertThat(signIn.as(Who.PROVIDER, () -> start.dates(currentUser.get())))
                .isEmpty();
    }

    private List<StartTopic> topics(Who who) throws Exception {
        return signIn.as(who, () -> start.topics(currentUser.get()));
    }

    private static MeetingContent on(String day) {
        return new MeetingContent(null, new Stand(day), null, null, null, null, null, null, List.of());
    }
}
