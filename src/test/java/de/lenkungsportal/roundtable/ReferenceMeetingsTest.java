package de.lenkungsportal.roundtable;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.agreement.RegisterSummary;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.calendar.CalendarFeed;
import de.lenkungsportal.roundtable.calendar.CalendarFeedService;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the sources say of Münster, the rights of the roles, and feeds that open and close. */
@PortalTest
class ReferenceMeetingsTest {

    @Autowired
    BodyService bodies;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingRunService running;

    @Autowired
    AgreementService agreements;

    @Autowired
    CalendarFeedService feeds;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @Test
    void muensterNeeded46DaysFromTheRoundTableToTheSignature() throws Exception {
        Agreement done = signIn.as(Who.STEERING, () -> agreements.get("muenster-integration-point"));
        assertThat(done.timing().daysToDone()).isEqualTo(46);
        Agreement conditional = signIn.as(Who.STEERING, () -> agreements.get("muenster-plaetze-wirtschaft"));
        assertThat(conditional.state()).isEqualTo(AgreementState.CONDITIONAL);
        assertThat(conditional.content().condition()).isNotBlank();
        RegisterSummary summary =
                signIn.as(Who.STEERING, () -> agreements.summary(AgreementFilter.ofBody("muenster-runder-tisch")));
        assertThat(summary.total()).isEqualTo(3);
        RegisterSummary.Duration duration = summary.duration();
        assertThat(List.of(duration.count(), duration.shortest(), duration.median(), duration.longest()))
                .isEqualTo(List.of(1, 46.0, 46.0, 46.0));
        assertThat(duration.classes())
                .filteredOn(each -> each.count() > 0)
                .containsExactly(new RegisterSummary.DayClass(31, 60, 1));
    }

    @Test
    void theLeadersOfMuensterWereToMeetSixTimesAndOneMeetingIsOnRecord() throws Exception {
        List<ExpectedMeeting> expected = signIn.as(Who.STEERING, () -> bodies.expectation("muenster-leitungen"))
                .expected();
        assertThat(expected.stream().map(ExpectedMeeting::day))
                .containsExactly(
                        LocalDate.of(2015, 11, 2),
                        LocalDate.of(2015, 12, 2),
                        LocalDate.of(2016, 1, 2),
                        LocalDate.of(2016, 2, 2),
                        LocalDate.of(2016, 3, 2),
                        LocalDate.of(2016, 4, 2));
        assertThat(expected.stream().map(ExpectedMeeting::state))
                .containsExactly(
                        ExpectedMeeting.State.HELD,
                        ExpectedMeeting.State.WITHOUT_RECORD,
                        ExpectedMeeting.State.WITHOUT_RECORD,
                        ExpectedMeeting.State.WITHOUT_RECORD,
                        ExpectedMeeting.State.WITHOUT_RECORD,
                        ExpectedMeeting.State.WITHOUT_RECORD);
        assertThat(signIn.as(Who.STEERING, () -> bodies.expectation("muenster-austausch-operativ"))
                        .withoutRecord())
                .isEqualTo(30);
    }

