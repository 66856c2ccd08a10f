package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.survey.answer.AnswerFixture.AGENCY;
import static de.lenkungsportal.survey.answer.AnswerFixture.CASELOAD;
import static de.lenkungsportal.survey.answer.AnswerFixture.DORTMUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.LOCATION;
import static de.lenkungsportal.survey.answer.AnswerFixture.ROUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.TOPIC;
import static de.lenkungsportal.survey.answer.AnswerFixture.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.subscription.DigestService;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Question;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A municipality answers, question by question, and hands in. */
@PortalTest
@Transactional
class AnswerServiceTest {

    @Autowired
    AnswerService service;

    @Autowired
    SubmissionService submissions;

    @Autowired
    AnswerStart start;

    @Autowired
    DigestService digests;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void openRound() {
        AnswerFixture.insert(db);
    }

    private <T extends @Nullable Object> T own(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private Answer save(String question, int version, AnswerContent content) throws Exception {
        return own(() -> service.save(ROUND, DORTMUND, question, version, content));
    }

    private AnswerForm form() throws Exception {
        return own(() -> service.form(ROUND, DORTMUND));
    }

    private void answerAll() throws Exception {
        save(LOCATION, 0, Said.categories("JOBCENTER"));
        save(CASELOAD, 0, Said.number("800"));
        save(TOTAL, 0, Said.number("28"));
        save(AGENCY, 0, Said.number("5.5"));
    }

    private void refused(String question, AnswerContent content, String messageKey) {
        assertThatThrownBy(() -> save(question, 0, content))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly(messageKey));
    }

