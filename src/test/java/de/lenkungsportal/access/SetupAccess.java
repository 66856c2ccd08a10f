package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.municipality.AreaService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.municipality.PlaceListService;
import java.util.List;

/** What an administrator sets the portal up with: areas, peer groups. */
public final class SetupAccess {

    private static final String DORTMUND = "05913000";
    private static final String GROUP = Municipality.GROSSSTADT_14;

    /** Can be read, and breaks a rule. */
    private static final String BODY = "{\"name\": \"\"}";

    public static List<Row> rows() {
        return List.of(
                view("kommunen", "kommunen", ADMINS),
                view("kommunen/:ags", "kommunen/" + DORTMUND, ADMINS),
                view("vergleichsgruppen", "vergleichsgruppen", ADMINS),
                view("vergleichsgruppen/:id", "vergleichsgruppen/" + GROUP, ADMINS),
                service(AreaService.class, "all", s -> s.all(), READERS),
                service(AreaService.class, "get", s -> s.get(DORTMUND), READERS),
                service(AreaService.class, "history", s -> s.history(DORTMUND), READERS),
                service(AreaService.class, "listed", s -> s.listed(), READERS),
                service(AreaService.class, "choose", s -> s.choose(List.of()), ADMINS),
                service(AreaService.class, "add", s -> s.add("", s.get(DORTMUND).content()), ADMINS),
                service(
                        AreaService.class,
                        "change",
                        s -> s.change(DORTMUND, -1, s.get(DORTMUND).content(), null),
                        ADMINS),
                view("kommunen/einlesen", "kommunen/einlesen", ADMINS),
                service(PlaceListService.class, "check", s -> s.check(List.of()), ADMINS),
                service(PlaceListService.class, "write", s -> s.write(List.of(), Answers.of("liste.csv")), ADMINS),
                service(PlaceListService.class, "past", PlaceListService::past, ADMINS),
                service(PlaceListService.class, "undo", s -> s.undo("nirgends"), NOBODY),
                service(PeerGroupService.class, "all", s -> s.all(), READERS),
                service(PeerGroupService.class, "get", s -> s.get(GROUP), READERS),
                service(PeerGroupService.class, "history", s -> s.history(GROUP), READERS),
                service(PeerGroupService.class, "add", s -> s.add(s.get(GROUP).content()), ADMINS),
                service(
                        PeerGroupService.class,
                        "change",
                        s -> s.change(GROUP, -1, s.get(GROUP).content(), null),
                        ADMINS),
                api("GET /api/v1/areas", "/api/v1/areas", READERS),
                api("GET /api/v1/listed-areas", "/api/v1/listed-areas", READERS),
                api("GET /api/v1/areas/{ags}", "/api/v1/areas/" + DORTMUND, READERS),
                api("GET /api/v1/areas/{ags}/history", "/api/v1/areas/" + DORTMUND + "/history", READERS),
                api("POST /api/v1/areas", "/api/v1/areas", BODY, ADMINS),
                api("PUT /api/v1/areas/{ags}", "/api/v1/areas/" + DORTMUND, BODY, ADMINS),
                api("GET /api/v1/peer-groups", "/api/v1/peer-groups", READERS),
                api("GET /api/v1/peer-groups/{id}", "/api/v1/peer-groups/" + GROUP, READERS),
                api("GET /api/v1/peer-groups/{id}/history", "/api/v1/peer-groups/" + GROUP + "/history", READERS),
                api("POST /api/v1/peer-groups", "/api/v1/peer-groups", BODY, ADMINS),
                api("PUT /api/v1/peer-groups/{id}", "/api/v1/peer-groups/" + GROUP, BODY, ADMINS));
    }

    private SetupAccess() {}
}
