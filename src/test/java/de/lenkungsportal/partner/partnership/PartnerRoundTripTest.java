package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        var target = new PartnerTarget(service, DORTMUND, new PartnershipWords(messages));
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
        var target = new PartnerTarget(service, DORTMUND, new PartnershipWords(messages));
        var outcome = done(() -> jobs.undo(target, file));
        assertThat(messages.text(outcome.messageKey(), outcome.arguments().toArray()))
                .isEqualTo("2 Einträge wurden zurückgenommen.");
        assertThat(sql.queryForObject(
                        "select count(*) from organisation where name = 'Prüfpartner Quittenbaum'", Integer.class))
                .isZero();
    }
}
