package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastService;
import de.lenkungsportal.intake.PublishedForecastSort;
import java.util.List;

/** Published forecasts, forecast runs, scorecard and alerts. */
public final class ForecastAccess {

    private static final String PUBLISHED = "dortmund-2016-sgb-ii";

    public static List<Row> rows() {
        return List.of(
                service(PublishedForecastService.class, "list", s -> s.list(PublishedForecastFilter.ALL), READERS),
                service(
                        PublishedForecastService.class,
                        "page",
                        s -> s.page(PublishedForecastFilter.ALL, PublishedForecastSort.MUNICIPALITY, 0, 10),
                        READERS),
                service(PublishedForecastService.class, "get", s -> s.get(PUBLISHED), READERS),
                api("GET /api/v1/published-forecasts", "/api/v1/published-forecasts", READERS),
                api("GET /api/v1/published-forecasts/{id}", "/api/v1/published-forecasts/" + PUBLISHED, READERS));
    }

    private ForecastAccess() {}
}
