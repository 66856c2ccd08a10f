package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The Steckbriefe. The fact is the address of Dortmund's Integration Point (000). */
public final class ProfileAccess {

    private static final String DORTMUND = "05913000";
    private static final String INSTITUTION = "ip-dortmund";
    private static final String FACT = "ip-dortmund-address-1";
    private static final Set<Who> KEEPERS = Set.of(Who.COORDINATOR_OWN, Who.ADMIN);

    /** Can be read, and breaks a rule. */
    private static final String BODY = """
            {"institution": "ip-dortmund", "facet": "ADDRESS", "text": "", "as_of": "2016-03"}""";

    public static List<Row> rows() {
        return List.of(
                view("steckbriefe", "steckbriefe", READERS),
                view("steckbriefe/:id", "steckbriefe/" + FACT, READERS),
                service(ProfileFactService.class, "page", s -> s.page(ProfileFactFilter.ALL, 0, 10), READERS),
                service(ProfileFactService.class, "stream", s -> s.stream(ProfileFactFilter.ALL, e -> {}), READERS),
                service(ProfileFactService.class, "profiles", s -> s.profiles(ProfileFactFilter.ALL, 0, 10), READERS),
                service(ProfileFactService.class, "silent", s -> s.silent(Set.of(ProfileFacet.OPENING_HOURS)), READERS),
                service(ProfileFactService.class, "get", s -> s.get(FACT), READERS),
                service(ProfileFactService.class, "history", s -> s.history(FACT), READERS),
                service(ProfileFactService.class, "mayKeep", s -> s.mayKeep(DORTMUND), READERS),
                service(
                        ProfileFactService.class,
                        "add",
                        s -> s.add(INSTITUTION, s.get(FACT).content(), null),
                        KEEPERS),
                service(
                        ProfileFactService.class,
                        "change",
                        s -> s.change(FACT, -1, s.get(FACT).content(), "Grund"),
                        KEEPERS),
                service(ProfileFactService.class, "delete", s -> s.delete(FACT, -1, "Grund"), KEEPERS),
                service(ProfileFactService.class, "deleted", s -> s.deleted(DORTMUND), KEEPERS),
                service(
                        ProfileFactService.class,
                        "restore",
                        s -> {
                            s.delete(FACT, 1, "Doppelt");
                            s.restore(FACT);
                        },
                        KEEPERS),
                api("GET /api/v1/profile-facts", "/api/v1/profile-facts?ags=" + DORTMUND, READERS),
                api("GET /api/v1/profile-facts/{id}", "/api/v1/profile-facts/" + FACT, READERS),
                api("POST /api/v1/profile-facts", "/api/v1/profile-facts", BODY, KEEPERS),
                api("PUT /api/v1/profile-facts/{id}", "/api/v1/profile-facts/" + FACT, BODY, KEEPERS),
                api("GET /api/v1/profile-facts/{id}/history", "/api/v1/profile-facts/" + FACT + "/history", READERS),
                api("GET /api/v1/profile-facts/deleted", "/api/v1/profile-facts/deleted?ags=" + DORTMUND, KEEPERS),
                api(
                        "POST /api/v1/profile-facts/{id}/restore",
                        "/api/v1/profile-facts/" + FACT + "/restore",
                        "",
                        EnumSet.noneOf(Who.class),
                        EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                api("DELETE /api/v1/profile-facts/{id}", "/api/v1/profile-facts/" + FACT, KEEPERS));
    }

    private ProfileAccess() {}
}
