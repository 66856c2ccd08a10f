package de.lenkungsportal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the bytes of a file to rows in the database: all of them, or none. */
@PortalTest
class ImportJobsTest {

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcTemplate sql;

    private final Places places = new Places();

    /** Writes into a table, one row at a time, and does what a test wants after each. */
    private class Table extends Places {

        private final Runnable afterEach;

        Table(Runnable afterEach) {
            this.afterEach = afterEach;
        }

        @Override
        public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
            int done = 0;
            for (SheetRow row : rows) {
                sql.update("insert into test_place values (?)", row.text(PLACE));
                afterEach.run();
                done++;
                progress.at(done);
            }
            return new ImportOutcome("ingest.running.rows", List.of(done), "", "ingest.done.title");
        }
    }

    @BeforeEach
    void createTable() {
        sql.execute("create table test_place (name text not null)");
    }

    @AfterEach
    void dropTable() {
        sql.execute("drop table test_place");
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T done(ImportJob<T> job) throws InterruptedException {
        JobState<T> state = job.await();
        assertThat(state).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private static void refused(ImportJob<?> job, String messageKey) throws InterruptedException {
        assertThat(job.await())
                .isInstanceOfSatisfying(
                        JobState.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private ImportCheck check(ImportTarget target, String text) throws InterruptedException {
        return done(jobs.check(done(jobs.read(target, "orte.csv", file(text)))));
    }

    private int stored() {
        Integer count = sql.queryForObject("select count(*) from test_place", Integer.class);
        return count == null ? -1 : count;
    }

    @Test
    void theHeaderIsFoundBelowATitleAndColumnsByTheirNames() throws InterruptedException {
        ImportDraft draft = done(
                jobs.read(places, "orte.csv", file("Liste der Orte\n\nBemerkung;Anzahl;ORT (amtlich)\nx;5;Hamm\n")));

        assertThat(draft.headerRow()).isEqualTo(3);
        assertThat(draft.mapping().places()).isEqualTo(java.util.Map.of("place", 2, "count", 1));
        assertThat(draft.example(2)).isEqualTo("Hamm");
    }

    @Test
    void eachBadRowIsNamedByItsNumberColumnAndReason() throws InterruptedException {
        ImportCheck check =
                check(places, "Ort;Anzahl;Datum\nHamm;1;15.03.2016\n;2;\nHerne;viele;31.02.2016\nAtlantis;3;\n");

        assertThat(check.goodRows()).isEqualTo(1);
        assertThat(check.badRows()).isEqualTo(3);
        assertThat(check.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "place", "ingest.cell.required"),
                        org.assertj.core.groups.Tuple.tuple(4, "count", "ingest.cell.whole"),
                        org.assertj.core.groups.Tuple.tuple(4, "day", "ingest.cell.noSuchDay"),
                        org.assertj.core.groups.Tuple.tuple(5, "place", "ingest.cell.required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vorname",
                "Nachname",
                "Geburtsdatum",
                "Geburtsort",
                "Staatsangehörigkeit",
                "Aktenzeichen",
                "Az.",
                "Kundennummer",
                "Kunden-Nr.",
                "Telefon privat",
                "Name der Person",
                "AZR-Nummer",
                "Ansprechpartner/in",
                "Teilnehmer*innen",
                "Kunde/Kundin",
                "Bewerber:innen",
                "Sachbearbeiter/-innen",
                "TeilnehmerInnen",
                "Berater(in)"
            })
    void aColumnThatDescribesAPersonRefusesTheFile(String header) throws InterruptedException {
        refused(jobs.read(places, "orte.csv", file("Ort;Anzahl;" + header + "\nHamm;1;x\n")), "ingest.file.personal");
    }

    @Test
    void aDeclaredColumnIsNoPersonalOne() throws InterruptedException {
        assertThat(done(jobs.read(places, "orte.csv", file("Name;Anzahl\nHamm;1\n")))
                        .mapping()
                        .places())
                .containsEntry("place", 0);
    }

    @Test
    void aFileWithBadRowsIsWrittenOnlyWhenTheyAreLeftOutByChoice() throws InterruptedException {
        ImportCheck check = check(new Table(() -> {}), "Ort;Anzahl\nHamm;1\nHerne;viele\nBochum;3\n");

        refused(jobs.write(check, BadRows.REFUSE), "ingest.write.badRows");
        assertThat(stored()).isZero();
        done(jobs.write(check, BadRows.LEAVE_OUT));
        assertThat(sql.queryForList("select name from test_place", String.class))
                .containsExactly("Hamm", "Bochum");
    }

    @Test
    void anErrorInTheLastRowLeavesNothingBehind() throws InterruptedException {
        var rows = new java.util.concurrent.atomic.AtomicInteger();
        ImportCheck check = check(
                new Table(() -> {
                    if (rows.incrementAndGet() == 3) {
                        throw new InvalidInputException("row", "ingest.cell.required");
                    }
                }),
                "Ort\nHamm\nHerne\nBochum\n");

        refused(jobs.write(check, BadRows.REFUSE), "ingest.cell.required");
        assertThat(stored()).isZero();
    }

    @Test
    void cancellingInTheMiddleLeavesNothingBehind() throws InterruptedException {
        var first = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        ImportCheck check = check(
                new Table(() -> {
                    first.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                "Ort\nHamm\nHerne\n");
        ImportJob<ImportOutcome> job = jobs.write(check, BadRows.REFUSE);
        first.await();
        assertThat(job.state()).isEqualTo(new JobState.Running<>(0, 2));
        job.cancel();
        goOn.countDown();

        assertThat(job.await()).isInstanceOf(JobState.Cancelled.class);
        assertThat(stored()).isZero();
    }

    @Test
    void aHundredThousandRowsAreCheckedAndWritten() throws InterruptedException {
        ImportCheck check = check(places, "Ort;Anzahl\n" + "Hamm;12\n".repeat(100_000));

        done(jobs.write(check, BadRows.REFUSE));
        assertThat(places.written).hasSize(100_000);
    }
}
