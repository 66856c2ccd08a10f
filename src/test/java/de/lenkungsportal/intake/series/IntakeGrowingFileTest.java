package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.intake.IntakeEntry;
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
    void bothLinesOfAPeriodAreToldEachWithTheOther() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            ImportCheck check = check(FIRST + "AsylbLG;Personen;Herkunft unbekannt;KW 1/2014;13;31.05.2016;\n");
            assertThat(check.badRows()).isEqualTo(2);
            assertThat(check.newRows()).isEqualTo(1);
            var words = new ImportWords(messages, check.draft());
            assertThat(check.problems())
                    .extracting(RowProblem::row, words::sentence)
                    .containsExactly(
                            tuple(
                                    2,
                                    "Dieser Zeitraum steht auch in Zeile 4. Bitte nur eine der beiden Zeilen behalten."),
                            tuple(
                                    4,
                                    "Dieser Zeitraum steht auch in Zeile 2. Bitte nur eine der beiden Zeilen behalten."));
            return null;
        });
    }

    @Test
    void aNoteThatNamesAPersonIsRefused() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            for (String note :
                    List.of("Herr Özdemir", "petra.schmitz@stadt.example", "Tel. 0231 123456", "geb. 12.03.1985")) {
                assertThat(check(FIRST.replace("=1+1", note)).problems())
                        .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                        .containsExactly(tuple(2, "note", "platform.problem.person"));
            }
            return null;
        });
    }

    @Test
    void allRowsOfAFileAreCounted() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            done(jobs.write(check(FIRST), BadRows.REFUSE));
            ImportCheck check = check(FIRST.replace(";14;", ";15;")
                    + "AsylbLG;Personen;Herkunft unbekannt;KW 3/2014;16;31.05.2016;\n"
                    + "AsylbLG;Personen;Herkunft unbekannt;KW 4/2014;viele;31.05.2016;\n"
                    + "AsylbLG;Personen;Herkunft unbekannt;KW 5/2014;.;31.05.2016;\n");
            var words = new ImportWords(messages, check.draft());
            assertThat(words.counts(check, check.answers()))
                    .isEqualTo("1 neu, 0 berichtigt, 1 unverändert, 3 nicht übernommen.");
            assertThat(words.counts(check, check.answers().revising(Set.of(3))))
                    .isEqualTo("1 neu, 1 berichtigt, 1 unverändert, 2 nicht übernommen.");
            assertThat(check.sample(5))
                    .extracting(row -> check.fate(row, Set.of()))
                    .containsExactly(ImportCheck.Fate.UNCHANGED, ImportCheck.Fate.KEPT, ImportCheck.Fate.NEW);
            return null;
        });
    }

    @Test
    void anotherNumberThanTheSourceHasIsACorrectionOfTheMunicipality() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            done(jobs.write(check(FIRST), BadRows.REFUSE));
            assertThat(entry(3).basis()).isEqualTo(Basis.STATED);
            db.update(INTAKE)
                    .set(INTAKE.SOURCE, "000")
                    .set(INTAKE.SOURCE_PLACE, "Folie 3")
                    .where(INTAKE.ORIGIN.eq(Origin.UNKNOWN), INTAKE.VALUE.eq(BigDecimal.valueOf(14)))
                    .execute();
            ImportCheck other = check(FIRST.replace(";14;", ";15;").replace(";12;", ";13;"));
            done(jobs.write(other, BadRows.REFUSE, other.answers().revising(Set.of(2, 3))));

            IntakeEntry corrected = entry(3);
            assertThat(corrected.basis()).isEqualTo(Basis.CORRECTED);
            assertThat(new EntryWords(messages).origin(corrected))
                    .isEqualTo("Berichtigung der Kommune; zuvor Quelle 000: Folie 3");
            assertThat(intake.history(corrected.id()))
                    .filteredOn(version -> version.replacedAt() != null)
                    .singleElement()
                    .satisfies(before ->
                            assertThat(before.record().quantity().toString()).contains("14"));
            assertThat(entry(2).basis()).as("a report of its own").isEqualTo(Basis.STATED);

            done(jobs.undo(target(), service.past().getFirst().id()));
            assertThat(entry(3).basis()).isEqualTo(Basis.STATED);
            IntakeEntry back = entry(3);
            intake.revise(back.id(), back.version(), corrected.content(), "Zahl der Kommune");
            assertThat(entry(3).basis()).as("by the form").isEqualTo(Basis.CORRECTED);
            return null;
        });
    }

    /** The entry that a line of the file wrote. */
    private IntakeEntry entry(int line) {
        return intake.get(db.select(INTAKE.ID)
                .from(INTAKE)
                .where(INTAKE.ORIGIN.eq(Origin.UNKNOWN))
                .orderBy(INTAKE.PERIOD_FROM)
                .limit(1)
                .offset(line - 2)
                .fetchSingle()
                .value1());
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
