package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.alert.Alert;
import de.lenkungsportal.intake.alert.AlertFilter;
import de.lenkungsportal.intake.alert.AlertService;
import de.lenkungsportal.intake.outlook.StaffingOutlookService;
import de.lenkungsportal.intake.published.PublishedForecastService;
import de.lenkungsportal.intake.published.ScorecardService;
import de.lenkungsportal.intake.run.ExpectedIntakeService;
import de.lenkungsportal.intake.run.ForecastRunService;
import de.lenkungsportal.staffing.StaffingService;
import de.lenkungsportal.staffing.Suppositions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Published forecasts, forecast runs, scorecard and alerts. */
public final class ForecastAccess {

    private static final String AGS = "05913000";
    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
    private static final SeriesKey DORTMUND =
            new SeriesKey("05913000", Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.WEEK);
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
                service(
                        ExpectedIntakeService.class,
                        "between",
                        s -> s.between("05913000", LocalDate.of(2016, 7, 1), LocalDate.of(2016, 9, 30)),
                        READERS),
                service(ForecastRunService.class, "list", s -> s.list(ForecastRunFilter.CURRENT), READERS),
                service(ForecastRunService.class, "leading", ForecastRunService::leading, READERS),
                service(ForecastRunService.class, "current", s -> s.current(DORTMUND), READERS),
                service(ForecastRunService.class, "history", s -> s.history(DORTMUND), READERS),
                service(ForecastRunService.class, "page", s -> s.page(ForecastRunFilter.CURRENT, 0, 10), READERS),
                service(
                        ForecastRunService.class,
                        "stream",
                        s -> s.stream(ForecastRunFilter.CURRENT, run -> {}),
                        READERS),
                service(
                        ForecastRunService.class,
                        "get",
                        s -> s.get(s.list(ForecastRunFilter.CURRENT).getFirst().id()),
                        READERS),
                service(StaffingOutlookService.class, "need", s -> s.need(DORTMUND, Suppositions.NONE), READERS),
                service(
                        StaffingOutlookService.class,
                        "page",
                        s -> s.page(ForecastRunFilter.CURRENT, Suppositions.NONE, 0, 10),
                        READERS),
                service(StaffingOutlookService.class, "leading", s -> s.leading(List.of(AGS)), READERS),
                service(StaffingService.class, "assumptions", s -> s.assumptions(AGS), READERS),
                service(StaffingService.class, "levels", s -> s.levels(AGS, Rechtskreis.SGB_II), READERS),
                service(StaffingService.class, "change", s -> s.change(AGS, 1, 12, 100, 100, null), OWN),
                service(ScorecardService.class, "of", s -> s.of(DORTMUND), READERS),
                service(AlertService.class, "list", s -> s.list(AlertFilter.OPEN), READERS),
                service(AlertService.class, "page", s -> s.page(AlertFilter.OPEN, 0, 10), READERS),
                service(AlertService.class, "get", s -> s.get(first(s).id()), READERS),
                service(AlertService.class, "setting", s -> s.setting(AGS), READERS),
                service(
                        AlertService.class,
                        "acknowledge",
                        s -> s.acknowledge(first(s).id(), first(s).version(), "Gesehen"),
                        OWN),
                service(AlertService.class, "changeSetting", s -> s.changeSetting(AGS, 0, 4, null, null), OWN),
                api("GET /api/v1/forecasts", "/api/v1/forecasts?ags=" + AGS, READERS),
                api("GET /api/v1/forecasts/{id}", "/api/v1/forecasts/1", READERS),
                api("GET /api/v1/staffing-need", "/api/v1/staffing-need?ags=" + AGS, READERS),
                api("GET /api/v1/alerts", "/api/v1/alerts?ags=" + AGS, READERS),
                api("GET /api/v1/alerts/{id}", "/api/v1/alerts/1", READERS),
                api("POST /api/v1/alerts/{id}/acknowledgement", "/api/v1/alerts/1/acknowledgement", "{}", OWN),
                api("GET /api/v1/alerts/settings/{ags}", "/api/v1/alerts/settings/" + AGS, READERS),
                api("PUT /api/v1/alerts/settings/{ags}", "/api/v1/alerts/settings/" + AGS, "{}", OWN),
                api("GET /api/v1/published-forecasts", "/api/v1/published-forecasts", READERS),
                api("GET /api/v1/published-forecasts/{id}", "/api/v1/published-forecasts/" + PUBLISHED, READERS));
    }

    private static Alert first(AlertService service) {
        return service.list(AlertFilter.openOf(AGS)).getFirst();
    }

    private ForecastAccess() {}
}
