package de.lenkungsportal.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A list of measures comes in whole, or with its bad rows left out by choice, or not at all. */
@PortalTest
class MeasureImportTest {

    private static final String DORTMUND = "05913000";
    private static final int ROWS = 2_000;
    /** Every fortieth row has one of these defects. */
    private static final int STEP = 40;

    private static final List<String> DEFECTS = List.of("title", "kind", "steps", "asOf", "startsOn");

    @Autowired
    MeasureImportService service;

    @Autowired
    MeasureService measures;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    RunService runs;

    @Autowired
    MunicipalityService municipalities;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    WebApplicationContext portal;

    @AfterEach
    void forgetWhatWasWritten() {
        sql.execute("set session_replication_role = replica");
        try {
            String mine = "(select id from measure where title like 'Prüfmaßnahme %')";
            String mineRuns = "(select id from measure_run where measure in " + mine + ")";
            sql.update("delete from run_reading where run in " + mineRuns);
            sql.update("delete from measure_run where measure in " + mine);
            sql.update("delete from measure_decision where measure in " + mine);
            sql.update("delete from measure where title like 'Prüfmaßnahme %'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private MeasureTarget target() throws Exception {
        return signIn.as(
                Who.COORDINATOR_OWN,
                () -> new MeasureTarget(
                        service,
                        new MeasureWords(messages),
                        municipalities.get(DORTMUND),
                        municipalities.all(),
                        measures.legalBases()));
    }

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = signIn.as(Who.COORDINATOR_OWN, job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private ImportCheck checked(String name, byte[] content) throws Exception {
        MeasureTarget target = target();
        var draft = done(() -> jobs.read(target, name, content));
        return done(() -> jobs.check(draft));
    }

    private ImportCheck checked(String csv) throws Exception {
        return checked("massnahmen.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> stored() {
        return sql
                .queryForList("select id from measure where title like 'Prüfmaßnahme %' order by title", String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean isBad(int row) {
        return row % STEP == 0;
    }

    /** 2,000 measures below a header in row 1; the rows 40, 80 … 2,000 are bad in one of five ways. */
    private static byte[] spreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Maßnahmen");
            List<String> header =
                    List.of("Titel", "Art", "Schritte", "Stand", "Rechtsgrundlage", "Beginn", "Plätze", "Bemerkung");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 2; row <= ROWS + 1; row++) {
                String defect = isBad(row) ? DEFECTS.get(row / STEP % DEFECTS.size()) : "";
                int line = row - 1;
                sheet.value(line, 0, defect.equals("title") ? "" : "Prüfmaßnahme %05d".formatted(row));
                sheet.value(line, 1, defect.equals("kind") ? "Raumschiff" : "Einzelmaßnahme");
                sheet.value(line, 2, defect.equals("steps") ? "" : "6 Qualifizierung, 9 Arbeit, Ausbildung");
                sheet.value(line, 3, defect.equals("asOf") ? "gestern" : "15.03.2016");
                sheet.value(line, 4, "§ 421 SGB III");
                sheet.value(line, 5, defect.equals("startsOn") ? "01.01.2016" : "31.12.2015");
                sheet.value(line, 6, 12);
                sheet.value(line, 7, "=HYPERLINK(\"http://beispiel.invalid\")");
            }
        }
        return out.toByteArray();
    }

    @Test
    void theFiftyBadRowsOfTwoThousandAreListedAndNothingIsWrittenUnlessTheyAreLeftOut() throws Exception {
        ImportCheck check = checked("massnahmen.xlsx", spreadsheet());

        assertThat(check.badRows()).isEqualTo(ROWS / STEP);
        assertThat(check.goodRows()).isEqualTo(ROWS - ROWS / STEP);
        assertThat(check.problems()).hasSize(ROWS / STEP).allSatisfy(problem -> {
            assertThat(isBad(problem.row())).isTrue();
            assertThat(problem.column()).isEqualTo(DEFECTS.get(problem.row() / STEP % DEFECTS.size()));
            assertThat(sentence(problem)).isNotBlank().doesNotContain("{");
        });
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> jobs.write(check, BadRows.REFUSE))
                        .await())
                .isInstanceOf(JobState.Refused.class);
        assertThat(stored()).isEmpty();

        var outcome = done(() -> jobs.write(check, BadRows.LEAVE_OUT));
        assertThat(messages.text(outcome.messageKey(), outcome.arguments().toArray()))
                .isEqualTo("1.950 Maßnahmen mit 1.950 Durchläufen eingelesen.");
        assertThat(stored()).hasSize(ROWS - ROWS / STEP);
        assertThat(checked("massnahmen.xlsx", spreadsheet()).newRows()).isZero();
    }

    private String sentence(RowProblem problem) {
        return messages.text(problem.messageKey(), problem.arguments().toArray());
    }

    @Test
    void everyColumnTakesTheWordsOfThePortal() throws Exception {
        String header =
                "Maßnahme;Art;Stand;Kommune;Träger;Kostenträger;Beschreibung;Rechtsgrundlagen;Rechtskreise;Schritte;"
                        + "Eingangsniveau;Nachweis;Zielniveau;Zielniveau laut Test;Zielgruppen;Form;Stunden je Woche;Dauer in Tagen;"
                        + "Kinderbetreuung;Finanzierung;Nach dem Rechtskreiswechsel;Fortführung mit Geld von;Kontaktstelle;Anmerkung;"
                        + "Grundlage;Stand der Planung;Veröffentlicht;Beginn;Letzter Tag;Einstieg;Plätze;belegt;Wartende\n";
        String row = "Prüfmaßnahme A;Sprachangebot;05/2016;Dortmund;Prüfträger;JC;Deutsch am Abend;"
                + "\"FbW; § 45 SGB III\";SGB II, AsylbLG;\"6, Arbeit, Ausbildung\";A1;mit Test;b1;A2;"
                + "\"Frauen, gesundheitlich eingeschränkt, Reha\";Präsenz,im Betrieb;12,5;90;ja;ESF;nein;;"
                + "Integration Point;abends;simuliert;Idee;ja;01.09.2016;30.11.2016;ja;15;4;0\n";
        assertThat(target().columns()).extracting(TargetColumn::key).doesNotHaveDuplicates();
        ImportCheck check = checked(header + row);
        assertThat(check.problems()).isEmpty();
        done(() -> jobs.write(check, BadRows.REFUSE));

        String id = stored().getFirst();
        Measure measure = signIn.as(Who.STEERING, () -> measures.get(id));
        MeasureContent content = measure.content();
        assertThat(content.municipalities()).containsExactly(DORTMUND);
        assertThat(content.legalBases()).containsExactly("FBW", "SGB_III_45");
        assertThat(content.rechtskreise()).containsExactly(Rechtskreis.SGB_II, Rechtskreis.ASYLBLG);
        assertThat(content.steps()).containsExactly(Step.QUALIFICATION, Step.WORK);
        assertThat(content.language().reached()).isEqualTo(LanguageLevel.A2);
        assertThat(content.targetGroups()).containsExactly(MeasureTargetGroup.WOMEN, MeasureTargetGroup.HEALTH);
        assertThat(content.forms()).containsExactly(MeasureForm.PRESENCE, MeasureForm.IN_COMPANY);
        assertThat(content.hoursPerWeek()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(measure.publishedOn()).isNotNull();
        MeasureRun run = signIn.as(Who.STEERING, () -> runs.ofMeasure(id)).getFirst();
        assertThat(run.content().startsOn()).isEqualTo(LocalDate.of(2016, 9, 1));
        assertThat(run.content().entry()).isEqualTo(EntryMode.ROLLING);
        assertThat(run.free()).isEqualTo(11);
        assertThat(run.content().basis()).isEqualTo(content.basis());
    }

    @Test
    void theExportOfTheCatalogueCanBeRead() throws Exception {
        var words = new MeasureWords(messages);
        Sheet export =
                signIn.as(Who.COORDINATOR_OWN, () -> CatalogueSheet.of(words, "", CatalogueAddress.of(""), catalogue));
        assertThat(checked(csv(export)).unchanged()).hasSameSizeAs(export.rows());

        // As entries of the own municipality they differ in what only the steering group or the sources can say.
        Sheet entered = new Sheet(
                "massnahmen",
                List.of(),
                export.header(),
                export.rows().stream().map(MeasureImportTest::asOwnIdea).toList());
        ImportCheck check = checked(csv(entered));
        assertThat(check.problems()).isEmpty();
        done(() -> jobs.write(check, BadRows.REFUSE));
        assertThat(stored()).hasSameSizeAs(entered.rows());

        Sheet again = signIn.as(
                Who.COORDINATOR_OWN,
                () -> CatalogueSheet.of(
                        words, "", CatalogueAddress.of("kommune=" + DORTMUND + "&stand=IDEA"), catalogue));
        Set<String> notRead = Set.of(
                "Kennung",
                "Kommune",
                "Federführung",
                "Nächster Beginn",
                "Plätze offener Durchläufe",
                "davon frei",
                "Quelle",
                "Stelle");
        for (List<Object> row : entered.rows()) {
            List<@Nullable Object> back = again.rows().stream()
                    .filter(each -> Objects.equals(each.get(1), row.get(1)))
                    .findFirst()
                    .orElseThrow();
            for (int column = 0; column < row.size(); column++) {
                if (!notRead.contains(export.header().get(column))) {
                    assertThat(parts(back.get(column)))
                            .as(export.header().get(column))
                            .isEqualTo(parts(row.get(column)));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedAndReadInAgainChangesNothing(SheetWriter.Format format) throws Exception {
        Sheet export = signIn.as(
                Who.COORDINATOR_OWN,
                () -> CatalogueSheet.of(
                        new MeasureWords(messages), "", CatalogueAddress.of("kommune=" + DORTMUND), catalogue));
        DocumentFile file = SheetWriter.file(export, format);
        ImportCheck check = checked(file.name(), file.content());
        assertThat(check.problems()).isEmpty();
        assertThat(check.changes()).isEmpty();
        assertThat(check.unchanged()).hasSameSizeAs(export.rows()).isNotEmpty();
    }

    @Test
    void thePreviewShowsWordsAndNoCodes() throws Exception {
        ImportCheck check = checked("""
                Titel;Art;Stand;Kommune;Schritte;Rechtsgrundlage
                Prüfmaßnahme A;Einzelmaßnahme;2016;05913000;3;FbW
                """);
        var row = check.sample(1).getFirst();
        assertThat(target().columns().stream().map(row::shown).filter(shown -> !shown.isEmpty()))
                .allSatisfy(shown -> assertThat(shown).doesNotContain("_", "[", "05913000"))
                .contains("Einzelmaßnahme", "Dortmund", "3 Anerkennung");
    }

    @Test
    void allThatIsWrongInARowIsToldAtOnce() throws Exception {
        assertThat(checked("""
                                Titel;Art;Stand;Schritte;Beginn;Letzter Tag;Plätze;belegt;Kontaktstelle;Eingangsniveau
                                Prüfmaßnahme A;Einzelmaßnahme;gestern;;01.09.2016;01.08.2016;10;12;Frau Beispiel;C9
                                Prüfmaßnahme B;Raumschiff;2016;;;;;;;
                                """).problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "2 asOf", "2 entry", "2 steps", "2 endsOn", "2 taken", "2 contactFunction", "3 kind");
    }

    private static List<@Nullable Object> asOwnIdea(List<@Nullable Object> row) {
        List<@Nullable Object> mine = new ArrayList<>();
        row.forEach(cell -> mine.add(orEmpty(cell)));
        mine.set(0, "");
        mine.set(1, "Prüfmaßnahme " + row.getFirst());
        mine.set(3, "Idee");
        mine.set(4, "");
        return mine;
    }

    /** Legal bases of the sources stand in the order of the sources, those of own entries in that of the alphabet. */
    private static List<String> parts(@Nullable Object cell) {
        return Arrays.stream(String.valueOf(orEmpty(cell)).split(", ", -1))
                .sorted()
                .toList();
    }

    private static Object orEmpty(@Nullable Object cell) {
        return cell == null ? "" : cell;
    }

    private static String csv(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter.csv(sheet, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anotherMunicipalityAndANameOfAPersonAreRefused() throws Exception {
        assertThat(checked("""
                                Titel;Art;Stand;Schritte;Kommune
                                Prüfmaßnahme A;Einzelmaßnahme;2016;6;Köln
                                Prüfmaßnahme B;Einzelmaßnahme;2016;6;Mond
                                """).problems())
                .extracting(this::sentence)
                .containsExactly(
                        "Eine neue Maßnahme gehört zu Ihrer eigenen Kommune.",
                        "Schreiben Sie Dortmund oder lassen Sie die Zelle leer.");
        MeasureTarget target = target();
        byte[] content = "Titel;Art;Stand;Ansprechpartnerin\nPrüfmaßnahme A;Einzelmaßnahme;2016;x\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> jobs.read(target, "massnahmen.csv", content))
                        .await())
                .isInstanceOfSatisfying(
                        JobState.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("ingest.file.personal"));
    }

    @Test
    void theViewNamesTheOwnMunicipalityTheColumnsAndTheWordsAndTheCatalogueLeadsThere() {
        visit(Who.COORDINATOR_OWN, window -> {
            window.getUI().navigate(CatalogueAddress.ROUTE);
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getText)
                    .contains("Liste einlesen");
            window.getUI().navigate(MeasureImportView.ROUTE);
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Maßnahmen einlesen: Dortmund");
            assertThat(window.find(Main.class).single().getElement().getTextRecursively())
                    .contains("Rechtsgrundlagen", "Pflicht", "§ 421 SGB III", "laufender Einstieg");
        });
        visit(Who.STEERING, window -> {
            window.getUI().navigate(CatalogueAddress.ROUTE);
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getText)
                    .doesNotContain("Liste einlesen");
        });
    }

    private void visit(Who who, Consumer<BrowserlessUIContext> visit) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            visit.accept(window);
        }
    }
}
