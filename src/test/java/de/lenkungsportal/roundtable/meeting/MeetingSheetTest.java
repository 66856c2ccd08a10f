package de.lenkungsportal.roundtable.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Export of a meeting: rows of one kind in a table each. */
@PortalTest
class MeetingSheetTest {

    @Autowired
    MeetingService meetings;

    @Autowired
    SignIn signIn;

    @Autowired
    Messages messages;

    @Test
    @Transactional
    void agendaAgreementsAndParticipantsAreTablesOfTheirOwn() throws Exception {
        Sheet sheet = signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting meeting = meetings.create(
                    "dortmund-runder-tisch-arbeitsmarkt",
                    MeetingState.PLANNED,
                    new MeetingContent(
                            null,
                            new Stand("2016-06-14"),
                            LocalTime.of(9, 30),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(new Participant("IHK", null, "Leitung", Participant.Presence.INVITED, null))));
            List<AgendaItem> agenda = meetings.changeAgenda(
                    meeting.id(),
                    meeting.version(),
                    List.of(new AgendaItem.Change(null, "Sprachkurse", 15, List.of())));
            return MeetingSheet.of(new RoundtableWords(messages), meetings.get(meeting.id()), agenda, List.of());
        });
        assertThat(sheet.caption().getFirst()).contains("14.06.2016").contains("09:30");
        assertThat(sheet.tables())
                .extracting(Sheet.Table::title)
                .containsExactly("Tagesordnung", "Vereinbarungen", "Teilnehmende");
        assertThat(sheet.rows())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("Sprachkurse", 15);
        assertThat(sheet.tables().getLast().rows())
                .containsExactly(java.util.Arrays.asList("IHK", "Leitung", "eingeladen", null));
    }
}
