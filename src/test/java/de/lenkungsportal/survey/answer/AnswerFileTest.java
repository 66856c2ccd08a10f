package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.survey.answer.AnswerFixture.AGENCY;
import static de.lenkungsportal.survey.answer.AnswerFixture.CASELOAD;
import static de.lenkungsportal.survey.answer.AnswerFixture.DORTMUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.LOCATION;
import static de.lenkungsportal.survey.answer.AnswerFixture.ROUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheet of a municipality comes back as it went, checked like every file. */
@PortalTest
class AnswerFileTest {

    @Autowired
    AnswerService answers;

    @Autowired
    AnswerImportService service;

    @Autowired
    AnswerCategories categories;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void openRound() {
        AnswerFixture.insert(db);
    }

    @AfterEach
    void forget() {
        AnswerFixture.delete(db);
    }

    private <T extends @Nullable Object> T own(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private AnswerForm form() throws Exception {
        return own(() -> answers.form(ROUND, DORTMUND));
    }

    private EntrySheet template() throws Exception {
        return new AnswerTemplate(messages, form(), categories, Map.of()).make();
    }

    /** The sheet with these cells of a question filled in, by header. */
    private Sheet filled(Map<String, Map<String, Object>> cells) throws Exception {
        Sheet sheet = template().sheet();
        List<List<@Nullable Object>> rows = sheet.rows().stream()
                .map(row -> {
                    List<@Nullable Object> changed = new ArrayList<>(row);
                    cells.getOrDefault(String.valueOf(row.getFirst()), Map.of())
                            .forEach((header, value) ->
                                    changed.set(sheet.header().indexOf(header), value));
                    return changed;
                })
                .toList();
        return new Sheet(sheet.name(), sheet.caption(), sheet.header(), rows);
    }

    private static byte[] xlsx(EntrySheet made, Sheet sheet) throws Exception {
        return new EntrySheet(sheet, made.entries(), made.choices()).xlsx().content();
    }

    private AnswerFile target() {
        return new AnswerFile(service, categories, messages, ROUND, DORTMUND);
    }

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = own(job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private ImportCheck checked(String name, byte[] content) throws Exception {
        AnswerFile target = target();
        var draft = done(() -> jobs.read(target, name, content));
        return done(() -> jobs.check(draft));
    }

    private Map<String, String> stored() throws Exception {
        var words = new AnswerWords(messages);
        return form().answers().values().stream()
                .collect(Collectors.toMap(each -> each.question(), each -> words.said(each, Map.of())));
    }

    private static final Map<String, Map<String, Object>> FILLED = Map.of(
            CASELOAD,
            Map.of("Art", "ca.", "Wert", 2420, "Einheit", "eLb", "eigene Quelle", "Fachverfahren"),
            TOTAL,
            Map.of("Wert", 33.5),
            AGENCY,
            Map.of("Art", "k.A."),
            LOCATION,
            Map.of("Kategorien", "Jobcenter; Agentur für Arbeit"),
            AnswerColumns.COMMON,
            Map.of("eigener Stand", "05/2016"));

    @Test
    void aFilledSheetIsReadAndComesBackUnchanged() throws Exception {
        ImportCheck check = checked("vorlage.xlsx", xlsx(template(), filled(FILLED)));
        assertThat(check.problems()).isEmpty();
        done(() -> jobs.write(check, BadRows.REFUSE));

        AnswerForm form = form();
        assertThat(form.answer(CASELOAD).value()).isEqualByComparingTo("2420");
        assertThat(form.answer(CASELOAD).sourceName()).isEqualTo("Fachverfahren");
        assertThat(form.answer(TOTAL).value()).isEqualByComparingTo("33.5");
        assertThat(form.answer(AGENCY).missing()).isEqualTo(Missing.NOT_STATED);
        assertThat(form.answer(LOCATION).categories()).isEqualTo(Set.of("JOBCENTER", "EMPLOYMENT_AGENCY"));
        assertThat(String.valueOf(form.participant().asOf())).isEqualTo("2016-05");

        for (byte[] again : List.of(
                template().xlsx().content(),
                SheetWriter.file(template().sheet(), SheetWriter.Format.CSV_EXCEL)
                        .content())) {
            ImportCheck same = checked("vorlage", again);
            assertThat(same.problems()).isEmpty();
            assertThat(same.changes()).isEmpty();
            assertThat(same.newRows()).isZero();
        }
    }

    @Test
    void aBlankCellKeepsWhatIsStored() throws Exception {
        byte[] empty = template().xlsx().content();
        own(() -> answers.save(ROUND, DORTMUND, CASELOAD, 0, Said.number("800")));
        ImportCheck check = checked("leer.xlsx", empty);
        assertThat(check.changes()).isEmpty();
        assertThat(check.newRows()).isZero();
        assertThat(form().answer(CASELOAD).value()).isEqualByComparingTo("800");
    }

    @Test
    void whatIsStoredOtherwiseIsAChangeToChoose() throws Exception {
        byte[] content = xlsx(template(), filled(FILLED));
        own(() -> answers.save(ROUND, DORTMUND, CASELOAD, 0, Said.number("800")));
        ImportCheck check = checked("vorlage.xlsx", content);
        assertThat(check.changes()).hasSize(1);
        done(() -> jobs.write(check, BadRows.REFUSE));
        assertThat(form().answer(CASELOAD).value()).isEqualByComparingTo("800");
        assertThat(form().answer(TOTAL).value()).isEqualByComparingTo("33.5");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsRow() throws Exception {
        ImportCheck check = checked(
                "vorlage.xlsx",
                xlsx(
                        template(),
                        filled(Map.of(
                                CASELOAD, Map.of("Wert", "viele"),
                                TOTAL, Map.of("Wert", 5.3),
                                LOCATION, Map.of("Kategorien", "Mars")))));
        assertThat(check.problems())
                .extracting(problem -> problem.messageKey())
                .containsExactlyInAnyOrder(
                        "surveyanswer.problem.number", "figureview.problem.halves", "surveyanswer.problem.categories");
    }

    @Test
    void anImportIsTakenBackWhole() throws Exception {
        own(() -> answers.save(ROUND, DORTMUND, TOTAL, 0, Said.number("28")));
        ImportCheck check = checked("vorlage.xlsx", xlsx(template(), filled(Map.of(CASELOAD, Map.of("Wert", 900)))));
        done(() -> jobs.write(check, BadRows.REFUSE));
        String id = own(() -> service.past()).getFirst().id();
        assertThat(done(() -> jobs.undo(target(), id)).arguments()).containsExactly(1);
        assertThat(stored()).containsEntry(CASELOAD, "").containsKey(TOTAL);
        assertThat(form().open())
                .extracting(each -> each.code())
                .contains(CASELOAD)
                .doesNotContain(TOTAL);
    }

    @Test
    void aSheetOfAnotherRoundCityOrQuestionnaireIsRefusedByName() throws Exception {
        refused("Erhebung", "2016-03", "surveyanswer.file.round");
        refused("Gemeindeschlüssel", "05315000", "surveyanswer.file.city");
        refused("Fragebogen", "anderer-bogen", "surveyanswer.file.edition");
    }

    private void refused(String header, String value, String messageKey) throws Exception {
        byte[] content = xlsx(template(), filled(Map.of(CASELOAD, Map.of(header, value))));
        AnswerFile target = target();
        var draft = done(() -> jobs.read(target, "fremd.xlsx", content));
        assertThat(own(() -> jobs.check(draft)).await()).isInstanceOfSatisfying(JobState.Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(messageKey);
            assertThat(String.valueOf(refused.arguments())).contains(value);
        });
    }
}