    @Test
    @Transactional
    void aMeetingIsRunAndWhatStaysOpenComesToTheNextOne() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String body = "dortmund-runder-tisch-arbeitsmarkt";
            Meeting first = meetings.create(body, MeetingState.PLANNED, on("2016-05-31"));
            first = meetings.transit(first.id(), first.version(), MeetingState.INVITED);
            meetings.changeAgenda(
                    first.id(),
                    first.version(),
                    List.of(
                            new AgendaItem.Change(null, "Lage", 20, List.of()),
                            new AgendaItem.Change(null, "Praktika", 30, List.of())));
            first = meetings.get(first.id());
            List<AgendaItem> agenda = running.start(first.id(), first.version());
            running.saveDraft(agenda.getFirst().id(), DraftField.NOTE, "noch nicht fertig");
            running.saveDraft(agenda.getFirst().id(), DraftField.AGREEMENT_TITLE, "Plätze mel");
            running.saveDraft(agenda.getFirst().id(), DraftField.TASK_TITLE, "Liste füh");
            assertThat(meetings.agenda(first.id()).getFirst().drafts())
                    .containsEntry(DraftField.NOTE, "noch nicht fertig")
                    .containsEntry(DraftField.AGREEMENT_TITLE, "Plätze mel")
                    .containsEntry(DraftField.TASK_TITLE, "Liste füh");
            running.note(agenda.getFirst().id(), agenda.getFirst().version(), "Steigende Zahlen");
            assertThat(meetings.agenda(first.id()).getFirst().drafts())
                    .containsOnlyKeys(DraftField.AGREEMENT_TITLE, DraftField.TASK_TITLE);
            Agreement agreed = running.agree(
                    agenda.getFirst().id(),
                    RoundtableRecords.agreed("Plätze melden", List.of(new Responsible("IHK", null)), null));
            assertThat(meetings.agenda(first.id()).getFirst().drafts()).containsOnlyKeys(DraftField.TASK_TITLE);
            agenda = running.next(first.id());
            running.carryOver(agenda.get(1).id(), agenda.get(1).version());
            Meeting second = meetings.create(body, MeetingState.PLANNED, on("2016-06-14"));
            assertThat(meetings.agenda(second.id()).stream().map(AgendaItem::title))
                    .containsExactly("Praktika", "Plätze melden");
            AgreementContent done = RoundtableRecords.in(AgreementState.DONE, agreed);
            agreements.change(agreed.id(), agreed.version(), done);
            assertThat(meetings.agenda(second.id()).stream().map(AgendaItem::title))
                    .containsExactly("Praktika");
            return null;
        });
    }

    @Test
    @Transactional
    void anAgendaIsWrittenAnewWithoutLosingWhatWasDecidedOnIt() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String body = "dortmund-runder-tisch-arbeitsmarkt";
            Meeting first = planned(body, "2016-05-31", "Lage", "Praktika", "Verschiedenes");
            List<AgendaItem> agenda = running.start(first.id(), first.version());
            running.agree(
                    agenda.getFirst().id(),
                    RoundtableRecords.agreed("Plätze melden", List.of(new Responsible("IHK", null)), null));
            running.carryOver(agenda.get(1).id(), agenda.get(1).version());
            Meeting second = meetings.create(body, MeetingState.PLANNED, on("2016-06-14"));
            first = meetings.get(first.id());
            assertThat(meetings.changeAgenda(first.id(), first.version(), List.of()))
                    .extracting(AgendaItem::title)
                    .containsExactly("Lage", "Praktika");
            assertThat(meetings.agenda(second.id()))
                    .extracting(AgendaItem::title)
                    .containsExactly("Praktika", "Plätze melden");
            return null;
        });
    }

    @Test
    @Transactional
    void whatACancelledOrConcludedMeetingLeavesOpenComesToTheNextOne() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String body = "dortmund-runder-tisch-arbeitsmarkt";
            Meeting cancelled = planned(body, "2016-06-14", "Wohnen", "Sprache");
            meetings.transit(cancelled.id(), cancelled.version(), MeetingState.CANCELLED);
            Meeting next = meetings.create(body, MeetingState.PLANNED, on("2016-05-31"));
            assertThat(meetings.agenda(next.id())).extracting(AgendaItem::title).containsExactly("Wohnen", "Sprache");
            List<AgendaItem> agenda = running.start(next.id(), next.version());
            running.note(agenda.getFirst().id(), agenda.getFirst().version(), "Besprochen");
            next = meetings.get(next.id());
            meetings.transit(next.id(), next.version(), MeetingState.MINUTES_AGREED);
            Meeting last = meetings.create(body, MeetingState.PLANNED, on("2016-07-12"));
            assertThat(meetings.agenda(last.id())).extracting(AgendaItem::title).containsExactly("Sprache");
            return null;
        });
    }

    @Test
    void aPlannedMeetingOfThePastIsMissingAlsoWithoutACadence() throws Exception {
        BodyExpectation board = signIn.as(Who.STEERING, () -> bodies.expectation("nrw-beirat"));
        assertThat(board.expected()).isEmpty();
        assertThat(board.unheld()).extracting(UnheldMeeting::meeting).containsExactly("nrw-beirat-2015-12");
        assertThat(board.missing()).isEqualTo(1);
    }

    @Test
    void theNextMeetingIsThePlannedOneOrThePeriodOfTheCadence() throws Exception {
        NextMeeting weekly = signIn.as(Who.STEERING, () -> bodies.expectation("muenster-austausch-operativ"))
                .next();
        assertThat(weekly).isEqualTo(new NextMeeting(LocalDate.of(2016, 5, 30), LocalDate.of(2016, 6, 5), null, null));
        assertThat(signIn.as(Who.STEERING, () -> bodies.expectation("muenster-leitungen"))
                        .next())
                .isNull();
        assertThat(signIn.as(Who.STEERING, () -> bodies.expectation("nrw-werkstattgespraech-jobcenter"))
                        .next())
                .as("one that the sources report as held is no coming one")
                .isNull();
    }

    @Test
    void whatBodiesOweIsReadInTwoQueriesHoweverManyThereAre() throws Exception {
        int one = signIn.as(
                Who.STEERING,
                () -> Queries.count(
                        db,
                        () -> bodies.expectations(
                                new BodyFilter(Set.of("05914000"), Set.of(), BodyFilter.Level.ANY, "", Later.HIDDEN))));
        int all = signIn.as(Who.STEERING, () -> Queries.count(db, () -> bodies.expectations(BodyFilter.ALL)));
        assertThat(List.of(one, all)).containsExactly(2, 2);
    }

    private Meeting planned(String body, String day, String... items) {
        Meeting meeting = meetings.create(body, MeetingState.PLANNED, on(day));
        meetings.changeAgenda(
                meeting.id(),
                meeting.version(),
                java.util.Arrays.stream(items)
                        .map(title -> new AgendaItem.Change(null, title, null, List.of()))
                        .toList());
        return meetings.get(meeting.id());
    }

    @Test
    void aFeedIsReadByAnotherParserAndClosesAtOnceWithoutTheOthers() throws Exception {
        CalendarFeed.Issued one = signIn.as(Who.STEERING, () -> feeds.issue("muenster-runder-tisch"));
        CalendarFeed.Issued other = signIn.as(Who.COORDINATOR_OWN, () -> feeds.issue(null));
        try {
            Api.Answer answer = new Api(port).get(Who.ANONYMOUS, "/feed/kalender/" + one.token(), "text/calendar");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Biweekly.parse(answer.body()).first().getEvents())
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getUid().getValue())
                                .isEqualTo("sitzung-muenster-runder-tisch-2015-09-17@lenkungsportal");
                        assertThat(event.getSequence().getValue()).isZero();
                    });
            signIn.as(Who.STEERING, () -> {
                feeds.revoke(one.feed().id());
                return null;
            });
            assertThat(new Api(port)
                            .get(Who.ANONYMOUS, "/feed/kalender/" + one.token(), "text/calendar")
                            .status())
                    .isEqualTo(404);
            assertThat(new Api(port)
                            .get(Who.ANONYMOUS, "/feed/kalender/" + other.token(), "text/calendar")
                            .status())
                    .isEqualTo(200);
        } finally {
            sql.update("delete from calendar_feed");
        }
    }

    @Test
    void everyRecordOfTheSourcesSaysWhereItStands() throws Exception {
        signIn.as(Who.STEERING, () -> {
            assertThat(bodies.page(BodyFilter.ALL, 0, 100).items())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(body -> assertThat(body.source()).isNotNull());
            assertThat(agreements
                            .page(AgreementFilter.ALL, AgreementSort.URGENCY, 0, 100)
                            .items())
                    .allSatisfy(agreement -> assertThat(agreement.source()).isNotNull());
            return null;
        });
    }

    private static MeetingContent on(String day) {
        return new MeetingContent(null, new Stand(day), null, null, null, null, null, null, List.of());
    }
}
