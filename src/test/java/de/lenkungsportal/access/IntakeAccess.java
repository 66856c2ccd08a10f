package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.IntakeSort;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.series.IntakeImportService;
import de.lenkungsportal.intake.series.IntakeRow;
import de.lenkungsportal.intake.series.IntakeService;
import de.lenkungsportal.intake.simulation.IntakeSimulation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Intake series. Entry 1 is Dortmund's mean of the first twelve weeks (000). */
public final class IntakeAccess {

    private static final String DORTMUND = "05913000";
    private static final long ENTRY = 1;
    private static final String NO_VALUE = "{\"ags\": \"05913000\", \"rechtskreis\": \"SGB_II\", \"unit\": \"PERSON\","
            + " \"period\": \"2016-W14\", \"as_of\": \"2016-04-11\"}";
    private static final SeriesKey SERIES =
            new SeriesKey(DORTMUND, Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.WEEK);
    private static final Period WEEK = new Period(Frequency.WEEK, LocalDate.of(2016, 4, 4), 1);
    private static final IntakeContent CHANGE =
            new IntakeContent(Counting.COUNT, BigDecimal.TEN, Qualifier.EXACT, new Stand("2016-04-11"), null);

    private static final IntakeRow ROW = new IntakeRow(2, SERIES, WEEK, CHANGE);

    private static final Set<Who> COORDINATORS = Set.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);
    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);

    public static List<Row> rows() {
        return List.of(
                service(IntakeService.class, "seriesOf", s -> s.seriesOf(List.of(DORTMUND)), READERS),
                service(IntakeService.class, "series", s -> s.series(SERIES), READERS),
                service(IntakeService.class, "since", s -> s.since(LocalDate.EPOCH, List.of(SERIES)), READERS),
                service(IntakeService.class, "page", s -> s.page(IntakeFilter.ALL, 0, 10, IntakeSort.DEFAULT), READERS),
                service(IntakeService.class, "stream", s -> s.stream(IntakeFilter.ALL, e -> {}), READERS),
                service(IntakeService.class, "get", s -> s.get(ENTRY), READERS),
                service(IntakeService.class, "history", s -> s.history(ENTRY), READERS),
                service(IntakeService.class, "years", s -> s.years(List.of(DORTMUND)), READERS),
                service(IntakeService.class, "totals", s -> s.totals(2016), READERS),
                service(IntakeService.class, "create", s -> s.create(SERIES, WEEK, CHANGE), OWN),
                service(IntakeService.class, "revise", s -> s.revise(ENTRY, 1, CHANGE, "Nachgezählt"), OWN),
                service(IntakeService.class, "delete", s -> s.delete(ENTRY, 1, "Doppelt"), OWN),
                service(IntakeService.class, "deleted", IntakeService::deleted, COORDINATORS),
                service(
                        IntakeService.class,
                        "restore",
                        s -> {
                            s.delete(ENTRY, 1, "Doppelt");
                            s.restore(ENTRY);
                        },
                        OWN),
                service(IntakeSimulation.class, "get", IntakeSimulation::get, READERS),
                service(IntakeSimulation.class, "remove", s -> s.remove(999), ADMINS),
                api("GET /api/v1/simulation", "/api/v1/simulation", READERS),
                api("DELETE /api/v1/simulation", "/api/v1/simulation", ADMINS),
                view("zugangsprognose", "zugangsprognose", READERS),
                view("zugaenge/einlesen", "zugaenge/einlesen", COORDINATORS),
                service(IntakeImportService.class, "ownMunicipality", s -> s.ownMunicipality(), COORDINATORS),
                service(IntakeImportService.class, "check", s -> s.check(List.of(ROW), done -> {}), COORDINATORS),
                service(IntakeImportService.class, "places", IntakeImportService::places, COORDINATORS),
                service(IntakeImportService.class, "past", IntakeImportService::past, COORDINATORS),
                service(
                        IntakeImportService.class,
                        "write",
                        s -> s.write(List.of(ROW), Set.of(), "zugaenge.csv", done -> {}),
                        OWN),
                service(IntakeImportService.class, "undo", s -> s.undo("nirgends", done -> {}), NOBODY),
                view("zugaenge", "zugaenge", READERS),
                view("zugaenge/eintrag/:id", "zugaenge/eintrag/" + ENTRY, READERS),
                api("GET /api/v1/intake", "/api/v1/intake", READERS),
                api("GET /api/v1/intake/deleted", "/api/v1/intake/deleted", COORDINATORS),
                api(
                        "POST /api/v1/intake/{id}/restore",
                        "/api/v1/intake/" + ENTRY + "/restore",
                        "",
                        NOBODY,
                        COORDINATORS),
                api("GET /api/v1/intake/{id}", "/api/v1/intake/" + ENTRY, READERS),
                api("GET /api/v1/intake/{id}/history", "/api/v1/intake/" + ENTRY + "/history", READERS),
                api("POST /api/v1/intake", "/api/v1/intake", NO_VALUE, OWN),
                api("PUT /api/v1/intake/{id}", "/api/v1/intake/" + ENTRY, NO_VALUE, OWN),
                api("DELETE /api/v1/intake/{id}", "/api/v1/intake/" + ENTRY, OWN));
    }

    private IntakeAccess() {}
}
