package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMIN;
import static de.lenkungsportal.Who.COORDINATOR_FOREIGN;
import static de.lenkungsportal.Who.COORDINATOR_OWN;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.STEERING;
import static de.lenkungsportal.survey.answer.AnswerFixture.DORTMUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.ROUND;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.survey.answer.AnswerContent;
import de.lenkungsportal.survey.answer.AnswerImportService;
import de.lenkungsportal.survey.answer.AnswerService;
import de.lenkungsportal.survey.answer.PresenceService;
import de.lenkungsportal.survey.answer.SubmissionService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Filling in: drafts are read by the municipality, the steering group and the administration, and written by the municipality. */
public final class AnswerAccess {

    private static final Set<Who> OWN = EnumSet.of(COORDINATOR_OWN);
    private static final Set<Who> COORDINATORS = EnumSet.of(COORDINATOR_OWN, COORDINATOR_FOREIGN);
    private static final Set<Who> INSIDERS = EnumSet.of(COORDINATOR_OWN, STEERING, ADMIN);
    private static final AnswerService.Common COMMON = new AnswerService.Common(null, "Fachverfahren");
    private static final AnswerContent CONTENT =
            new AnswerContent(null, null, null, null, null, Set.of(), "Wohnraum", null, null, null);
    private static final String PATH = "/api/v1/rounds/{id}/answers/{ags}";
    private static final String ADDRESS = "/api/v1/rounds/" + ROUND + "/answers/" + DORTMUND;

    public static List<Row> rows() {
        return List.of(
                service(AnswerService.class, "form", s -> s.form(ROUND, DORTMUND), INSIDERS),
                service(AnswerService.class, "history", s -> s.history(ROUND, DORTMUND), INSIDERS),
                service(AnswerService.class, "save", s -> s.save(ROUND, DORTMUND, "thema", 0, CONTENT), OWN),
                service(AnswerService.class, "takeOver", s -> s.takeOver(ROUND, DORTMUND, "thema", 0), OWN),
                service(
                        AnswerService.class,
                        "saveCommon",
                        s -> s.saveCommon(ROUND, DORTMUND, new AnswerService.Common(null, null), COMMON),
                        OWN),
                service(
                        AnswerService.class,
                        "saveAll",
                        s -> s.saveAll(ROUND, DORTMUND, 1, COMMON, Map.of("thema", CONTENT)),
                        OWN),
                service(SubmissionService.class, "submit", s -> s.submit(ROUND, DORTMUND, 1), OWN),
                service(SubmissionService.class, "askForLater", s -> s.askForLater(ROUND, DORTMUND, "Urlaub"), OWN),
                service(PresenceService.class, "enter", s -> s.enter(ROUND, DORTMUND, "fenster", null), OWN),
                service(PresenceService.class, "leave", s -> s.leave(ROUND, DORTMUND, "fenster"), OWN),
                service(AnswerImportService.class, "stored", s -> s.stored(ROUND, DORTMUND), OWN),
                service(AnswerImportService.class, "past", AnswerImportService::past, COORDINATORS),
                service(AnswerImportService.class, "undo", s -> s.undo("nirgends"), NOBODY),
                view("erhebung/:round/:ags", "erhebung/" + ROUND + "/" + DORTMUND, INSIDERS),
                view("erhebung/:round/:ags/einlesen", "erhebung/" + ROUND + "/" + DORTMUND + "/einlesen", OWN),
                api("GET " + PATH, ADDRESS, INSIDERS),
                api("GET " + PATH + "/history", ADDRESS + "/history", INSIDERS),
                api("PUT " + PATH, ADDRESS, "{\"answers\":[]}", OWN),
                api("POST " + PATH + "/submission", ADDRESS + "/submission", OWN));
    }

    private AnswerAccess() {}
}
