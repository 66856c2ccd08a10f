package de.lenkungsportal.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RecordInUseException;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.catalogue.MeasureFindings.NamedMeasure;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a list says of measures that are stored: it is shown, taken by choice, and taken back whole. Each test is rolled back. */
@PortalTest
@Transactional
class MeasureRevisionImportTest {

    private static final String DORTMUND = "05913000";
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);

    @Autowired
    MeasureImportService service;

    @Autowired
    MeasureService measures;

    @Autowired
    RunService runs;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    private static MeasureContent single(String title) {
        return MeasureForms.single(DORTMUND, title, Step.QUALIFICATION);
    }

    private static MeasureImportRow row(int number, MeasureContent content, @Nullable RunContent run) {
        return ImportRows.of(number, content, run);
    }

    private static RunContent run(LocalDate start, int places) {
        return new RunContent(
                start, null, EntryMode.FIXED, places, null, null, null, new Stand("2016-05-31"), null, Basis.STATED);
    }

    private MeasureFindings check(MeasureImportRow... rows) throws Exception {
        return check(Map.of(), rows);
    }

    private MeasureFindings check(Map<Integer, String> picked, MeasureImportRow... rows) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.check(List.of(rows), picked));
    }

    private MeasureImportResult write(Answers answers, MeasureImportRow... rows) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.write(List.of(rows), answers));
    }

    private MeasureImportResult write(MeasureImportRow... rows) throws Exception {
        return write(ImportRows.ANSWERS, rows);
    }

    private static Answers revising(Integer... rows) {
        return ImportRows.ANSWERS.revising(Set.of(rows));
    }

    private String id(String title) {
        return Objects.requireNonNull(
                sql.queryForObject("select id from measure where title = ?", String.class, title));
    }

    private MeasureContent stored(String id) throws Exception {
        return signIn.as(Who.STEERING, () -> measures.get(id)).content();
    }

    private List<MeasureRun> storedRuns(String id) throws Exception {
        return signIn.as(Who.STEERING, () -> runs.ofMeasure(id));
    }

    private PastImport last() throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, service::past).getFirst();
    }

    private int undo(String id) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.undo(id));
    }

    @Test
    void aRowThatSaysSomethingElseIsShownWithBothSidesAndTakenByChoiceAlone() throws Exception {
        write(row(2, single("Kurs"), run(JUNE, 12)));
        MeasureImportRow other = row(2, MeasureForms.single(DORTMUND, "Kurs", Step.PROFILING), run(JUNE, 15));
        assertThat(check(other).changes()).singleElement().satisfies(change -> {
            assertThat(change.before().steps()).containsExactly(Step.QUALIFICATION);
            assertThat(change.after().steps()).containsExactly(Step.PROFILING);
            assertThat(Objects.requireNonNull(change.runBefore()).places()).isEqualTo(12);
            assertThat(Objects.requireNonNull(change.runAfter()).places()).isEqualTo(15);
        });
        assertThatThrownBy(() -> write(other)).isInstanceOf(InvalidInputException.class);
        assertThat(write(revising(2), other)).isEqualTo(new MeasureImportResult(0, 0, 2));
        String id = id("Kurs");
        assertThat(stored(id).steps()).containsExactly(Step.PROFILING);
        assertThat(storedRuns(id)).singleElement().satisfies(run -> {
            assertThat(run.content().places()).isEqualTo(15);
            assertThat(run.version()).isEqualTo(2);
        });
        assertThat(check(other).unchanged()).containsExactly(2);
    }

    @Test
    void whatASourceSaysOtherwiseIsACorrectionByFileAndByForm() throws Exception {
        write(row(2, single("Kurs"), run(JUNE, 12)));
        String id = id("Kurs");
        sql.update("update measure set source = '000', source_place = 'Folie 3' where id = ?", id);
        assertThat(check(row(2, single("Kurs"), run(JUNE, 12))).unchanged()).containsExactly(2);

        MeasureImportRow other = row(2, MeasureForms.single(DORTMUND, "Kurs", Step.PROFILING), run(JUNE, 12));
        write(revising(2), other);
        assertThat(stored(id).basis()).isEqualTo(Basis.CORRECTED);
        assertThat(storedRuns(id).getFirst().content().basis()).isEqualTo(Basis.STATED);
        assertThat(check(other).unchanged()).containsExactly(2);

        MeasureContent corrected = stored(id);
        undo(last().id());
        assertThat(stored(id).basis()).isEqualTo(Basis.STATED);
        int version = signIn.as(Who.STEERING, () -> measures.get(id)).version();
        signIn.as(Who.COORDINATOR_OWN, () -> measures.change(id, version, corrected));
        assertThat(stored(id).basis()).isEqualTo(Basis.CORRECTED);
    }

    @Test
    void aRowWithAnotherBeginningIsOneMoreRunOfTheMeasure() throws Exception {
        write(row(2, single("Kurs"), run(JUNE, 12)));
        var next = row(2, single("kurs"), run(JUNE.plusMonths(1), 8));
        var sameTitle = row(2, single("Kurs"), run(JUNE.plusMonths(1), 8));
        assertThat(check(next).changes()).as("the title is written otherwise").hasSize(1);
        MeasureFindings found = check(sameTitle);
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.unchanged()).isEmpty();
        assertThat(write(sameTitle)).isEqualTo(new MeasureImportResult(0, 1, 0));
        assertThat(storedRuns(id("Kurs"))).extracting(MeasureRun::number).containsExactly(1, 2);
    }

    @Test
    void whatARowDoesNotSayStaysAsItIs() throws Exception {
        write(row(2, MeasureForms.contact(DORTMUND, "Integration Point"), run(JUNE, 12)));
        String id = written(last().id());
        MeasureContent before = stored(id);
        MeasureImportRow renamed = ImportRows.saying(id, row(2, single("Neuer Name"), null), "title");
        assertThat(write(revising(2), renamed)).isEqualTo(new MeasureImportResult(0, 0, 1));
        MeasureContent after = stored(id);
        assertThat(after.title()).isEqualTo("Neuer Name");
        assertThat(after).usingRecursiveComparison().ignoringFields("title").isEqualTo(before);
    }

    private String written(String file) {
        return Objects.requireNonNull(sql.queryForObject(
                "select record from file_import_record where import = ? and kind = 'MEASURE'", String.class, file));
    }

    @Test
    void aTitleThatIsAlikeIsAskedAboutAndMeansWhatWasChosen() throws Exception {
        write(row(2, single("Deutschkurs für Eltern am Abend"), null), row(3, single("Bewerbungstraining"), null));
        MeasureImportRow alike = row(2, single("Deutschkurs für Eltern abends"), null);
        String id = id("Deutschkurs für Eltern am Abend");
        assertThat(check(alike).similar()).singleElement().satisfies(question -> {
            assertThat(question.row()).isEqualTo(2);
            assertThat(question.measures()).extracting(NamedMeasure::id).containsExactly(id);
        });
        assertThat(check(alike, row(3, single("Deutschkurs für Eltern am Abend"), null))
                        .similar())
                .as("another row names it")
                .isEmpty();

        MeasureFindings chosen = check(Map.of(2, id), alike);
        assertThat(chosen.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before().title()).isEqualTo("Deutschkurs für Eltern am Abend"));
        assertThat(chosen.similar()).hasSize(1);
        assertThat(write(new Answers("f.csv", Map.of(2, id), Set.of(2)), alike))
                .isEqualTo(new MeasureImportResult(0, 0, 1));
        assertThat(stored(id).title()).isEqualTo("Deutschkurs für Eltern abends");
    }

    @Test
    void statusPublicationAndMunicipalitiesAreNotChangedByAList() throws Exception {
        write(row(2, single("Kurs"), null));
        MeasureImportRow same = row(2, single("Kurs"), null);
        assertThat(check(ImportRows.with(same, MeasureStatus.IDEA, Publication.INTERNAL))
                        .unchanged())
                .containsExactly(2);
        assertThat(check(
                                ImportRows.with(same, MeasureStatus.RUNNING, Publication.PUBLISHED),
                                ImportRows.saying(
                                        id("Kurs"),
                                        row(3, MeasureForms.single("05315000", "Kurs", Step.QUALIFICATION), null),
                                        "municipalities"))
                        .problems())
                .extracting(problem -> problem.row() + " " + problem.column() + " " + problem.messageKey())
                .containsExactly(
                        "2 status measureplan.problem.importStatusKnown",
                        "2 published measureplan.problem.importPublication",
                        "3 municipalities measureplan.problem.share");
    }

    @Test
    void whatAnotherMunicipalityLeadsIsNotChangedButGetsAnOwnRun() throws Exception {
        write(row(2, single("Kurs"), null));
        String id = id("Kurs");
        sql.update(
                "update measure set municipalities = array['05913000', '05315000'], lead = '05315000' where id = ?",
                id);
        MeasureImportRow otherwise =
                ImportRows.saying(id, row(2, MeasureForms.single(DORTMUND, "Kurs", Step.PROFILING), null), "steps");
        assertThat(check(otherwise).problems())
                .extracting(problem -> problem.messageKey())
                .containsExactly("measureplan.problem.importForeign");
        MeasureImportRow ownRun = ImportRows.saying(id, row(2, single("Kurs"), run(JUNE, 12)), "title");
        assertThat(write(ownRun)).isEqualTo(new MeasureImportResult(0, 1, 0));
        assertThat(storedRuns(id)).extracting(MeasureRun::ags).containsExactly(DORTMUND);
    }

    @Test
    void providersAreToldThatAMeasureOfAnImportIsGone() throws Exception {
        write(row(2, single("Veröffentlicht"), run(JUNE, 12)));
        sql.update("update measure set status = 'AGREED', published_on = '2016-05-31' where title = 'Veröffentlicht'");
        Instant before = Instant.now();
        undo(last().id());
        assertThat(sql.queryForList(
                        "select news from planned_news(?, ?, array['AGREED', 'TENDERED', 'OPEN']) where title = 'Veröffentlicht'",
                        String.class,
                        Timestamp.from(before),
                        Timestamp.from(Instant.now())))
                .containsExactly("WITHDRAWN");
    }

    @Test
    void anImportIsTakenBackWhole() throws Exception {
        write(row(2, single("Alt"), run(JUNE, 12)));
        String old = id("Alt");
        MeasureContent before = stored(old);
        write(
                revising(2, 3),
                row(2, MeasureForms.single(DORTMUND, "Alt", Step.PROFILING), run(JUNE, 15)),
                row(3, MeasureForms.single(DORTMUND, "Alt", Step.PROFILING), run(JUNE.plusMonths(1), 9)),
                row(4, single("Ganz anders"), run(JUNE, 7)));
        PastImport last = last();
        assertThat(last.added()).isEqualTo(3);
        assertThat(last.revised()).isEqualTo(2);
        String added = id("Ganz anders");

        assertThat(undo(last.id())).isEqualTo(5);

        assertThat(stored(old)).isEqualTo(before);
        assertThat(storedRuns(old))
                .singleElement()
                .satisfies(run -> assertThat(run.content().places()).isEqualTo(12));
        assertThatThrownBy(() -> stored(added)).isInstanceOf(NotFoundException.class);
        assertThat(sql.queryForObject(
                        "select content ->> 'change' from history where kind = 'MEASURE' and id = ? order by version desc limit 1",
                        String.class,
                        added))
                .isEqualTo("DELETED");
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id", String.class, added))
                .endsWith("MEASURE_DELETED");
        assertThat(last().undoneAt()).isNotNull();
        assertThatThrownBy(() -> undo(last.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        write(row(2, single("Kurs"), null));
        String id = id("Kurs");
        signIn.as(Who.COORDINATOR_OWN, () -> measures.change(id, 1, single("Kurs zwei")));
        String file = last().id();
        assertThatThrownBy(() -> undo(file)).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void whatAChainIsMadeOfIsNotTakenBack() throws Exception {
        write(row(2, single("Kurs"), null));
        sql.update(
                "update foerderkette set items = items || ?::text, runs = runs || ''::text where id = (select min(id) from foerderkette)",
                id("Kurs"));
        String file = last().id();
        assertThatThrownBy(() -> undo(file)).isInstanceOf(RecordInUseException.class);
    }

    @Test
    void aRunThatWasAddedByHandHoldsTheMeasure() throws Exception {
        write(row(2, single("Kurs"), null));
        signIn.as(Who.COORDINATOR_OWN, () -> runs.add(id("Kurs"), run(JUNE, 12)));
        String file = last().id();
        assertThatThrownBy(() -> undo(file)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherMunicipalityTakesNothingBack() throws Exception {
        write(row(2, single("Kurs"), null));
        String file = last().id();
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.undo(file)))
                .isInstanceOf(NotFoundException.class);
    }
}
