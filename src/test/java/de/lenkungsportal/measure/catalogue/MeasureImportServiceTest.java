package de.lenkungsportal.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A list of measures is judged as if each were typed. Each test is rolled back. */
@PortalTest
@Transactional
class MeasureImportServiceTest {

    private static final String DORTMUND = "05913000";
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);

    @Autowired
    private MeasureImportService service;

    @Autowired
    private MeasureService measures;

    @Autowired
    private RunService runs;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private DSLContext db;

    private static MeasureContent single(String title) {
        return MeasureForms.single(DORTMUND, title, Step.QUALIFICATION);
    }

    private static MeasureImportRow row(int number, MeasureContent content, @Nullable RunContent run) {
        return ImportRows.of(number, content, run);
    }

    private static RunContent run(LocalDate start) {
        return new RunContent(
                start,
                start.plusDays(29),
                EntryMode.FIXED,
                12,
                5,
                null,
                null,
                new Stand("2016-05-31"),
                null,
                Basis.STATED);
    }

    private List<RowProblem> check(MeasureImportRow... rows) throws Exception {
        return signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.check(List.of(rows), Map.of()).problems());
    }

    private MeasureImportResult write(MeasureImportRow... rows) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.write(List.of(rows), ImportRows.ANSWERS));
    }

    private String id(String title) {
        return Objects.requireNonNull(
                sql.queryForObject("select id from measure where title = ?", String.class, title));
    }

    private List<@Nullable String> audit(String measure) {
        return sql.queryForList(
                "select action || ' ' || actor || ' ' || ags from audit_entry where subject_id = ?"
                        + " or subject_id in (select id from measure_run where measure = ?) order by id",
                String.class,
                measure,
                measure);
    }

    @Test
    void whatIsReadInIsStoredAsIfItWereTyped() throws Exception {
        write(row(2, single("Eingelesen"), run(JUNE)));
        String typed = signIn.as(Who.COORDINATOR_OWN, () -> {
            String id = measures.create(single("Getippt")).id();
            runs.add(id, run(JUNE));
            return id;
        });
        String read = id("Eingelesen");
        Measure one = signIn.as(Who.STEERING, () -> measures.get(read));
        Measure other = signIn.as(Who.STEERING, () -> measures.get(typed));
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields("id", "content.title")
                .isEqualTo(other);
        assertThat(one.status()).isEqualTo(MeasureStatus.IDEA);
        assertThat(signIn.as(Who.STEERING, () -> runs.ofMeasure(read)))
                .usingRecursiveComparison()
                .ignoringFields("id", "measure")
                .isEqualTo(signIn.as(Who.STEERING, () -> runs.ofMeasure(typed)));
        assertThat(signIn.as(Who.STEERING, () -> runs.readings(read)))
                .singleElement()
                .satisfies(reading -> assertThat(reading.free()).isEqualTo(7));
        assertThat(audit(read)).isEqualTo(audit(typed)).hasSize(2);
    }

    @Test
    void rowsOfOneMeasureAreItsRunsIfTheySayTheSameOfIt() throws Exception {
        var second = row(3, single("Kurs"), run(JUNE.plusMonths(1)));
        assertThat(write(row(2, single("Kurs"), run(JUNE)), second)).isEqualTo(new MeasureImportResult(1, 2, 0));
        assertThat(signIn.as(Who.STEERING, () -> runs.ofMeasure(id("Kurs"))))
                .extracting(each -> each.content().startsOn())
                .containsExactly(JUNE, JUNE.plusMonths(1));
        MeasureContent other = MeasureForms.single(DORTMUND, "Kurs zwei", Step.PROFILING);
        assertThat(check(
                        row(2, single("Kurs zwei"), run(JUNE)),
                        row(3, other, run(JUNE.plusMonths(1))),
                        row(4, single("KURS  zwei"), run(JUNE)),
                        row(5, single("Kurs zwei"), null)))
                .extracting(problem -> problem.row() + " " + problem.messageKey())
                .containsExactly(
                        "3 measureplan.problem.importDiffers",
                        "4 measureplan.problem.importDiffers",
                        "5 measureplan.problem.importRepeated");
    }

    @Test
    void theSameTitleInAnotherMunicipalityIsAnotherMeasure() throws Exception {
        write(row(2, single("Kurs"), run(JUNE)));
        assertThat(signIn.as(
                        Who.COORDINATOR_FOREIGN,
                        () -> service.check(
                                        List.of(row(
                                                2, MeasureForms.single("05315000", "Kurs", Step.QUALIFICATION), null)),
                                        Map.of())
                                .changes()))
                .isEmpty();
    }

    @Test
    void aRowThatIsStoredAsItIsCountsAsUnchanged() throws Exception {
        write(row(2, single("Kurs"), run(JUNE)));
        assertThat(signIn.as(
                        Who.COORDINATOR_OWN,
                        () -> service.check(List.of(row(2, single("Kurs"), run(JUNE))), Map.of())
                                .unchanged()))
                .containsExactly(2);
    }

    @Test
    void theRulesAreThoseOfTyping() throws Exception {
        MeasureContent course = MeasureForms.course421(DORTMUND);
        assertThat(check(
                        row(2, course, run(LocalDate.of(2015, 12, 31))),
                        row(3, course, run(LocalDate.of(2016, 1, 1))),
                        row(4, MeasureForms.contact(DORTMUND, "Frau Beispiel"), null),
                        row(5, MeasureForms.single("05315000", "Kurs", Step.QUALIFICATION), null),
                        ImportRows.with(row(6, single("Kurs"), null), MeasureStatus.RUNNING, Publication.INTERNAL)))
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.messageKey())
                .containsExactly(
                        "3 startsOn measureplan.problem.law",
                        "4 contactFunction platform.problem.person",
                        "5 municipalities measureplan.problem.ownMunicipality",
                        "6 status measureplan.problem.importStatus");
    }

    @Test
    void oneBadRowKeepsAllOut() {
        assertThatThrownBy(() -> write(row(2, single("Kurs"), run(JUNE)), row(3, single(""), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(sql.queryForObject("select count(*) from measure where title = 'Kurs'", Integer.class))
                .isZero();
    }

    @Test
    void aPublishedIdeaIsSeenByProvidersFromTheDayOfTheImportOn() throws Exception {
        write(ImportRows.with(row(2, single("Kurs"), null), MeasureStatus.IDEA, Publication.PUBLISHED));
        Measure read = signIn.as(Who.STEERING, () -> measures.get(id("Kurs")));
        assertThat(read.publishedOn()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(audit(read.id()))
                .containsExactly(
                        "MEASURE_CREATED koordination-dortmund " + DORTMUND,
                        "MEASURE_PUBLISHED koordination-dortmund " + DORTMUND);
    }

    @Test
    void noQueryCountGrowsWithRows() throws Exception {
        int fewChecked =
                signIn.as(Who.COORDINATOR_OWN, () -> Queries.count(db, () -> service.check(many("a", 20), Map.of())));
        int manyChecked = signIn.as(
                Who.COORDINATOR_OWN, () -> Queries.count(db, () -> service.check(many("b", 1_000), Map.of())));
        assertThat(manyChecked).isEqualTo(fewChecked).isEqualTo(3);
        int few = signIn.as(
                Who.COORDINATOR_OWN, () -> Queries.count(db, () -> service.write(many("c", 20), ImportRows.ANSWERS)));
        int many = signIn.as(
                Who.COORDINATOR_OWN,
                () -> Queries.count(db, () -> service.write(many("d", 1_000), ImportRows.ANSWERS)));
        assertThat(many).isEqualTo(few).isLessThan(16);
    }

    private static List<MeasureImportRow> many(String series, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(number -> row(number, single("Kurs " + series + number), run(JUNE)))
                .toList();
    }
}
