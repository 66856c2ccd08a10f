package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.roundtable.BodyContent;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.DraftField;
import de.lenkungsportal.roundtable.MeetingContent;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.RoundtableRecords;
import de.lenkungsportal.roundtable.agreement.AgreementContent;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.calendar.CalendarFeedService;
import de.lenkungsportal.roundtable.calendar.MeetingCalendarService;
import de.lenkungsportal.roundtable.meeting.DeletedItemService;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.roundtable.run.MeetingRunService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Bodies, meetings, agreements and calendar feeds. Dortmund's round table belongs to its coordination. */
public final class RoundtableAccess {

    private static final String BODY = "dortmund-runder-tisch-arbeitsmarkt";
    private static final String MEETING = "nrw-beirat-2015-12";
    private static final String AGREEMENT = "nrw-transparenz";

    /** A body of a municipality: its coordinator. */
    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);

    /** A body of the state: the steering group. */
    private static final Set<Who> STEERING = Set.of(Who.STEERING);

    private static final Set<Who> EITHER = EnumSet.of(Who.STEERING, Who.COORDINATOR_OWN);

    private static final MeetingContent NO_DAY =
            new MeetingContent(null, new Stand("2016"), null, null, null, null, null, null, List.of());
    private static final AgreementContent NO_TITLE =
            RoundtableRecords.agreed("", List.of(new Responsible("Stadt Dortmund", null)), null);
    private static final BodyContent NO_NAME = new BodyContent(
            null,
            BodyKind.ROUND_TABLE,
            BodyKeeper.COORDINATION,
            "",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of());

    public static List<Row> rows() {
        return List.of(
                service(BodyService.class, "page", s -> s.page(BodyFilter.ALL, 0, 10), READERS),
                service(BodyService.class, "stream", s -> s.stream(BodyFilter.ALL, each -> {}), READERS),
                service(BodyService.class, "ofCities", s -> s.ofCities(Set.of()), READERS),
                service(BodyService.class, "get", s -> s.get(BODY), READERS),
                service(BodyService.class, "history", s -> s.history(BODY), READERS),
                service(BodyService.class, "later", s -> s.later(BodyFilter.ALL), READERS),
                service(BodyService.class, "expectations", s -> s.expectations(BodyFilter.ALL), READERS),
                service(BodyService.class, "expectation", s -> s.expectation(BODY), READERS),
                service(BodyService.class, "mayWrite", s -> s.mayWrite(BODY), READERS),
                service(BodyService.class, "create", s -> s.create("05913000", NO_NAME), EITHER),
                service(BodyService.class, "change", s -> s.change(BODY, -1, NO_NAME), OWN),
                service(MeetingService.class, "page", s -> s.page(MeetingFilter.ALL, 0, 10), READERS),
                service(MeetingService.class, "stream", s -> s.stream(MeetingFilter.ALL, each -> {}), READERS),
                service(MeetingService.class, "coming", s -> s.coming(Set.of(), 5), READERS),
                service(MeetingService.class, "get", s -> s.get(MEETING), READERS),
                service(MeetingService.class, "agenda", s -> s.agenda(MEETING), READERS),
                service(MeetingService.class, "history", s -> s.history(MEETING), READERS),
                service(DeletedItemService.class, "of", s -> s.of(MEETING), READERS),
                service(DeletedItemService.class, "restore", s -> s.restore(MEETING, -1, "none"), STEERING),
                service(MeetingService.class, "requireOwn", s -> s.requireOwn(MEETING), STEERING),
                service(MeetingService.class, "create", s -> s.create(BODY, MeetingState.PLANNED, NO_DAY), OWN),
                service(MeetingService.class, "change", s -> s.change(MEETING, -1, NO_DAY), STEERING),
                service(MeetingService.class, "transit", s -> s.transit(MEETING, -1, MeetingState.CANCELLED), STEERING),
                service(MeetingService.class, "changeAgenda", s -> s.changeAgenda(MEETING, -1, List.of()), STEERING),
                service(MeetingRunService.class, "start", s -> s.start(MEETING, -1), STEERING),
                service(MeetingRunService.class, "startWith", s -> s.startWith(MEETING, -1, List.of()), STEERING),
                service(MeetingRunService.class, "next", s -> s.next(MEETING), STEERING),
                service(MeetingRunService.class, "carryOver", s -> s.carryOver("none", 1), NOBODY),
                service(MeetingRunService.class, "saveDraft", s -> s.saveDraft("none", DraftField.NOTE, ""), NOBODY),
                service(MeetingRunService.class, "note", s -> s.note("none", 1, ""), NOBODY),
                service(MeetingRunService.class, "agree", s -> s.agree("none", NO_TITLE), NOBODY),
                service(
                        AgreementService.class,
                        "page",
                        s -> s.page(AgreementFilter.ALL, AgreementSort.URGENCY, 0, 10),
                        READERS),
                service(
                        AgreementService.class,
                        "stream",
                        s -> s.stream(AgreementFilter.ALL, AgreementSort.URGENCY, each -> {}),
                        READERS),
                service(AgreementService.class, "summary", s -> s.summary(AgreementFilter.ALL), READERS),
                service(AgreementService.class, "get", s -> s.get(AGREEMENT), READERS),
                service(AgreementService.class, "ofMeeting", s -> s.ofMeeting(MEETING), READERS),
                service(AgreementService.class, "followUps", s -> s.followUps(AGREEMENT), READERS),
                service(AgreementService.class, "history", s -> s.history(AGREEMENT), READERS),
                service(AgreementService.class, "mayWrite", s -> s.mayWrite(AGREEMENT), READERS),
                service(
                        AgreementService.class,
                        "create",
                        s -> s.create(BODY, AgreementService.Origin.NONE, NO_TITLE),
                        OWN),
                service(AgreementService.class, "change", s -> s.change(AGREEMENT, -1, NO_TITLE), STEERING),
                service(AgreementService.class, "followUp", s -> s.followUp(AGREEMENT, ""), STEERING),
                service(MeetingCalendarService.class, "file", s -> s.file(MEETING), READERS),
                service(CalendarFeedService.class, "mine", s -> s.mine(), READERS),
                service(CalendarFeedService.class, "issue", s -> s.issue(BODY), READERS),
                service(
                        CalendarFeedService.class,
                        "revoke",
                        s -> s.revoke(s.issue(null).feed().id()),
                        READERS),
                service(CalendarFeedService.class, "calendar", s -> s.calendar("unknown"), NOBODY),
                api("GET /api/v1/bodies", "/api/v1/bodies", READERS),
                api("GET /api/v1/bodies/{id}", "/api/v1/bodies/" + BODY, READERS),
                api("GET /api/v1/bodies/{id}/history", "/api/v1/bodies/" + BODY + "/history", READERS),
                api("GET /api/v1/meetings", "/api/v1/meetings", READERS),
                api("GET /api/v1/meetings/{id}", "/api/v1/meetings/" + MEETING, READERS),
                api("GET /api/v1/meetings/{id}/history", "/api/v1/meetings/" + MEETING + "/history", READERS),
                api(
                        "GET /api/v1/meetings/{id}/agenda/deleted",
                        "/api/v1/meetings/" + MEETING + "/agenda/deleted",
                        READERS),
                write(
                        "POST /api/v1/meetings/{id}/agenda/{item}/restore",
                        "/api/v1/meetings/" + MEETING + "/agenda/none/restore",
                        "",
                        STEERING),
                api("GET /api/v1/agreements", "/api/v1/agreements", READERS),
                api("GET /api/v1/agreements/{id}", "/api/v1/agreements/" + AGREEMENT, READERS),
                api("GET /api/v1/agreements/{id}/history", "/api/v1/agreements/" + AGREEMENT + "/history", READERS),
                api(
                        "POST /api/v1/bodies",
                        "/api/v1/bodies",
                        "{\"ags\":\"05913000\",\"kind\":\"ROUND_TABLE\",\"name\":\"\"}",
                        EITHER),
                write(
                        "PUT /api/v1/bodies/{id}",
                        "/api/v1/bodies/" + BODY,
                        "{\"kind\":\"ROUND_TABLE\",\"name\":\"\"}",
                        OWN),
                write(
                        "POST /api/v1/bodies/{id}/meetings",
                        "/api/v1/bodies/" + BODY + "/meetings",
                        "{\"day\":\"2016\"}",
                        OWN),
                write(
                        "POST /api/v1/bodies/{id}/agreements",
                        "/api/v1/bodies/" + BODY + "/agreements",
                        "{\"title\":\"\",\"responsible\":[]}",
                        OWN),
                write("PUT /api/v1/meetings/{id}", "/api/v1/meetings/" + MEETING, "{\"day\":\"2016\"}", STEERING),
                write(
                        "PUT /api/v1/meetings/{id}/state",
                        "/api/v1/meetings/" + MEETING + "/state",
                        "{\"state\":\"PLANNED\"}",
                        STEERING),
                write(
                        "PUT /api/v1/agreements/{id}",
                        "/api/v1/agreements/" + AGREEMENT,
                        "{\"title\":\"\",\"responsible\":[]}",
                        STEERING),
                write(
                        "POST /api/v1/agreements/{id}/follow-ups",
                        "/api/v1/agreements/" + AGREEMENT + "/follow-ups",
                        "{}",
                        STEERING));
    }

    /** Both roles write bodies, each only their own. */
    private static Row write(String key, String path, String json, Set<Who> allowed) {
        Set<Who> foreign = EnumSet.of(Who.STEERING, Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);
        foreign.removeAll(allowed);
        return api(key, path, json, allowed, foreign);
    }

    private RoundtableAccess() {}
}
