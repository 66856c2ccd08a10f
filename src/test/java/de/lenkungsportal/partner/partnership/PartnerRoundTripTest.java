package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.PlaceNames;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Lists of partners go out and come in again, and are taken back in the view. */
@PortalTest
class PartnerRoundTripTest {

    private static final String DORTMUND = "05913000";
    private static final PlaceNames PLACES = new PlaceNames(Map.of(DORTMUND, "Dortmund", "05315000", "Köln"));

    @Autowired
    Messages messages;

    @Autowired
    PartnerImportService service;

    @Autowired
    PartnershipService partnerships;

    @Autowired
    ImportJobs jobs;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    WebApplicationContext portal;

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = signIn.as(Who.COORDINATOR_OWN, job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private ImportCheck checked(String name, byte[] content) throws Exception {
        var target = new PartnerTarget(service, DORTMUND, PLACES, new PartnershipWords(messages));
        var draft = done(() -> jobs.read(target, name, content));
        return done(() -> jobs.check(draft));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedAndReadInAgainChangesNothing(SheetWriter.Format format) throws Exception {
        var words = new PartnershipWords(messages);
        var rows = new ArrayList<List<@Nullable Object>>();
        var filter = new PartnershipFilter(
                Set.of(DORTMUND),
                Set.of(),
                Set.of(),
                Set.of(),
                PartnershipFilter.Form.ANY,
                Set.of(),
                null,
                "",
                Later.SHOWN);
        signIn.as(Who.COORDINATOR_OWN, () -> {
            partnerships.stream(filter, each -> {
                if (each.state() != Partnership.State.ENDED) {
                    rows.add(PartnershipRows.row(words, each));
                }
            });
            return rows;
        });
        DocumentFile file = SheetWriter.file(
                new Sheet("partner", List.of("Partner in Dortmund"), PartnershipRows.header(words), rows), format);
        ImportCheck check = checked(file.name(), file.content());
        assertThat(check.problems()).isEmpty();
        assertThat(check.changes()).isEmpty();
        assertThat(check.unchanged()).hasSameSizeAs(rows).isNotEmpty();
    }

    @Test
    void aRowOfAnotherMunicipalityIsRefusedByKeyAndByName() throws Exception {
        ImportCheck check = checked(
                "partner.csv",
                "Kommune;Partner;Art;Stand\n05315000;Prüfpartner Köln;Sonstige;2016\nKöln;Prüfpartner Dom;Sonstige;2016\n5913000;Prüfpartner Quittenbaum;Sonstige;2016\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(check.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                .containsExactly(
                        tuple(2, "ags", "partner.import.foreignAgs"), tuple(3, "ags", "partner.import.foreignAgs"));
        assertThat(check.newRows()).isEqualTo(1);
    }

    @Test
    void whatAnExportSaysInWordsAloneIsComparedAndColumnsThatNobodyReadsAreNamed() throws Exception {
        var words = new PartnershipWords(messages);
        var stored = new ArrayList<Partnership>();
        var filter = new PartnershipFilter(
                Set.of(DORTMUND),
                Set.of(),
                Set.of(),
                Set.of(),
                PartnershipFilter.Form.STATED,
                Set.of(),
                null,
                "",
                Later.SHOWN);
        signIn.as(Who.COORDINATOR_OWN, () -> {
            partnerships.stream(filter, stored::add);
            return stored;
        });
        Partnership one = stored.stream()
                .filter(each -> each.state() == Partnership.State.ACTIVE)
                .findFirst()
                .orElseThrow();
        var row = new ArrayList<>(PartnershipRows.row(words, one));
        List<String> header = PartnershipRows.header(words);
        row.set(header.indexOf("Mitwirkung im Einzelnen"), "Hotline montags");
        row.set(header.indexOf("Status"), words.label(Partnership.State.ENDED));
        DocumentFile file =
                SheetWriter.file(new Sheet("partner", List.of(), header, List.of(row)), SheetWriter.Format.CSV);
        ImportCheck check = checked(file.name(), file.content());
        assertThat(check.unchanged()).isEmpty();
        assertThat(check.problems())
                .extracting(RowProblem::column, RowProblem::messageKey)
                .containsExactlyInAnyOrder(
                        tuple("participation", "partner.import.notRead"), tuple("state", "partner.import.notRead"));
        assertThat(check.draft().unused()).containsExactly("Stadt oder Kreis", "Nach dem Stichtag", "Quelle");
        assertThat(new ImportWords(messages, check.draft()).aside())
                .containsExactly("Nicht eingelesen: ›Stadt oder Kreis‹, ›Nach dem Stichtag‹, ›Quelle‹.");
    }

    @Test
    void allThatIsWrongInARowIsToldAtOnce() throws Exception {
        ImportCheck check = checked(
                "partner.csv",
                "Organisation;Art;Ring;Stand;gilt von;gilt bis\n;Raumschiff;7;2016;01.05.2016;01.04.2016\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(check.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("name", "kind", "ring", "valid_to");
    }

    @Test
    void theViewListsTheImportAndTakesItBack() throws Exception {
        ImportCheck check = checked(
                "rueckgabe.csv",
                "Organisation;Art;Stand\nPrüfpartner Quittenbaum;Sonstige;2016\n".getBytes(StandardCharsets.UTF_8));
        done(() -> jobs.write(check, BadRows.REFUSE));
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.COORDINATOR_OWN));
                var window = user.newWindow()) {
            window.getUI().navigate(PartnerAddress.IMPORT);
            assertThat(window.find(Button.class).all())
                    .extracting(button -> button.getAriaLabel().orElse(""))
                    .contains("rueckgabe.csv zurücknehmen");
        }
        String file = signIn.as(Who.COORDINATOR_OWN, service::past).getFirst().id();
        var target = new PartnerTarget(service, DORTMUND, PLACES, new PartnershipWords(messages));
        var outcome = done(() -> jobs.undo(target, file));
        assertThat(messages.text(outcome.messageKey(), outcome.arguments().toArray()))
                .isEqualTo("2 Einträge wurden zurückgenommen.");
        assertThat(sql.queryForObject(
                        "select count(*) from organisation where name = 'Prüfpartner Quittenbaum'", Integer.class))
                .isZero();
    }
}
