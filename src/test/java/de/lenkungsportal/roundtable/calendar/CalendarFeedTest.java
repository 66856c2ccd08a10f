package de.lenkungsportal.roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.PortalPrincipal;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds, read by a parser that shares no code with the one that writes them. */
@PortalTest
class CalendarFeedTest {

    private static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    CalendarFeedService feeds;

    @Autowired
    MeetingCalendarService calendars;

    @Autowired
    MeetingService meetings;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    @AfterEach
    void cleanUp() {
        sql.update("delete from calendar_feed");
        sql.update("delete from account where username like 'feed-%'");
    }

    @Test
    void theFeedOfEveryoneIsAcceptedByAnIndependentParser() throws Exception {
        String token = signIn.as(Who.STEERING, () -> feeds.issue(null)).token();
        Api.Answer answer = open(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.body().lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        ICalendar calendar = accepted(answer.body());
        assertThat(calendar.getNames())
                .singleElement()
                .satisfies(name -> assertThat(name.getValue()).isEqualTo("Sitzungen der Gremien"));
        assertThat(calendar.getEvents())
                .hasSizeGreaterThan(2)
                .extracting(event -> event.getUid().getValue())
                .contains("sitzung-muenster-runder-tisch-2015-09-17@lenkungsportal")
                .doesNotHaveDuplicates();
    }

    @Test
    void theFeedOfAMunicipalityAndTheFeedOfABodyHaveNoOther() throws Exception {
        String own = signIn.as(Who.COORDINATOR_OWN, () -> feeds.issue(null)).token();
        assertThat(parsed(open(own).body()).getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotContain("sitzung-muenster-runder-tisch-2015-09-17@lenkungsportal");
        String body = signIn.as(Who.COORDINATOR_OWN, () -> feeds.issue("muenster-runder-tisch"))
                .token();
        assertThat(accepted(open(body).body()).getEvents())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.getUid().getValue()).startsWith("sitzung-muenster-runder-tisch-"));
    }

    @Test
    @Transactional
    void anEditKeepsTheUidAndRaisesTheSequence() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String token = feeds.issue(BODY).token();
            Meeting planned = meetings.create(BODY, MeetingState.PLANNED, at("2016-06-14", LocalTime.of(9, 0)));
            VEvent first = event(token, planned);
            assertThat(first.getSequence().getValue()).isZero();
            assertThat(first.getStatus().isTentative()).isTrue();
            assertThat(first.getLastModified()).isNotNull();

            Meeting moved = meetings.change(planned.id(), planned.version(), at("2016-06-21", LocalTime.of(14, 30)));
            VEvent second = event(token, moved);
            assertThat(second.getUid()).isEqualTo(first.getUid());
            assertThat(second.getSequence().getValue()).isEqualTo(1);
            assertThat(starts(second)).isEqualTo("2016-06-21T14:30+02:00[Europe/Berlin]");

