package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;
import static de.lenkungsportal.access.RoundFixture.QUERY;
import static de.lenkungsportal.access.RoundFixture.ROUND;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.survey.review.ApprovalService;
import de.lenkungsportal.survey.review.QueryService;
import de.lenkungsportal.survey.review.ReminderService;
import de.lenkungsportal.survey.review.ReviewService;
import de.lenkungsportal.survey.round.ParticipantService;
import de.lenkungsportal.survey.round.RoundContent;
import de.lenkungsportal.survey.round.RoundService;
import de.lenkungsportal.survey.round.RoundStepService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Rounds and their review. Dortmund is not approved: what it answered, and what is asked back, no other coordinator reads. */
public final class RoundAccess {

    private static final Set<Who> RUNNERS = EnumSet.of(Who.STEERING, Who.ADMIN);
    private static final Set<Who> STEERING = EnumSet.of(Who.STEERING);
    private static final Set<Who> INSIDERS = EnumSet.of(Who.STEERING, Who.ADMIN, Who.COORDINATOR_OWN);
    private static final Set<Who> IN_THREAD = EnumSet.of(Who.STEERING, Who.COORDINATOR_OWN);

    private static final String AGS = "05913000";
    private static final UUID ID = UUID.fromString(QUERY);
    private static final RoundContent CONTENT = new RoundContent("", new Stand("2016"), null, null, null, null);
    private static final String API = "/api/v1/rounds/" + ROUND;
    private static final String ONE = "/api/v1/rounds/{id}";
    private static final String BODY = "{\"title\": \"\", \"as_of\": \"2016\"}";

