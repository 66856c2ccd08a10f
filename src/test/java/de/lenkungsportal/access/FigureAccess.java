package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureImportService;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.comparison.OwnFigureService;
import de.lenkungsportal.comparison.RoundComparisonService;
import de.lenkungsportal.comparison.RoundPublication;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.ingest.Answers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Figures that areas enter, and the answers of rounds that are taken over. */
public final class FigureAccess {

    private static final String DORTMUND = "05913000";
    private static final String FIGURE = "dortmund-caseload-sgb-ii-customer";
    private static final Set<Who> OWN = EnumSet.of(Who.COORDINATOR_OWN);
    private static final Set<Who> KEEPERS = EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN);

    private static final NewFigure GIVEN = new NewFigure(
            About.area(DORTMUND),
            null,
            new Indicator("NOT_THERE"),
            null,
            null,
            null,
            Stage.ACTUAL,
            Breakdown.NONE,
            Unit.COUNT,
            new FigureContent(null, null, null, Missing.NOT_STATED, new Stand("2016-05"), null),
            new SourcePlace(SourcePlace.OWN, "Auswertung"));

    /** Can be read, and breaks a rule. */
    private static final String BODY = """
            {"ags": "05913000", "indicator": "NOT_THERE", "stage": "ACTUAL", "unit": "COUNT", "missing": "NOT_STATED",
             "as_of": "2016-05", "source_place": "Auswertung"}""";

    public static List<Row> rows() {
        return List.of(
                service(OwnFigureService.class, "enter", s -> s.enter(GIVEN), OWN),
                service(OwnFigureService.class, "onRecord", s -> s.onRecord(GIVEN), KEEPERS),
                service(OwnFigureService.class, "mayDelete", s -> s.mayDelete(FIGURE), KEEPERS),
                service(OwnFigureService.class, "delete", s -> s.delete(FIGURE, 1, "Vertippt"), OWN),
                service(OwnFigureService.class, "deleted", s -> s.deleted(DORTMUND), OWN),
                service(OwnFigureService.class, "restore", s -> s.restore(FIGURE), EnumSet.noneOf(Who.class)),
                view("kennzahl-eintragen", "kennzahl-eintragen", KEEPERS),
                service(FigureImportService.class, "areas", FigureImportService::areas, KEEPERS),
                service(FigureImportService.class, "stored", FigureImportService::stored, KEEPERS),
                service(FigureImportService.class, "check", s -> s.check(List.of()), KEEPERS),
                service(FigureImportService.class, "write", s -> s.write(List.of(), Answers.of("zahlen.csv")), KEEPERS),
                service(FigureImportService.class, "past", FigureImportService::past, KEEPERS),
                service(FigureImportService.class, "undo", s -> s.undo("nirgends"), EnumSet.noneOf(Who.class)),
                view("kennzahl-eintragen/einlesen", "kennzahl-eintragen/einlesen", KEEPERS),
                api(
                        "POST /api/v1/figures",
                        "/api/v1/figures",
                        BODY,
                        OWN,
                        EnumSet.of(Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                api(
                        "DELETE /api/v1/figures/{id}",
                        "/api/v1/figures/" + FIGURE,
                        "",
                        OWN,
                        EnumSet.of(Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                api(
                        "GET /api/v1/figures/deleted",
                        "/api/v1/figures/deleted?ags=" + DORTMUND,
                        "",
                        OWN,
                        EnumSet.of(Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                api(
                        "POST /api/v1/figures/{id}/restore",
                        "/api/v1/figures/" + FIGURE + "/restore",
                        "",
                        EnumSet.noneOf(Who.class),
                        EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                service(
                        RoundComparisonService.class,
                        "compare",
                        s -> s.compare(
                                new ComparisonQuery(null, Set.of(DORTMUND), "2016-03", Set.of(), null, Set.of()),
                                "2016-03",
                                null),
                        READERS),
                service(
                        RoundPublication.class,
                        "publish",
                        s -> s.publish(
                                "2016-03",
                                DORTMUND,
                                RoundPublication.Statements.NONE,
                                RoundPublication.Statements.NONE,
                                null),
                        EnumSet.of(Who.STEERING, Who.ADMIN)));
    }

    private FigureAccess() {}
}