            Meeting cancelled = meetings.transit(moved.id(), moved.version(), MeetingState.CANCELLED);
            VEvent third = event(token, cancelled);
            assertThat(third.getUid()).isEqualTo(first.getUid());
            assertThat(third.getSequence().getValue()).isEqualTo(2);
            assertThat(third.getStatus().isCancelled()).isTrue();
            return null;
        });
    }

    @Test
    @Transactional
    void aWeeklyMeetingAtNineStaysAtNineWhenTheClocksChange() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String token = feeds.issue(BODY).token();
            List<String> days = List.of("2017-03-20", "2017-03-27", "2017-04-03", "2017-10-23", "2017-10-30");
            for (String day : days) {
                meetings.create(BODY, MeetingState.PLANNED, at(day, LocalTime.of(9, 0)));
            }
            String calendar = feeds.calendar(token);
            assertThat(calendar)
                    .contains("BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "DTSTART;TZID=Europe/Berlin:20170327T090000");
            assertThat(accepted(calendar).getEvents().stream()
                            .filter(event ->
                                    days.contains(starts(event).toLocalDate().toString())))
                    .hasSize(days.size())
                    .allSatisfy(event -> assertThat(starts(event).toLocalTime()).isEqualTo(LocalTime.of(9, 0)))
                    .extracting(event -> starts(event).toInstant().toString())
                    // 09:00 is another hour of UTC in winter than in summer
                    .contains(
                            "2017-03-20T08:00:00Z",
                            "2017-03-27T07:00:00Z",
                            "2017-10-23T07:00:00Z",
                            "2017-10-30T08:00:00Z");
            return null;
        });
    }

    @Test
    @Transactional
    void anEventSaysWhatPeopleNeedAndTwoParsersReadTheSame() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            String name =
                    "Sitzung im Verein عربي 🙂; " + "Übergänge, ".repeat(20).strip();
            Meeting planned = meetings.create(
                    BODY,
                    MeetingState.PLANNED,
                    new MeetingContent(
                            name,
                            new Stand("2016-06-14"),
                            LocalTime.of(9, 0),
                            null,
                            "Rathaus, Saal 1",
                            "https://video.example.org/raum",
                            null,
                            "Bitte Ausweis\nmitbringen",
                            List.of()));
            Meeting cancelled = meetings.transit(planned.id(), planned.version(), MeetingState.CANCELLED);
            DocumentFile file = calendars.file(cancelled.id());
            assertThat(file.name()).isEqualTo("sitzung-2016-06-14.ics");
            String text = new String(file.content(), StandardCharsets.UTF_8);
            assertThat(text.split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                    .noneMatch(line -> line.matches(".*\\p{Cntrl}.*"));
            VEvent event = accepted(text).getEvents().getFirst();
            var other = (net.fortuna.ical4j.model.component.VEvent) new CalendarBuilder()
                    .build(new StringReader(text))
                    .getComponent("VEVENT")
                    .orElseThrow();
            assertThat(event.getSummary().getValue())
                    .isEqualTo("Abgesagt: " + name)
                    .isEqualTo(other.getSummary().getValue());
            assertThat(event.getDescription().getValue())
                    .contains("Runder Tisch", "Videokonferenz: https://video.example.org/raum")
                    .contains("Bitte Ausweis\nmitbringen")
                    .endsWith("/runde-tische/sitzung/" + cancelled.id())
                    .isEqualTo(other.getDescription().getValue());
            assertThat(event.getLocation().getValue())
                    .isEqualTo("Rathaus, Saal 1")
                    .isEqualTo(other.getLocation().getValue());
            assertThat(event.getUrl().getValue())
                    .startsWith("http")
                    .endsWith("/runde-tische/sitzung/" + cancelled.id())
                    .isEqualTo(other.getUrl().getValue());
            assertThat(event.getStatus().isCancelled()).isTrue();
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void oneMeetingIsAFileOfTheApiForReadersAlone() {
        String path = "/api/v1/meetings/muenster-runder-tisch-2015-09-17/meeting.ics";
        var api = new Api(port);
        Api.Answer answer = api.get(Who.STEERING, path, "text/calendar");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).contains("sitzung-2015-09-17.ics");
        assertThat(accepted(answer.body()).getEvents()).hasSize(1);
        assertThat(answer.body()).as("no calendar of its own").doesNotContain("X-WR-CALNAME");
        assertThat(api.get(Who.PROVIDER, path, "*/*").status()).isEqualTo(403);
        assertThat(api.get(Who.STEERING, "/api/v1/meetings/nrw-beirat-2015-12/meeting.ics", "*/*")
                        .status())
                .as("its day is not known")
                .isEqualTo(422);
    }

    @Test
    void aRevokedAddressIsGoneAtOnceAndOthersStay() throws Exception {
        CalendarFeed.Issued revoked = signIn.as(Who.STEERING, () -> feeds.issue(null));
        String second = signIn.as(Who.STEERING, () -> feeds.issue(BODY)).token();
        String others =
                signIn.as(Who.COORDINATOR_FOREIGN, () -> feeds.issue(null)).token();
        assertThat(open(revoked.token()).status()).isEqualTo(200);
        signIn.as(Who.COORDINATOR_FOREIGN, () -> {
            assertThatThrownBy(() -> feeds.revoke(revoked.feed().id())).isInstanceOf(NotFoundException.class);
            return null;
        });
        assertThat(open(revoked.token()).status()).isEqualTo(200);
        signIn.as(Who.STEERING, () -> {
            feeds.revoke(revoked.feed().id());
            return null;
        });
        assertThat(open(revoked.token()).status()).isEqualTo(404);
        assertThat(open(second).status()).isEqualTo(200);
        assertThat(open(others).status()).isEqualTo(200);
        assertThat(open("unknown").status()).isEqualTo(404);
        assertThat(signIn.as(Who.STEERING, () -> feeds.mine()))
                .singleElement()
                .satisfies(feed -> assertThat(feed.body()).isEqualTo(BODY));
    }

    @Test
    void theTokenIsStoredAsAHashOnly() throws Exception {
        String token = signIn.as(Who.STEERING, () -> feeds.issue(null)).token();
        assertThat(token).hasSize(43);
        assertThat(sql.queryForList("select calendar_feed::text from calendar_feed", String.class))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(token));
    }

    @Test
    void theFeedOfAClosedAccountAndOfOneThatBecameAProviderIsGone() {
        sql.update("""
                insert into account (id, username, display_name, role, created_at)
                values (gen_random_uuid(), 'feed-test', 'Test', 'STEERING', now())
                """);
        sql.update("""
                insert into calendar_feed (id, token_hash, account_id, created_at)
                select gen_random_uuid(), encode(sha256('feed-test-token'::bytea), 'hex'), id, now()
                from account where username = 'feed-test'
                """);
        assertThat(open("feed-test-token").status()).isEqualTo(200);
        sql.update("update account set role = 'PROVIDER' where username = 'feed-test'");
        assertThat(open("feed-test-token").status()).isEqualTo(404);
        sql.update("update account set role = 'STEERING', active = false where username = 'feed-test'");
        assertThat(open("feed-test-token").status()).isEqualTo(404);
    }

    /** Whether such an account still exists cannot be asked, so its address could never be closed. */
    @Test
    void anAccountThatThePortalDoesNotKeepGetsNoFeed() {
        record Issued(PortalUser user) implements PortalPrincipal {}
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(
                new Issued(new PortalUser("feed-issuer", "Test", Role.STEERING, null)), "", "ROLE_STEERING"));
        SecurityContextHolder.setContext(context);
        try {
            assertThatThrownBy(() -> feeds.issue(null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("calendarfeed.problem.account");
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private VEvent event(String token, Meeting meeting) {
        return accepted(feeds.calendar(token)).getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(meeting.uid()))
                .findFirst()
                .orElseThrow();
    }

    private static ZonedDateTime starts(VEvent event) {
        return event.getDateStart().getValue().toInstant().atZone(BERLIN);
    }

    /** Valid as a whole; a calendar without any event is none for this parser. */
    private static ICalendar accepted(String text) {
        ICalendar calendar = parsed(text);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar;
    }

    private static ICalendar parsed(String text) {
        var warnings = new ArrayList<List<biweekly.io.ParseWarning>>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings).allSatisfy(each -> assertThat(each).isEmpty());
        return calendar;
    }

    private Api.Answer open(String token) {
        return new Api(port).send(Who.ANONYMOUS, "GET", "/feed/kalender/" + token, "", Map.of());
    }

    private static MeetingContent at(String day, @Nullable LocalTime starts) {
        return new MeetingContent(
                null, new Stand(day), starts, null, "Rathaus, Großer Saal", null, null, null, List.of());
    }
}
