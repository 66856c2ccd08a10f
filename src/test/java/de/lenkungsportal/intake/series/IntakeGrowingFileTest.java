package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that grow: what is stored is known again, what differs is shown and taken by choice, and an import can be taken back. */
@PortalTest
class IntakeGrowingFileTest {

    private static final String FIRST = """
                Rechtskreis;Einheit;Herkunft;Zeitraum;Zugang;Stand;Anmerkung
                AsylbLG;Personen;Herkunft unbekannt;KW 1/2014;12;31.05.2016;=1+1
                AsylbLG;Personen;Herkunft unbekannt;KW 2/2014;14;31.05.2016;
                """;

    @Autowired
    ImportJobs jobs;

    @Autowired
    IntakeImportService service;

    @Autowired
    IntakeService intake;

    @Autowired
    SignIn signIn;

    @Autowired
    Messages messages;

    @Autowired
    DSLContext db;

    @AfterEach
    void forget() {
        db.deleteFrom(INTAKE).where(INTAKE.ORIGIN.eq(Origin.UNKNOWN)).execute();
    }

    private IntakeFile target() {
        return new IntakeFile(new IntakeFiles.Own(service), messages);
    }

    private ImportCheck check(byte[] content) throws InterruptedException {
        return done(jobs.check(done(jobs.read(target(), "zugaenge.csv", content))));
    }

    private ImportCheck check(String text) throws InterruptedException {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(ImportJob<T> job) throws InterruptedException {
        JobState<T> state = job.await();
        assertThat(state).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private List<BigDecimal> stored() {
        return db.selectFrom(INTAKE)
                .where(INTAKE.ORIGIN.eq(Origin.UNKNOWN))
                .orderBy(INTAKE.PERIOD_FROM)
                .fetch(row -> row.getValue().stripTrailingZeros());
    }

    private static List<BigDecimal> numbers(int... values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::valueOf)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    @Test
    void aFileThatIsReadAgainChangesNothingAndAChangedRowIsTakenByChoiceAndBothCanBeTakenBack() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            done(jobs.write(check(FIRST), BadRows.REFUSE));
            assertThat(stored()).isEqualTo(numbers(12, 14));

            ImportCheck again = check(FIRST);
            assertThat(again.unchanged()).containsExactlyInAnyOrder(2, 3);
            assertThat(again.newRows()).isZero();
            assertThat(jobs.write(again, BadRows.REFUSE).await())
                    .isEqualTo(new JobState.Refused<>("ingest.write.nothing", List.of()));

            ImportCheck grown = check(
                    FIRST.replace(";14;", ";15;") + "AsylbLG;Personen;Herkunft unbekannt;KW 3/2014;16;31.05.2016;\n");
            assertThat(grown.newRows()).isEqualTo(1);
            assertThat(grown.changes()).singleElement().satisfies(change -> {
                assertThat(change.row()).isEqualTo(3);
                assertThat(change.title()).isEqualTo("KW 2/2014, AsylbLG, Personen");
                assertThat(change.differences()).containsExactly(new Difference("value", "14", "15"));
            });
            done(jobs.write(grown, BadRows.REFUSE, grown.answers().revising(Set.of(3))));
            assertThat(stored()).isEqualTo(numbers(12, 15, 16));

            List<PastImport> past = service.past();
            assertThat(past)
                    .extracting(PastImport::fileName, PastImport::added, PastImport::revised)
                    .startsWith(tuple("zugaenge.csv", 1, 1), tuple("zugaenge.csv", 2, 0));
            done(jobs.undo(target(), past.getFirst().id()));
            assertThat(stored()).isEqualTo(numbers(12, 14));
            assertThat(jobs.undo(target(), past.getFirst().id()).await()).isInstanceOf(JobState.Refused.class);
            return null;
        });
    }

    @Test
    void anImportWhoseEntryWasChangedSinceIsNotTakenBack() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            done(jobs.write(check(FIRST), BadRows.REFUSE));
            ImportCheck grown = check(FIRST.replace(";14;", ";15;"));
            done(jobs.write(grown, BadRows.REFUSE, grown.answers().revising(Set.of(3))));

            assertThat(jobs.undo(target(), service.past().get(1).id()).await())
                    .isEqualTo(new JobState.Refused<>("ingest.job.stale", List.of()));
            assertThat(stored()).isEqualTo(numbers(12, 15));
            return null;
        });
    }

    @Test
    void theExportsOfTheViewComeBackUnchanged() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Sheet sheet = EntrySheet.of(
                    new EntryWords(messages),
                    intake,
                    SeriesState.of(QueryParameters.simple(Map.of("stadt", "05913000")), "05913000"),
                    "Zugänge",
                    Map.of("05913000", "Dortmund"));
            for (SheetWriter.Format format : SheetWriter.Format.values()) {
                byte[] content = SheetWriter.file(sheet, format).content();
                ImportCheck check = check(content);
                assertThat(check.problems()).isEmpty();
                assertThat(check.newRows()).isZero();
                assertThat(check.changes()).isEmpty();
                assertThat(check.unchanged()).isNotEmpty();
            }
            return null;
        });
    }

    @Test
    void theListOfTheApiComesBackUnchanged() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            intake.stream(
                    IntakeFilter.of("05913000"),
                    entry -> rows.add(IntakeResource.COLUMNS.row(IntakeResource.of(entry, LocalDate.of(2016, 5, 31)))));
            var csv = new ByteArrayOutputStream();
            SheetWriter.csv(new Sheet("intake", List.of(), IntakeResource.COLUMNS.names(), rows), csv);
            ImportCheck check = check(csv.toByteArray());
            assertThat(check.problems()).isEmpty();
            assertThat(check.newRows()).isZero();
            assertThat(check.changes()).isEmpty();
            return null;
        });
    }
}
