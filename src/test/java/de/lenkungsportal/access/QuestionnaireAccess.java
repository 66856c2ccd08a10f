package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.survey.questionnaire.QuestionnaireContent;
import de.lenkungsportal.survey.questionnaire.QuestionnaireService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Questionnaires, which all readers see; the one of the matrix is asked by, so that nobody changes it. */
public final class QuestionnaireAccess {

    private static final Set<Who> WRITERS = EnumSet.of(Who.STEERING, Who.ADMIN);
    private static final String ID = "matrixbogen";
    private static final QuestionnaireContent CONTENT = new QuestionnaireContent("", null, List.of());
    private static final String ALL = "/api/v1/questionnaires";
    private static final String ONE = ALL + "/{id}";
    private static final String API = ALL + "/" + ID;
    private static final String BODY = "{\"title\": \"\"}";

    public static List<Row> rows() {
        return Stream.of(views(), services(), interfaces())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> views() {
        return List.of(view("fragebogen", "fragebogen", READERS), view("fragebogen/:id", "fragebogen/" + ID, READERS));
    }

    private static List<Row> services() {
        return List.of(
                service(QuestionnaireService.class, "all", s -> s.all(), READERS),
                service(QuestionnaireService.class, "summary", s -> s.summary(ID), READERS),
                service(QuestionnaireService.class, "get", s -> s.get(ID), READERS),
                service(QuestionnaireService.class, "history", s -> s.history(ID), READERS),
                service(QuestionnaireService.class, "deleted", s -> s.deleted(), WRITERS),
                service(QuestionnaireService.class, "create", s -> s.create(CONTENT, null), WRITERS),
                service(QuestionnaireService.class, "follow", s -> s.follow(ID), WRITERS),
                service(QuestionnaireService.class, "change", s -> s.change(ID, -1, CONTENT, null), WRITERS),
                service(QuestionnaireService.class, "delete", s -> s.delete(ID, -1), WRITERS),
                service(QuestionnaireService.class, "restore", s -> s.restore(ID), WRITERS));
    }

    private static List<Row> interfaces() {
        return List.of(
                api("GET " + ALL, ALL, READERS),
                api("GET " + ONE, API, READERS),
                api("GET " + ONE + "/history", API + "/history", READERS),
                api("GET " + ALL + "/deleted", ALL + "/deleted", WRITERS),
                api("POST " + ALL, ALL, BODY, WRITERS),
                api("PUT " + ONE, API, BODY, WRITERS),
                api("DELETE " + ONE, API, WRITERS),
                api("POST " + ONE + "/successor", API + "/successor", WRITERS),
                api("POST " + ONE + "/restore", API + "/restore", WRITERS));
    }

    private QuestionnaireAccess() {}
}
