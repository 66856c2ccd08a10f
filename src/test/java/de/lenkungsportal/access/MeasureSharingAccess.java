package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.planning.MeasurePartnerService;
import de.lenkungsportal.measure.planning.MeasureRequest.State;
import de.lenkungsportal.measure.planning.MeasureRequestService;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Joint measures. No measure of the sources is joint, so that nobody may write the note or end the part of a partner here;
 * JointMeasureTest and MeasureApiTest have one that is.
 */
public final class MeasureSharingAccess {

    private static final String KOELN = "05315000";
    private static final String MEASURE = "do-ausbildungscoaching";
    private static final String PATH = "/api/v1/measures/" + MEASURE;
    private static final UUID NONE = new UUID(0, 0);

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
    private static final Set<Who> COORDINATORS = Set.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);

    public static List<Row> rows() {
        return List.of(
                service(MeasureRequestService.class, "ofMeasure", s -> s.ofMeasure(MEASURE), READERS),
                service(MeasureRequestService.class, "toAnswer", s -> s.toAnswer(5), COORDINATORS),
                service(MeasureRequestService.class, "answers", s -> s.answers(5), COORDINATORS),
                service(MeasureRequestService.class, "askToJoin", s -> s.askToJoin(MEASURE, null), COORDINATORS),
                service(MeasureRequestService.class, "askToLead", s -> s.askToLead(MEASURE, KOELN, null), OWN),
                service(MeasureRequestService.class, "decide", s -> s.decide(NONE, 1, State.ACCEPTED, null), NOBODY),
                service(MeasurePartnerService.class, "ofMeasure", s -> s.ofMeasure(MEASURE), READERS),
                service(MeasurePartnerService.class, "note", s -> s.note(MEASURE, KOELN, 0, ""), NOBODY),
                service(MeasurePartnerService.class, "end", s -> s.end(MEASURE, 1, KOELN, ""), NOBODY),
                api("GET /api/v1/measures/{measure}/requests", PATH + "/requests", READERS),
                api("POST /api/v1/measures/{measure}/requests", PATH + "/requests", "{}", COORDINATORS),
                api(
                        "POST /api/v1/measures/{measure}/requests/{id}/status",
                        PATH + "/requests/" + NONE + "/status",
                        "{}",
                        NOBODY,
                        COORDINATORS),
                api("GET /api/v1/measures/{measure}/partners", PATH + "/partners", READERS),
                api(
                        "PUT /api/v1/measures/{measure}/partners/{ags}",
                        PATH + "/partners/" + KOELN,
                        "{}",
                        NOBODY,
                        COORDINATORS),
                api(
                        "POST /api/v1/measures/{measure}/partners/{ags}/end",
                        PATH + "/partners/" + KOELN + "/end",
                        "{}",
                        NOBODY,
                        COORDINATORS));
    }

    private MeasureSharingAccess() {}
}