    @Test
    void theFirstAnswerMakesADraft() throws Exception {
        assertThat(form().participant().state()).isEqualTo(ParticipantState.OPEN);
        Answer saved = save(CASELOAD, 0, Said.number("800"));
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.unit()).as("the usual unit").isEqualTo(Unit.CUSTOMER);
        assertThat(form().participant().state()).isEqualTo(ParticipantState.DRAFT);
        assertThat(form().open()).extracting(Question::code).containsExactly(LOCATION, TOTAL, AGENCY, TOPIC);
    }

    @Test
    void blankIsNeitherZeroNorNotStated() throws Exception {
        save(CASELOAD, 0, Said.number("0"));
        save(TOTAL, 0, Said.missing(Missing.NOT_STATED));
        assertThat(form().open()).extracting(Question::code).doesNotContain(CASELOAD, TOTAL);
        save(CASELOAD, 1, AnswerContent.BLANK);
        assertThat(form().open()).extracting(Question::code).contains(CASELOAD);
        assertThat(form().answer(CASELOAD).value()).isNull();
    }

    @Test
    void aNoteAloneAnswersNoQuestionForANumber() throws Exception {
        save(CASELOAD, 0, Said.note("folgt"));
        save(TOPIC, 0, Said.note("Wohnraum"));
        assertThat(form().open()).extracting(Question::code).contains(CASELOAD).doesNotContain(TOPIC);
    }

    @Test
    void whatCannotBeReadIsKeptAndStaysOpen() throws Exception {
        save(CASELOAD, 0, AnswerContent.BLANK.typing("rund tausend"));
        assertThat(form().answer(CASELOAD).typed()).isEqualTo("rund tausend");
        assertThat(form().blocking()).extracting(Question::code).contains(CASELOAD);
        save(TOPIC, 0, Said.note("Wohnraum"));
        Answer read = save(CASELOAD, 1, Said.number("1000"));
        assertThat(read.typed()).isNull();
    }

    @Test
    void numbersFollowTheRulesOfTheirUnit() {
        refused(CASELOAD, Said.number("-1"), "figureview.problem.negative");
        refused(CASELOAD, Said.number("1.5"), "figureview.problem.whole");
        refused(TOTAL, Said.number("5.3"), "figureview.problem.halves");
        refused(TOTAL, Said.number("5", Unit.BG), "surveyanswer.problem.unit");
        refused(CASELOAD, Said.range("560", "500"), "figureview.problem.rangeEnd");
        refused(CASELOAD, Said.categories("JOBCENTER"), "surveyanswer.problem.noCategories");
        refused(LOCATION, Said.number("1"), "surveyanswer.problem.noValue");
        refused(LOCATION, Said.categories("MARS"), "surveyanswer.problem.categories");
        refused(CASELOAD, Said.missing(Missing.SUPPRESSED), "surveyanswer.problem.missing");
    }

    @Test
    void whoHasNotSeenAnAnswerDoesNotReplaceIt() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        assertThatThrownBy(() -> save(CASELOAD, 0, Said.number("900"))).isInstanceOf(StaleWriteException.class);
        assertThat(save(CASELOAD, 0, Said.number("800.0")).version())
                .as("the same answer is no conflict")
                .isEqualTo(1);
        save(CASELOAD, 1, Said.number("900"));
        assertThatThrownBy(() -> save(CASELOAD, 1, Said.number("950"))).isInstanceOf(StaleWriteException.class);
        assertThat(form().answer(CASELOAD).value()).isEqualByComparingTo("900");
    }

    @Test
    void everyVersionStaysInTheHistory() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        save(CASELOAD, 1, Said.number("900"));
        save(CASELOAD, 2, AnswerContent.BLANK);
        assertThat(own(() -> service.history(ROUND, DORTMUND)))
                .extracting(each -> each.version() + " " + each.stamp().change() + " "
                        + each.record().value())
                .containsExactly("3 CLEARED null", "2 CHANGED 900", "1 ENTERED 800");
    }

    @Test
    void standAndSourceAreSaidOnceForAll() throws Exception {
        var nothing = new AnswerService.Common(null, null);
        var may = new AnswerService.Common(new Stand("2016-05"), "Fachverfahren");
        own(() -> service.saveCommon(ROUND, DORTMUND, nothing, may));
        assertThat(form().participant().asOf()).isEqualTo(new Stand("2016-05"));
        assertThat(form().participant().state()).isEqualTo(ParticipantState.DRAFT);
        assertThatThrownBy(() -> own(() -> service.saveCommon(
                        ROUND, DORTMUND, nothing, new AnswerService.Common(new Stand("2016-04"), null))))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void draftsAreReadByTheMunicipalityTheSteeringGroupAndTheAdministrationAlone() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        assertThat(signIn.as(Who.STEERING, () -> service.form(ROUND, DORTMUND)).answers())
                .hasSize(1);
        assertThat(signIn.as(Who.ADMIN, () -> service.form(ROUND, DORTMUND)).answers())
                .hasSize(1);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.form(ROUND, DORTMUND)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.history(ROUND, DORTMUND)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(Who.PROVIDER, () -> service.form(ROUND, DORTMUND)))
                .isInstanceOf(AccessDeniedException.class);
        state("APPROVED");
        assertThat(signIn.as(Who.COORDINATOR_FOREIGN, () -> service.form(ROUND, DORTMUND))
                        .answers())
                .hasSize(1);
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.history(ROUND, DORTMUND)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheOwnMunicipalityWrites() {
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN, () -> service.save(ROUND, DORTMUND, CASELOAD, 0, Said.number("1"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        signIn.as(Who.STEERING, () -> service.save(ROUND, DORTMUND, CASELOAD, 0, Said.number("1"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> submissions.submit(ROUND, DORTMUND, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void requiredQuestionsThatAreOpenBlockHandingInAndAreNamed() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        int version = form().version();
        assertThatThrownBy(() -> own(() -> submissions.submit(ROUND, DORTMUND, version)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::field)
                                .containsExactly("answers." + LOCATION, "answers." + TOTAL, "answers." + AGENCY));
    }

    @Test
    void whatIsHandedInIsClosedUntilTheSteeringGroupAsksBack() throws Exception {
        answerAll();
        int version = form().version();
        own(() -> submissions.submit(ROUND, DORTMUND, version));
        assertThat(form().participant().state()).isEqualTo(ParticipantState.SUBMITTED);
        assertThat(form().participant().submittedAt()).isNotNull();
        refused(TOPIC, Said.note("zu spät"), "surveyanswer.closed.SUBMITTED");
        assertThatThrownBy(() -> own(() -> submissions.submit(ROUND, DORTMUND, version)))
                .as("the second learns that it is done")
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly("surveyanswer.closed.SUBMITTED"));
        state("QUERY");
        save(CASELOAD, 1, Said.number("810"));
        int changed = form().version();
        assertThat(own(() -> submissions.submit(ROUND, DORTMUND, changed)).state())
                .isEqualTo(ParticipantState.SUBMITTED);
    }

    @Test
    void whoHandsInHasSeenTheLastAnswer() throws Exception {
        answerAll();
        int version = form().version();
        save(CASELOAD, 1, Said.number("810"));
        assertThatThrownBy(() -> own(() -> submissions.submit(ROUND, DORTMUND, version)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void afterTheDueDayDraftsAreSavedAndALateSubmissionIsAskedFor() throws Exception {
        assertThatThrownBy(() -> own(() -> submissions.askForLater(ROUND, DORTMUND, "Urlaub")))
                .isInstanceOf(InvalidInputException.class);
        db.execute("update survey_round set due_on = '2016-05-30' where id = '2016-06-test'");
        answerAll();
        assertThat(form().isLate()).isTrue();
        int version = form().version();
        assertThatThrownBy(() -> own(() -> submissions.submit(ROUND, DORTMUND, version)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new Problem(
                                        "due_on", "surveyanswer.problem.late", java.util.List.of("30.05.2016"))));
        assertThat(own(() -> submissions.askForLater(ROUND, DORTMUND, "Zahlen der Agentur fehlen"))
                        .lateWish())
                .isEqualTo("Zahlen der Agentur fehlen");
        db.execute("update survey_participant set due_on = '2016-06-10' where round = '2016-06-test'");
        int later = form().version();
        assertThat(own(() -> submissions.submit(ROUND, DORTMUND, later)).lateWish())
                .isNull();
    }

    @Test
    void aClosedFormSaysWhy() {
        state("APPROVED");
        refused(CASELOAD, Said.number("1"), "surveyanswer.closed.APPROVED");
        state("DRAFT");
        db.execute("update survey_round set state = 'LOCKED' where id = '2016-06-test'");
        refused(CASELOAD, Said.number("1"), "surveyanswer.closed.LOCKED");
        db.execute("update survey_round set state = 'PREPARED' where id = '2016-06-test'");
        refused(CASELOAD, Said.number("1"), "surveyanswer.closed.NOT_OPEN");
    }

    @Test
    void severalAnswersAreSavedTogetherOrNotAtAll() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        int version = form().version();
        var common = new AnswerService.Common(new Stand("2016-05-31"), "Personalliste");
        assertThatThrownBy(() -> own(() -> service.saveAll(
                        ROUND,
                        DORTMUND,
                        version,
                        common,
                        Map.of(TOTAL, Said.number("28"), AGENCY, Said.number("5.3")))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::field)
                                .containsExactly("answers." + AGENCY + ".value"));
        AnswerForm saved = own(() -> service.saveAll(
                ROUND, DORTMUND, version, common, Map.of(TOTAL, Said.number("28"), AGENCY, Said.number("5.5"))));
        assertThat(saved.answers()).containsOnlyKeys(CASELOAD, TOTAL, AGENCY);
        assertThat(saved.version()).isGreaterThan(version);
        assertThatThrownBy(() -> own(() -> service.saveAll(ROUND, DORTMUND, version, common, Map.of())))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void startPageAndDigestSayWhatIsOpenUntilItIsHandedIn() throws Exception {
        save(CASELOAD, 0, Said.number("800"));
        save(TOTAL, 0, Said.note("folgt"));
        assertThat(own(() -> start.topics(currentUser.get())))
                .extracting(topic -> topic.title() + " " + topic.reason())
                .contains(
                        "Dortmund: Erhebung „Probe Juni 2016“ bis 17.06.2016 ausfüllen Noch 4 von 5 Angaben sind offen.");
        assertThat(signIn.as(Who.STEERING, () -> start.topics(currentUser.get())))
                .isEmpty();
        String task = "Dortmund: Erhebung „Probe Juni 2016“ bis 17.06.2016 ausfüllen";
        assertThat(digest(Who.COORDINATOR_OWN)).contains(task).contains("Noch 4 von 5 Angaben sind offen.");
        assertThat(digest(Who.STEERING)).doesNotContain("Probe Juni 2016");
        state("SUBMITTED");
        assertThat(own(() -> start.topics(currentUser.get()))).isEmpty();
        assertThat(digest(Who.COORDINATOR_OWN)).doesNotContain("Probe Juni 2016");
        assertThat(digest(Who.STEERING)).contains("Probe Juni 2016");
    }

    private String digest(Who who) throws Exception {
        return signIn.as(who, () -> digests.preview().blocks().toString());
    }

    private void state(String state) {
        db.execute("update survey_participant set state = '" + state + "' where id = '2016-06-test.05913000'");
    }

    @Test
    void noSourceOfAnswersNamesAPerson() {
        var given = new AnswerService.Common(null, "Auskunft von Frau Müller");
        assertThatThrownBy(() ->
                        own(() -> service.saveCommon(ROUND, DORTMUND, new AnswerService.Common(null, null), given)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("source_name")));
    }
}
