package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.PlaceNames;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** A list of partners comes in whole, or with its bad rows left out by choice, or not at all. */
@PortalTest
class PartnerImportTest {

    private static final String DORTMUND = "05913000";
    private static final PlaceNames PLACES = new PlaceNames(Map.of(DORTMUND, "Dortmund", "05315000", "Köln"));
    private static final int ROWS = 2_000;
    /** Every fortieth row has one of these defects. */
    private static final int STEP = 40;

    @Autowired
    Messages messages;

    @Autowired
    PartnerImportService service;

    @Autowired
    ImportJobs jobs;

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
            sql.update("delete from participation where partnership in (select p.id from partnership p"
                    + " join organisation o on o.id = p.organisation where o.name like '%Prüfpartner %')");
            sql.update("delete from partnership where organisation in"
                    + " (select id from organisation where name like '%Prüfpartner %')");
            sql.update("delete from organisation where name like '%Prüfpartner %'");
        } finally {
            sql.execute("set session_replication_role = origin");
        }
    }

    private static boolean isBad(int row) {
        return row % STEP == 0;
    }

    /** 2,000 partners below a header in row 1; the rows 40, 80 … 2,000 are bad in one of five ways. */
    private static byte[] spreadsheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Partner");
            List<String> header = List.of("Organisation", "Art", "Ring", "Postfach", "Stand", "Anmerkung");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 2; row <= ROWS + 1; row++) {
                int defect = isBad(row) ? row / STEP % 5 : -1;
                int line = row - 1;
                sheet.value(line, 0, defect == 0 ? "" : "Prüfpartner %05d %s".formatted(row, word(row)));
                sheet.value(line, 1, defect == 1 ? "Raumschiff" : "Sonstige");
                sheet.value(line, 2, defect == 2 ? "7" : "3");
                sheet.value(line, 3, "postfach@beispiel.invalid");
                sheet.value(line, 4, defect == 3 ? "gestern" : "15.03.2016");
                sheet.value(line, 5, defect == 4 ? "x".repeat(2_001) : "=HYPERLINK(\"http://beispiel.invalid\")");
            }
        }
        return out.toByteArray();
    }

    /** Names that are not alike. */
    private static String word(int row) {
        return "w" + Integer.toString(row * 7_919, 36) + Integer.toString(row * 104_729, 36);
    }

    private <T> T asCoordinator(java.util.concurrent.Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = signIn.as(Who.COORDINATOR_OWN, job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private int stored() {
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from partnership p join organisation o on o.id = p.organisation"
                        + " where p.ags = ? and o.name like 'Prüfpartner %'",
                Integer.class, DORTMUND));
    }

    @Test
    void theFiftyBadRowsOfTwoThousandAreListedAndNothingIsWrittenUnlessTheyAreLeftOut() throws Exception {
        var target = new PartnerTarget(service, DORTMUND, PLACES, new PartnershipWords(messages));
        byte[] content = spreadsheet();
        var draft = asCoordinator(() -> jobs.read(target, "partner.xlsx", content));
        assertThat(draft.rowCount()).isEqualTo(ROWS);
        ImportCheck check = asCoordinator(() -> jobs.check(draft));

        assertThat(check.badRows()).isEqualTo(ROWS / STEP);
        assertThat(check.goodRows()).isEqualTo(ROWS - ROWS / STEP);
        assertThat(check.problems().stream().map(RowProblem::row).distinct())
                .hasSize(ROWS / STEP)
                .allMatch(PartnerImportTest::isBad);
        assertThat(check.problems())
                .allSatisfy(problem -> assertThat(problem.column())
                        .isEqualTo(
                                List.of("name", "kind", "ring", "as_of", "note").get(problem.row() / STEP % 5)));
        assertThat(check.problems())
                .allSatisfy(problem -> assertThat(problem.messageKey()).isNotBlank());

        JobState<ImportOutcome> refused = signIn.as(Who.COORDINATOR_OWN, () -> jobs.write(check, BadRows.REFUSE))
                .await();
        assertThat(refused).isInstanceOf(JobState.Refused.class);
        assertThat(stored()).isZero();

        asCoordinator(() -> jobs.write(check, BadRows.LEAVE_OUT));
        assertThat(stored()).isEqualTo(ROWS - ROWS / STEP);
        theFormulaOfTheNoteLeavesAsText();
    }

    private void theFormulaOfTheNoteLeavesAsText() throws IOException {
        String note = Objects.requireNonNull(sql.queryForObject(
                "select p.note from partnership p join organisation o on o.id = p.organisation"
                        + " where o.name like 'Prüfpartner %' limit 1",
                String.class));
        var out = new ByteArrayOutputStream();
        SheetWriter.csv(new Sheet("partner", List.of(), List.of("Anmerkung"), List.of(List.of(note))), out);
        assertThat(note).startsWith("=HYPERLINK");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=HYPERLINK");
    }

    @Test
    void anotherMunicipalityGetsNothing() throws Exception {
        var target = new PartnerTarget(service, "05315000", PLACES, new PartnershipWords(messages));
        byte[] content = "Organisation;Art;Stand\nPrüfpartner A;Sonstige;2016\n".getBytes(StandardCharsets.UTF_8);
        var draft = asCoordinator(() -> jobs.read(target, "partner.csv", content));

        JobState<ImportCheck> state =
                signIn.as(Who.COORDINATOR_OWN, () -> jobs.check(draft)).await();
        assertThat(state)
                .isInstanceOfSatisfying(
                        JobState.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("ingest.job.denied"));
    }

    @Test
    void aNameOfAPersonRefusesTheFile() throws Exception {
        var target = new PartnerTarget(service, DORTMUND, PLACES, new PartnershipWords(messages));
        byte[] content = "Organisation;Art;Stand;Ansprechpartner\nPrüfpartner A;Sonstige;2016;x\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> jobs.read(target, "partner.csv", content))
                        .await())
                .isInstanceOfSatisfying(
                        JobState.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("ingest.file.personal"));
    }

    @Test
    void theViewNamesTheOwnMunicipalityAndTheColumns() {
        try (SecuredBrowserlessApplicationContext<Authentication> browsers =
                        SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = browsers.newUser(signIn.authentication(Who.COORDINATOR_OWN));
                BrowserlessUIContext window = user.newWindow()) {
            window.getUI().navigate(PartnerAddress.IMPORT);
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Partner einlesen: Dortmund");
            assertThat(window.find(Main.class).single().getElement().getTextRecursively())
                    .contains("Funktionspostfach", "Pflicht");
        }
    }
}
