package de.lenkungsportal.comparison.file;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.HISTORY;
import static de.lenkungsportal.db.Tables.INDICATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureImportService;
import de.lenkungsportal.comparison.FigureImportService.Row;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.SheetWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Figures come from a file as from the form: new ones are entered, others corrected, and what was exported changes nothing. */
@PortalTest
class FigureFileTest {

    private static final String DORTMUND = "05913000";
    private static final String STATED = "test-dortmund-stated";
    private static final String CODE = "TEST_FROM_FILE";
    private static final String HEADER = "Kennzahl;Rechtskreis;Wert;Einheit;Stand;Quelle;Fundstelle oder Herkunft\n";
    private static final String OWN = "Bestand;SGB II;4.210;BG;05/2016;;Auswertung des Jobcenters\n";
    private static final String CORRECTED = "Bestand;SGB III;77;Kunden;04/2016;000;Test\n";

    @Autowired
    FigureImportService service;

    @Autowired
    FigureService figures;

    @Autowired
    MunicipalityService municipalities;

    @Autowired
    FigureNames names;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @BeforeEach
    void insertFigure() {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, STATED)
                .set(FIGURE.AGS, DORTMUND)
                .set(FIGURE.INDICATOR, Indicator.CASELOAD)
                .set(FIGURE.RECHTSKREIS, Rechtskreis.SGB_III)
                .set(FIGURE.STAGE, Stage.ACTUAL)
                .set(FIGURE.UNIT, Unit.CUSTOMER)
                .set(FIGURE.QUALIFIER, Qualifier.EXACT)
                .set(FIGURE.VALUE, BigDecimal.valueOf(70))
                .set(FIGURE.AS_OF, new Stand("2016-04"))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "Test")
                .set(FIGURE.BASIS, Basis.STATED)
                .set(FIGURE.NOTE, "mit Zweigstelle")
                .execute();
    }

    @AfterEach
    void remove() {
        db.transaction(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("set local session_replication_role = replica");
            sql.execute("delete from history where kind = 'FIGURE' and (content ->> 'entered')::boolean");
            sql.execute("delete from file_import_record where kind = 'FIGURE'");
            sql.execute("delete from file_import where kind = 'FIGURES'");
            sql.deleteFrom(HISTORY).where(HISTORY.ID.in(STATED, CODE)).execute();
            sql.deleteFrom(FIGURE)
                    .where(FIGURE.ID.eq(STATED).or(FIGURE.ENTERED))
                    .execute();
            sql.deleteFrom(INDICATOR)
                    .where(INDICATOR.ID.eq(new Indicator(CODE)))
                    .execute();
        });
    }

    private <T extends @Nullable Object> T own(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private FigureFile target() throws Exception {
        return own(() -> new FigureFile(service, messages, names, service.areas(), municipalities.institutions()));
    }

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = own(job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private ImportCheck checked(String name, byte[] content) throws Exception {
        FigureFile target = target();
        var draft = done(() -> jobs.read(target, name, content));
        return done(() -> jobs.check(draft));
    }

    private ImportCheck checked(String rows) throws Exception {
        return checked("zahlen.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes all rows, also those that change what is stored. */
    private void write(String rows) throws Exception {
        ImportCheck check = checked(rows);
        assertThat(check.problems()).isEmpty();
        Set<Integer> changed = check.changes().stream().map(each -> each.row()).collect(Collectors.toSet());
        Answers answers = check.answers().revising(changed);
        done(() -> jobs.write(check, BadRows.REFUSE, answers));
    }

    private List<Figure> entered() throws Exception {
        Set<String> ids = Set.copyOf(
                db.select(FIGURE.ID).from(FIGURE).where(FIGURE.ENTERED).fetch(FIGURE.ID));
        return own(() -> service.stored()).stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
    }

    private EntrySheet template() throws Exception {
        return own(
                () -> new FigureTemplate(messages, names.indicators(), service.areas(), municipalities.institutions())
                        .make(service.stored()));
    }

    private FigureRecord stated() throws Exception {
        return own(() -> figures.get(STATED));
    }

    @Test
    void whatWasExportedComesBackUnchanged() throws Exception {
        write(OWN);
        int all = own(() -> service.stored()).size();
        byte[] csv = new Api(port)
                .get(Who.COORDINATOR_OWN, "/api/v1/figures?ags=" + DORTMUND, "text/csv")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        EntrySheet made = template();
        for (byte[] again : List.of(
                csv,
                made.xlsx().content(),
                SheetWriter.file(made.sheet(), SheetWriter.Format.CSV_EXCEL).content(),
                SheetWriter.file(made.sheet(), SheetWriter.Format.CSV).content())) {
            ImportCheck check = checked("zahlen", again);
            assertThat(check.problems()).isEmpty();
            assertThat(check.changes()).isEmpty();
            assertThat(check.newRows()).isZero();
            assertThat(check.unchanged()).hasSize(all);
        }
    }

    @Test
    void aNewRowIsAFigureOfTheOwnAreaAndAnotherValueACorrection() throws Exception {
        ImportCheck check = checked(OWN + CORRECTED);
        assertThat(check.newRows()).isEqualTo(1);
        assertThat(check.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .extracting(each -> each.column(), each -> each.before(), each -> each.after())
                        .containsExactly(tuple("value", "70 Kunden", "77 Kunden")));
        write(OWN + CORRECTED);

        assertThat(entered()).singleElement().satisfies(figure -> {
            assertThat(figure.ags()).isEqualTo(DORTMUND);
            assertThat(figure.value()).isEqualByComparingTo("4210");
            assertThat(figure.source()).isEqualTo(new SourcePlace(SourcePlace.OWN, "Auswertung des Jobcenters"));
            assertThat(figure.round()).isNull();
        });
        Figure corrected = stated().figure();
        assertThat(corrected.basis()).isEqualTo(Basis.CORRECTED);
        assertThat(corrected.value()).isEqualByComparingTo("77");
        assertThat(corrected.note()).isEqualTo("mit Zweigstelle");
        assertThat(String.valueOf(corrected.correction())).contains("70");
        assertThat(own(() -> figures.history(STATED)).getFirst().reason()).isEqualTo("Datei zahlen.csv");
    }

    @Test
    void aChangeThatNobodyChoseIsNotWritten() throws Exception {
        ImportCheck check = checked(OWN + CORRECTED);
        done(() -> jobs.write(check, BadRows.REFUSE));
        assertThat(stated().figure().value()).isEqualByComparingTo("70");
        assertThat(entered()).hasSize(1);
    }

    @Test
    void anOwnStatementIsMadeAnewAndNotTwice() throws Exception {
        write(OWN);
        write("Bestand;SGB II;4.300;BG;05/2016;;Auswertung vom Juni\n");
        assertThat(entered()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("4300");
            assertThat(figure.source().place()).isEqualTo("Auswertung vom Juni");
            assertThat(figure.basis()).isEqualTo(Basis.STATED);
        });
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        ImportCheck check = checked("""
                Einhörner;SGB II;1;BG;05/2016;;Auswertung
                Bestand;SGB II;5;Minuten;05/2016;;Auswertung
                Bestand;SGB II;6;BG;06/2016;;Auswertung
                Bestand;SGB II;viele;BG;04/2016;999;Auswertung
                Bestand;SGB II;;BG;03/2015;;Auswertung
                Bestand;SGB II;k.A.;BG;02/2015;;Auswertung
                Bestand;SGB III;71;Kunden;04/2016;;Auswertung
                Bestand;SGB II;7;BG;01/2015;;Auswertung
                Bestand;SGB II;8;BG;01/2015;;Auswertung
                """);
        assertThat(check.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                .containsExactlyInAnyOrder(
                        tuple(2, "indicator", "figureimport.cell.indicator"),
                        tuple(3, "unit", "figureview.problem.unitOfIndicator"),
                        tuple(4, "as_of", "platform.problem.standLater"),
                        tuple(5, "value", "ingest.cell.number"),
                        tuple(5, "source", "figureview.problem.source"),
                        tuple(6, "value", "figureview.problem.valueMissing"),
                        tuple(7, "value", "figureimport.problem.sign"),
                        tuple(8, "source_place", "figureimport.problem.onRecord"),
                        tuple(10, "indicator", "figureimport.problem.twice"));
        assertThat(own(() -> jobs.write(check, BadRows.REFUSE)).await()).isInstanceOf(JobState.Refused.class);
        assertThat(entered()).isEmpty();
    }

    @Test
    void aFigureOfAnotherCityIsRefused() throws Exception {
        String rows = "ags;indicator;value;unit;as_of;source_place\n05315000;CASELOAD;5;BG;2016-05;Auswertung\n";
        assertThat(checked("koeln.csv", rows.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(RowProblem::column, RowProblem::messageKey)
                .containsExactly(tuple("ags", "figureimport.problem.area"));

        List<Row> foreign = List.of(row(2, "05315000", "5"));
        assertThat(own(() -> service.check(foreign)).problems())
                .extracting(RowProblem::messageKey)
                .containsExactly("figureimport.problem.area");
        assertThatThrownBy(() -> own(() -> service.write(foreign, Answers.of("koeln.csv"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anAdministratorEntersWhatASourceSaysOfTheLand() throws Exception {
        String land = "05000000";
        assertThat(signIn.as(Who.ADMIN, () -> service.areas()))
                .extracting(each -> each.ags())
                .contains(land)
                .doesNotContain(DORTMUND);
        NewFigure figure = figure(land, "12345", new SourcePlace("003", "S. 1"));
        signIn.as(Who.ADMIN, () -> service.write(List.of(new Row(2, null, figure)), Answers.of("land.csv")));
        PastImport past = signIn.as(Who.ADMIN, () -> service.past()).getFirst();
        assertThat(past.ags()).isEqualTo(land);
        assertThatThrownBy(() -> own(() -> service.undo(past.id()))).isInstanceOf(NotFoundException.class);
        assertThat(signIn.as(Who.ADMIN, () -> service.undo(past.id()))).isEqualTo(1);
    }

    private static Row row(int number, String ags, String value) {
        return new Row(number, null, figure(ags, value, new SourcePlace(SourcePlace.OWN, "Auswertung")));
    }

    private static NewFigure figure(String ags, String value, SourcePlace source) {
        return new NewFigure(
                About.area(ags),
                null,
                Indicator.CASELOAD,
                null,
                null,
                null,
                Stage.ACTUAL,
                Breakdown.NONE,
                Unit.BG,
                new FigureContent(null, new BigDecimal(value), null, null, new Stand("2016-05-01"), null),
                source);
    }

    @Test
    void anImportIsTakenBackWhole() throws Exception {
        write(OWN + CORRECTED);
        String id = own(() -> service.past()).getFirst().id();
        FigureFile target = target();
        assertThat(done(() -> jobs.undo(target, id)).arguments()).containsExactly(2);
        assertThat(entered()).isEmpty();
        Figure back = stated().figure();
        assertThat(back.value()).isEqualByComparingTo("70");
        assertThat(back.basis()).isEqualTo(Basis.STATED);
        assertThat(back.correction()).isNull();
        assertThat(own(() -> jobs.undo(target, id)).await()).isInstanceOf(JobState.Refused.class);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        write(OWN + CORRECTED);
        own(() -> figures.revise(
                STATED,
                2,
                new FigureContent(null, new BigDecimal("78"), null, null, new Stand("2016-04"), null),
                "Neu"));
        String id = own(() -> service.past()).getFirst().id();
        FigureFile target = target();
        assertThat(own(() -> jobs.undo(target, id)).await()).isInstanceOf(JobState.Refused.class);
        assertThat(entered()).hasSize(1);
    }

    @Test
    void anIndicatorThatWasJustAddedIsRead() throws Exception {
        String body = """
                {"id": "%s", "name": "Sprachmittlung aus der Datei", "short_name": "Sprachmittlung", "definition": "Wie oft gedolmetscht wird.",
                 "units": ["COUNT"], "kind": "CAPACITY", "dimensions": ["AGE"], "direction": "MORE_IS_BETTER"}""".formatted(CODE);
        assertThat(new Api(port)
                        .send(Who.ADMIN, "POST", "/api/v1/indicators", body, Map.of())
                        .status())
                .isEqualTo(201);
        String rows = """
                Kennzahl;Aufteilung;Wert;Stand;Herkunft
                Sprachmittlung aus der Datei;;9;2015;Auskunft
                """ + CODE + ";AGE=U25;4;2015;Auskunft\n";
        ImportCheck check = checked("neu.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(check.problems()).isEmpty();
        done(() -> jobs.write(check, BadRows.REFUSE));
        assertThat(entered())
                .extracting(each -> each.indicator().code(), each -> each.unit(), each -> each.breakdown())
                .containsExactlyInAnyOrder(
                        tuple(CODE, Unit.COUNT, Breakdown.NONE), tuple(CODE, Unit.COUNT, Breakdown.parse("AGE=U25")));
        ImportCheck again = checked("vorlage.xlsx", template().xlsx().content());
        assertThat(again.problems()).isEmpty();
        assertThat(again.newRows()).isZero();
    }

    @Test
    void moreRowsCostNoMoreQueries() throws Exception {
        List<Row> many = IntStream.range(0, 200)
                .mapToObj(i -> {
                    NewFigure figure = figure(DORTMUND, "5", new SourcePlace("003", "S. " + i));
                    return new Row(i + 2, null, figure);
                })
                .toList();
        int one = own(() -> Queries.count(db, () -> service.check(many.subList(0, 1))));
        assertThat(own(() -> Queries.count(db, () -> service.check(many)))).isLessThanOrEqualTo(one);
    }

    @Test
    void theFormLeadsToIt() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.COORDINATOR_OWN,
                    "kennzahl-eintragen/einlesen",
                    "",
                    window -> assertThat(Visits.title(window)).isEqualTo("Kennzahlen einlesen: Dortmund"));
            visits.visit(
                    Who.COORDINATOR_OWN,
                    "kennzahl-eintragen",
                    "",
                    window -> assertThat(Visits.text(window)).contains("Kennzahlen einlesen"));
        }
    }
}
