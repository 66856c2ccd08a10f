package de.lenkungsportal.roundtable.body;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Export of a body: its meetings as the page shows them. */
@PortalTest
class BodySheetTest {

    private static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";

    @Autowired
    BodyService bodies;

    @Autowired
    MeetingService meetings;

    @Autowired
    SignIn signIn;

    @Autowired
    Messages messages;

    @Test
    @Transactional
    void daysAndTimesAreThoseOfThePage() throws Exception {
        Sheet sheet = signIn.as(Who.COORDINATOR_OWN, () -> {
            meetings.create(
                    BODY,
                    MeetingState.PLANNED,
                    new MeetingContent(
                            null,
                            new Stand("2016-06-14"),
                            LocalTime.of(9, 30),
                            LocalTime.of(11, 0),
                            "Rathaus",
                            null,
                            null,
                            null,
                            List.of()));
            return BodySheet.of(new RoundtableWords(messages), bodies, meetings, bodies.get(BODY));
        });
        assertThat(sheet.header()).startsWith("Tag", "Beginn", "Ende");
        assertThat(sheet.rows())
                .anySatisfy(row -> assertThat(row)
                        .startsWith(new Stand("2016-06-14"), LocalTime.of(9, 30), LocalTime.of(11, 0))
                        .contains("Rathaus"));
    }
}
