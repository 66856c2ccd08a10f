package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.InstitutionContent;
import de.lenkungsportal.municipality.InstitutionService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The institutions of an area, which its coordination and an administrator keep. */
public final class InstitutionAccess {

    private static final String DORTMUND = "05913000";
    private static final String IP = "ip-dortmund";
    private static final String PATH = "/api/v1/areas/" + DORTMUND + "/institutions";
    private static final Set<Who> KEEPERS = Set.of(Who.COORDINATOR_OWN, Who.ADMIN);

    /** Can be read, and breaks a rule. */
    private static final String BODY = "{\"name\": \"\"}";

    public static List<Row> rows() {
        return List.of(
                view("stadt/:ags/einrichtungen", "stadt/" + DORTMUND + "/einrichtungen", READERS),
                view("stadt/:ags/einrichtungen/:id", "stadt/" + DORTMUND + "/einrichtungen/" + IP, READERS),
                service(InstitutionService.class, "of", s -> s.of(DORTMUND), READERS),
                service(InstitutionService.class, "get", s -> s.get(DORTMUND, IP), READERS),
                service(InstitutionService.class, "history", s -> s.history(DORTMUND, IP), READERS),
                service(InstitutionService.class, "mayKeep", s -> s.mayKeep(DORTMUND), READERS),
                service(
                        InstitutionService.class,
                        "add",
                        s -> s.add(DORTMUND, s.get(DORTMUND, IP).content()),
                        KEEPERS),
                service(
                        InstitutionService.class,
                        "change",
                        s -> s.change(DORTMUND, IP, -1, s.get(DORTMUND, IP).content(), null),
                        KEEPERS),
                service(InstitutionService.class, "delete", s -> s.delete(DORTMUND, IP, -1, "Doppelt"), KEEPERS),
                service(InstitutionService.class, "deleted", s -> s.deleted(DORTMUND), KEEPERS),
                service(
                        InstitutionService.class,
                        "restore",
                        s -> {
                            Institution added = s.add(
                                    DORTMUND,
                                    new InstitutionContent(
                                            "Wiederhergestelltes Team",
                                            Institution.Kind.FOKUSTEAM,
                                            null,
                                            "Organigramm",
                                            null,
                                            null));
                            s.delete(DORTMUND, added.id(), 1, "Doppelt");
                            s.restore(DORTMUND, added.id());
                        },
                        KEEPERS),
                api("GET /api/v1/areas/{ags}/institutions", PATH, READERS),
                api("GET /api/v1/areas/{ags}/institutions/{id}", PATH + "/" + IP, READERS),
                api("GET /api/v1/areas/{ags}/institutions/{id}/history", PATH + "/" + IP + "/history", READERS),
                api("POST /api/v1/areas/{ags}/institutions", PATH, BODY, KEEPERS),
                api("PUT /api/v1/areas/{ags}/institutions/{id}", PATH + "/" + IP, BODY, KEEPERS),
                api("DELETE /api/v1/areas/{ags}/institutions/{id}", PATH + "/" + IP, KEEPERS),
                api("GET /api/v1/areas/{ags}/institutions/deleted", PATH + "/deleted", KEEPERS),
                api(
                        "POST /api/v1/areas/{ags}/institutions/{id}/restore",
                        PATH + "/" + IP + "/restore",
                        "",
                        EnumSet.noneOf(Who.class),
                        EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN)));
    }

    private InstitutionAccess() {}
}
