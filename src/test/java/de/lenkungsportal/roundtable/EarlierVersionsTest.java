package de.lenkungsportal.roundtable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.meeting.DeletedItemService;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a record said before, whole and with its parts, and agenda items that come back. Each test is rolled back. */
@PortalTest
@Transactional
class EarlierVersionsTest {

    private static final CadencePhase WEEKLY = new CadencePhase(
            CadencePhase.Kind.RULE,
            "FREQ=WEEKLY;BYDAY=TH",
            LocalDate.of(2016, 3, 3),
            null,
            CadencePhase.Precision.DAY,
            null,
            90,
            "donnerstags");

    @Autowired
    BodyService bodies;

    @Autowired
    MeetingService meetings;

    @Autowired
    DeletedItemService deletedItems;

    @Autowired
    AgreementService agreements;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aBodyComesBackWithItsMembersAndItsCadence() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            BodyContent first = body(
                    "Lenkungsrunde",
                    List.of(new Member("Jobcenter", null, "Leitung", Member.Role.MEMBER)),
                    List.of(WEEKLY));
            Body created = bodies.create("05913000", first);
            bodies.change(created.id(), 1, body("Anders", List.of(), List.of()));
            List<RecordVersion<Body>> versions = bodies.history(created.id());
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst().stamp().by()).isEqualTo("koordination-dortmund");
            assertThat(versions.getFirst().stamp().change()).isEqualTo("CHANGED");
            assertThat(versions.getLast().record().content()).isEqualTo(created.content());
            Body restored =
                    bodies.change(created.id(), 2, versions.getLast().record().content());
            assertThat(restored.content()).isEqualTo(created.content());
            assertThat(restored.version()).isEqualTo(3);
            return null;
        });
    }

    @Test
    void aMeetingAndAnAgreementComeBackWhole() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            var participants = List.of(new Participant("Jobcenter", null, "Leitung", Participant.Presence.INVITED, 2));
            Meeting planned = meetings.create(
                    RoundtableRecords.BODY,
                    MeetingState.PLANNED,
                    new MeetingContent(
                            "Auftakt", new Stand("2016-06-14"), null, null, null, null, 5, null, participants));
            meetings.change(
                    planned.id(),
                    1,
                    new MeetingContent(null, new Stand("2016-06-15"), null, null, null, null, null, null, List.of()));
            assertThat(meetings.history(planned.id()).getLast().record().content())
                    .isEqualTo(planned.content());
            Agreement agreed = agreements.create(
                    RoundtableRecords.BODY,
                    AgreementService.Origin.NONE,
                    RoundtableRecords.agreed(
                            "Plätze melden", List.of(new Responsible("IHK", null)), LocalDate.of(2016, 7, 1)));
            agreements.change(
                    agreed.id(), 1, RoundtableRecords.agreed("Anders", List.of(new Responsible("HWK", null)), null));
            assertThat(agreements.history(agreed.id()).getLast().record().content())
                    .isEqualTo(agreed.content());
            return null;
        });
    }

    @Test
    void aDeletedAgendaItemComesBackWithItsPapersAsTheLastOne() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Meeting meeting = meetings.create(
                    RoundtableRecords.BODY,
                    MeetingState.PLANNED,
                    new MeetingContent(null, new Stand("2016-06-14"), null, null, null, null, null, null, List.of()));
            var paper = new Paper("Vorlage", "https://example.org/vorlage");
            List<AgendaItem> both = meetings.changeAgenda(
                    meeting.id(),
                    1,
                    List.of(
                            new AgendaItem.Change(null, "Lage", 20, List.of(paper)),
                            new AgendaItem.Change(null, "Praktika", 30, List.of())));
            String kept = both.get(1).id();
            meetings.changeAgenda(meeting.id(), 2, List.of(new AgendaItem.Change(kept, "Praktika", 30, List.of())));
            assertThat(deletedItems.of(meeting.id()))
                    .singleElement()
                    .satisfies(deleted -> assertThat(deleted.title()).isEqualTo("Lage"));
            String gone = deletedItems.of(meeting.id()).getFirst().id();
            assertThatThrownBy(() -> deletedItems.restore(meeting.id(), 2, gone))
                    .isInstanceOf(StaleWriteException.class);
            List<AgendaItem> restored = deletedItems.restore(meeting.id(), 3, gone);
            assertThat(restored).extracting(AgendaItem::title).containsExactly("Praktika", "Lage");
            assertThat(restored.getLast().papers()).containsExactly(paper);
            assertThat(restored.getLast().minutes()).isEqualTo(20);
            assertThat(deletedItems.of(meeting.id())).isEmpty();
            assertThat(sql.queryForList(
                            "select action from audit_entry where subject_id = ? order by id",
                            String.class,
                            meeting.id()))
                    .endsWith("AGENDA_ITEM_RESTORED");
            return meeting.id();
        });
    }

    @Test
    void nobodyElseBringsAnItemBack() throws Exception {
        String meeting = signIn.as(
                Who.COORDINATOR_OWN,
                () -> meetings.create(
                                RoundtableRecords.BODY,
                                MeetingState.PLANNED,
                                new MeetingContent(
                                        null, new Stand("2016-06-14"), null, null, null, null, null, null, List.of()))
                        .id());
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> deletedItems.restore(meeting, 1, "none")))
                .isInstanceOf(NotFoundException.class);
    }

    private static BodyContent body(String name, List<Member> members, List<CadencePhase> cadence) {
        return new BodyContent(
                null,
                BodyKind.ROUND_TABLE,
                BodyKeeper.COORDINATION,
                name,
                null,
                null,
                null,
                null,
                null,
                members,
                cadence);
    }
}