    public static List<Row> rows() {
        return Stream.of(views(), services(), review(), interfaces())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> views() {
        return List.of(
                view("erhebungen", "erhebungen", READERS),
                view("erhebungen/neu", "erhebungen/neu", RUNNERS),
                view("erhebungen/:round", "erhebungen/" + ROUND, READERS),
                view("erhebungen/:round/:ags", "erhebungen/" + ROUND + "/" + AGS, INSIDERS));
    }

    private static List<Row> services() {
        return List.of(
                service(RoundService.class, "all", s -> s.all(), READERS),
                service(RoundService.class, "get", s -> s.get(ROUND), READERS),
                service(RoundService.class, "own", s -> s.own(), READERS),
                service(RoundService.class, "history", s -> s.history(ROUND), READERS),
                service(RoundService.class, "questionnaires", s -> s.questionnaires(), READERS),
                service(RoundService.class, "create", s -> s.create(CONTENT, Set.of()), RUNNERS),
                service(RoundService.class, "change", s -> s.change(ROUND, -1, CONTENT, null), RUNNERS),
                service(RoundStepService.class, "open", s -> s.open(ROUND, -1), RUNNERS),
                service(RoundStepService.class, "prolong", s -> s.prolong(ROUND, -1, null, null), RUNNERS),
                service(RoundStepService.class, "close", s -> s.close(ROUND, -1), RUNNERS),
                service(RoundStepService.class, "lock", s -> s.lock(ROUND, -1), RUNNERS),
                service(RoundStepService.class, "unlock", s -> s.unlock(ROUND, -1, null), RUNNERS),
                service(ParticipantService.class, "all", s -> s.all(ROUND), READERS),
                service(ParticipantService.class, "get", s -> s.get(ROUND, AGS), READERS),
                service(ParticipantService.class, "history", s -> s.history(ROUND, AGS), INSIDERS),
                service(ParticipantService.class, "isHidden", s -> s.isHidden(s.get(ROUND, AGS)), READERS),
                service(ParticipantService.class, "add", s -> s.add(ROUND, Set.of()), RUNNERS),
                service(ParticipantService.class, "remove", s -> s.remove(ROUND, AGS), RUNNERS),
                service(ParticipantService.class, "prolong", s -> s.prolong(ROUND, AGS, -1, null, null), RUNNERS));
    }

    private static List<Row> review() {
        return List.of(
                service(ReviewService.class, "board", s -> s.board(ROUND), READERS),
                service(ReviewService.class, "get", s -> s.get(ROUND, AGS), INSIDERS),
                service(QueryService.class, "all", s -> s.all(ROUND), READERS),
                service(QueryService.class, "of", s -> s.of(ROUND, AGS), READERS),
                service(QueryService.class, "get", s -> s.get(ROUND, ID), INSIDERS),
                service(QueryService.class, "ask", s -> s.ask(ROUND, AGS, -1, null, null, null), STEERING),
                service(QueryService.class, "reply", s -> s.reply(ROUND, ID, ""), IN_THREAD),
                service(QueryService.class, "settle", s -> s.settle(ROUND, ID), STEERING),
                service(ApprovalService.class, "approve", s -> s.approve(ROUND, AGS, -1, null), STEERING),
                service(ApprovalService.class, "approveAll", s -> s.approveAll(ROUND, Map.of(AGS, -1)), STEERING),
                service(ApprovalService.class, "reopen", s -> s.reopen(ROUND, AGS, -1, null), STEERING),
                service(ReminderService.class, "remind", s -> s.remind(ROUND, Set.of()), RUNNERS));
    }

    private static List<Row> interfaces() {
        String participant = "/participants/" + AGS;
        return List.of(
                api("GET /api/v1/rounds", "/api/v1/rounds", READERS),
                api("GET " + ONE, API, READERS),
                api("GET " + ONE + "/history", API + "/history", READERS),
                api("POST /api/v1/rounds", "/api/v1/rounds", BODY, RUNNERS),
                api("PUT " + ONE, API, BODY, RUNNERS),
                api("POST " + ONE + "/opening", API + "/opening", RUNNERS),
                api("POST " + ONE + "/prolongation", API + "/prolongation", "{\"due_on\": \"2016-06-01\"}", RUNNERS),
                api("POST " + ONE + "/closing", API + "/closing", RUNNERS),
                api("POST " + ONE + "/lock", API + "/lock", RUNNERS),
                api("POST " + ONE + "/unlocking", API + "/unlocking", "{}", RUNNERS),
                api("GET " + ONE + "/participants", API + "/participants", READERS),
                api("GET " + ONE + "/participants/{ags}", API + participant, READERS),
                api("GET " + ONE + "/participants/{ags}/history", API + participant + "/history", INSIDERS),
                api("POST " + ONE + "/participants", API + "/participants", "{\"ags\": []}", RUNNERS),
                api("DELETE " + ONE + "/participants/{ags}", API + participant, RUNNERS),
                api(
                        "POST " + ONE + "/participants/{ags}/prolongation",
                        API + participant + "/prolongation",
                        "{\"due_on\": \"2016-06-01\"}",
                        RUNNERS),
                api(
                        "POST " + ONE + "/participants/{ags}/reopening",
                        API + participant + "/reopening",
                        "{\"reason\": \"\"}",
                        STEERING),
                api("GET " + ONE + "/progress", API + "/progress", READERS),
                api("GET " + ONE + "/queries", API + "/queries", READERS),
                api("GET " + ONE + "/queries/{query}", API + "/queries/" + QUERY, INSIDERS),
                api(
                        "POST " + ONE + "/queries",
                        API + "/queries",
                        "{\"ags\": \"" + AGS + "\", \"version\": 999, \"text\": \"\"}",
                        STEERING),
                api(
                        "POST " + ONE + "/queries/{query}/messages",
                        API + "/queries/" + QUERY + "/messages",
                        "{\"text\": \"\"}",
                        IN_THREAD),
                api("POST " + ONE + "/queries/{query}/settlement", API + "/queries/" + QUERY + "/settlement", STEERING),
                api(
                        "POST " + ONE + "/approval",
                        API + "/approval",
                        "{\"participants\": [{\"ags\": \"" + AGS + "\", \"version\": 999}]}",
                        STEERING),
                api("POST " + ONE + "/reminders", API + "/reminders", "{}", RUNNERS));
    }

    private RoundAccess() {}
}
