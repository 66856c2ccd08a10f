package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.comparison.IndicatorComparisonService;
import de.lenkungsportal.comparison.IndicatorQuery;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.indicator.ProfileDimensionService;
import java.util.List;

/** The catalogue of indicators, and the comparison of any of them. */
public final class IndicatorAccess {

    private static final String CODE = "CASELOAD";
    private static final String DIMENSION = "LOCATION";

    public static List<Row> rows() {
        return List.of(
                view("kennzahlenkatalog", "kennzahlenkatalog", READERS),
                view("kennzahlenkatalog/:code", "kennzahlenkatalog/" + CODE, READERS),
                view("staedtevergleich/kennzahl/:code", "staedtevergleich/kennzahl/" + CODE, READERS),
                service(IndicatorService.class, "all", s -> s.all(), READERS),
                service(IndicatorService.class, "dimensions", s -> s.dimensions(), READERS),
                service(IndicatorService.class, "figures", s -> s.figures(), READERS),
                service(IndicatorService.class, "get", s -> s.get(CODE), READERS),
                service(IndicatorService.class, "history", s -> s.history(CODE), READERS),
                service(
                        IndicatorService.class,
                        "add",
                        s -> s.add("", s.get(CODE).content()),
                        ADMINS),
                service(
                        IndicatorService.class,
                        "change",
                        s -> s.change(CODE, -1, s.get(CODE).content(), null),
                        ADMINS),
                service(IndicatorComparisonService.class, "compare", s -> s.compare(CODE, IndicatorQuery.ALL), READERS),
                api("GET /api/v1/indicators", "/api/v1/indicators", READERS),
                api("GET /api/v1/indicators/{id}", "/api/v1/indicators/" + CODE, READERS),
                api("GET /api/v1/indicators/{id}/history", "/api/v1/indicators/" + CODE + "/history", READERS),
                api("POST /api/v1/indicators", "/api/v1/indicators", BODY, ADMINS),
                api("PUT /api/v1/indicators/{id}", "/api/v1/indicators/" + CODE, BODY, ADMINS),
                view("merkmale", "merkmale", READERS),
                view("merkmale/:code", "merkmale/" + DIMENSION, READERS),
                service(ProfileDimensionService.class, "all", s -> s.all(), READERS),
                service(ProfileDimensionService.class, "get", s -> s.get(DIMENSION), READERS),
                service(ProfileDimensionService.class, "history", s -> s.history(DIMENSION), READERS),
                service(
                        ProfileDimensionService.class,
                        "add",
                        s -> s.add("", s.get(DIMENSION).content()),
                        ADMINS),
                service(
                        ProfileDimensionService.class,
                        "change",
                        s -> s.change(DIMENSION, -1, s.get(DIMENSION).content(), null),
                        ADMINS),
                api("GET /api/v1/profile-dimensions", "/api/v1/profile-dimensions", READERS),
                api("GET /api/v1/profile-dimensions/{id}", "/api/v1/profile-dimensions/" + DIMENSION, READERS),
                api(
                        "GET /api/v1/profile-dimensions/{id}/history",
                        "/api/v1/profile-dimensions/" + DIMENSION + "/history",
                        READERS),
                api("POST /api/v1/profile-dimensions", "/api/v1/profile-dimensions", DIMENSION_BODY, ADMINS),
                api(
                        "PUT /api/v1/profile-dimensions/{id}",
                        "/api/v1/profile-dimensions/" + DIMENSION,
                        DIMENSION_BODY,
                        ADMINS));
    }

    /** Can be read, and breaks a rule. */
    private static final String BODY = """
            {"id": "", "name": "", "short_name": "", "definition": "", "units": [], "kind": "STOCK"}""";

    private static final String DIMENSION_BODY = """
            {"id": "", "name": "", "position": 0}""";

    private IndicatorAccess() {}
}
