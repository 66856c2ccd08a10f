package de.lenkungsportal.intake.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of entries goes out and comes in again: numbers with their qualifiers, hidden counts with their reason. */
@PortalTest
class IntakeRoundTripTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey TEST =
            new SeriesKey(DORTMUND, Rechtskreis.ASYLBLG, Unit.PERSON, Origin.UNKNOWN, Frequency.WEEK);

    @Autowired
    IntakeService service;

    @Autowired
    IntakeImportService imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        sql.update("delete from intake where ags = ? and rechtskreis = 'ASYLBLG'", DORTMUND);
    }

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = signIn.as(Who.COORDINATOR_OWN, job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private void entered(int week, int value, Qualifier qualifier, String note) throws Exception {
        LocalDate monday = LocalDate.of(2016, 1, 4).plusWeeks(week);
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.create(
                        TEST,
                        new Period(Frequency.WEEK, monday, 1),
                        new IntakeContent(
                                Counting.COUNT, BigDecimal.valueOf(value), qualifier, new Stand("2016-05-30"), note)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedAndReadInAgainChangesNothing(SheetWriter.Format format) throws Exception {
        entered(0, 63, Qualifier.APPROXIMATE, "'=Summe der Stellen");
        entered(1, 70, Qualifier.AT_LEAST, "=A1+A2");
        entered(2, 2, Qualifier.EXACT, "-");
        var words = new EntryWords(messages);
        SeriesState state = SeriesState.of(
                new QueryParameters(Map.of("stadt", List.of(DORTMUND), "rechtskreis", List.of("ASYLBLG"))), DORTMUND);
        Sheet export = signIn.as(
                Who.COORDINATOR_OWN,
                () -> EntrySheet.of(words, service, state, "Zugänge", Map.of(DORTMUND, "Dortmund")));
        assertThat(export.rows()).hasSize(3);
        int qualifier = export.header().indexOf("Genauigkeit");
        assertThat(export.rows())
                .extracting(row -> row.get(qualifier + 1))
                .containsExactlyInAnyOrder(Qualifier.APPROXIMATE, Qualifier.AT_LEAST, null);
        int missing = export.header().indexOf("Fehlt weil");
        assertThat(export.rows()).extracting(row -> row.get(missing)).contains("geschützt");

        DocumentFile file = SheetWriter.file(export, format);
        ImportCheck check = checked(file);
        assertThat(check.problems()).isEmpty();
        assertThat(check.changes()).isEmpty();
        assertThat(check.unchanged()).hasSize(2);
        assertThat(check.leftOut().values())
                .singleElement()
                .satisfies(rows -> assertThat(rows).hasSize(1));
    }

    private ImportCheck checked(DocumentFile file) throws Exception {
        var target = signIn.as(
                Who.COORDINATOR_OWN, () -> new IntakeFile(new ImportView.OwnSeries(imports, DORTMUND), messages));
        var draft = done(() -> jobs.read(target, file.name(), file.content()));
        return done(() -> jobs.check(draft));
    }
}
