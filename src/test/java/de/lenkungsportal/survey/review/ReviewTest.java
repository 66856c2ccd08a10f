package de.lenkungsportal.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import de.lenkungsportal.survey.round.RoundWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is handed in is reviewed, asked back and approved; until then no other municipality reads it. */
@PortalTest
@Transactional
class ReviewTest {

    private static final String ROUND = "2016-05-review";
    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";

    @Autowired
    ReviewService review;

    @Autowired
    QueryService queries;

    @Autowired
    ApprovalService approvals;

    @Autowired
    ReminderService reminders;

    @Autowired
    FigureService figures;

    @Autowired
    SurveyReader survey;

    @Autowired
    Messages messages;

    @Autowired
    ProfileDimensionNames dimensions;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void handedIn() {
        db.execute("insert into questionnaire (id, title) values ('pruefbogen', 'Prüfbogen')");
        db.execute("""
                insert into question (questionnaire, code, position, label, required, indicator, rechtskreis, stage, units, dimension)
                values ('pruefbogen', 'bestand', 1, 'Bestand SGB II', true, 'CASELOAD', 'SGB_II', 'ACTUAL',
                        '{CUSTOMER,BG,ELB}', null),
                       ('pruefbogen', 'standort', 2, 'Standort', true, null, null, null, '{}', 'LOCATION')""");
        db.execute("""
                insert into survey_round (id, title, as_of, opens_on, due_on, questionnaire, state)
                values ('2016-05-review', 'Mai 2016', '2016-05', '2016-05-01', '2016-06-17', 'pruefbogen', 'OPEN')""");
        db.execute("""
                insert into survey_participant (id, round, ags, name, state, source_name)
                select '2016-05-review.' || ags, '2016-05-review', ags, name, 'SUBMITTED', 'Auswertung des Jobcenters'
                from municipality where ags in ('05913000', '05315000')""");
        db.execute("""
                insert into survey_answer (id, round, ags, question, qualifier, value, unit, categories)
                select '2016-05-review.' || ags || '.bestand', '2016-05-review', ags, 'bestand', 'EXACT', 2420, 'CUSTOMER',
                    '{}'::code[] from municipality where ags in ('05913000', '05315000')""");
        db.execute("""
                insert into survey_answer (id, round, ags, question, categories)
                select '2016-05-review.' || ags || '.standort', '2016-05-review', ags, 'standort', '{JOBCENTER}'
                from municipality where ags in ('05913000', '05315000')""");
    }

    private <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }

    private Participant dortmund() throws Exception {
        return as(Who.STEERING, () -> survey.participant(ROUND, DORTMUND));
    }

    private SurveyQuery ask(@Nullable String question) throws Exception {
        int version = dortmund().version();
        return as(
                Who.STEERING,
                () -> queries.ask(ROUND, DORTMUND, version, question, "Stimmt das?", LocalDate.of(2016, 6, 10)));
    }

    private Participant approve(@Nullable String reason) throws Exception {
        int version = dortmund().version();
        return as(Who.STEERING, () -> approvals.approve(ROUND, DORTMUND, version, reason));
    }

    private List<Figure> published() throws Exception {
        return as(Who.COORDINATOR_FOREIGN, () -> figures.figures(List.of(DORTMUND), ROUND));
    }

    private static void refused(String messageKey, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::messageKey)
                                .contains(messageKey));
    }

    @Test
    void beforeApprovalAnotherCoordinatorReadsTheStateAlone() throws Exception {
        ask(null);
        Board board = as(Who.COORDINATOR_FOREIGN, () -> review.board(ROUND));
        assertThat(board.rows()).hasSize(2).allSatisfy(row -> {
            boolean isOwn = row.participant().ags().equals(KOELN);
            assertThat(row.work() != null).isEqualTo(isOwn);
            assertThat(row.participant().sourceName() != null).isEqualTo(isOwn);
        });
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> review.get(ROUND, DORTMUND)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(Who.COORDINATOR_FOREIGN, () -> queries.all(ROUND))).isEmpty();
        assertThat(as(Who.COORDINATOR_OWN, () -> queries.all(ROUND))).hasSize(1);
        assertThat(published()).isEmpty();
    }

    @Test
    void afterApprovalAllReadTheAnswersButNotTheQueries() throws Exception {
        ask("bestand");
        approve(null);
        Review seen = as(Who.COORDINATOR_FOREIGN, () -> review.get(ROUND, DORTMUND));
        assertThat(seen.answers()).hasSize(2);
        assertThat(seen.queries()).isEmpty();
        assertThat(as(Who.COORDINATOR_OWN, () -> review.get(ROUND, DORTMUND)).queries())
                .hasSize(1)
                .noneMatch(SurveyQuery::isOpen);
    }

    @Test
    void approvalPutsTheAnswersIntoTheFiguresOfTheRound() throws Exception {
        assertThat(approve(null).state()).isEqualTo(ParticipantState.APPROVED);
        assertThat(published()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("2420");
            assertThat(figure.asOf().iso()).isEqualTo("2016-05");
            assertThat(figure.source().place()).isEqualTo("Angabe von Dortmund: Auswertung des Jobcenters");
        });
        String source = as(Who.STEERING, () -> survey.round(ROUND)).source();
        assertThat(published().getFirst().source().source()).isEqualTo(source);
        assertThat(db.fetchValue("select category from profile_category where round = '2016-05-review'"))
                .isEqualTo("JOBCENTER");
    }

    @Test
    void allOfARoundHaveOneSource() throws Exception {
        as(Who.STEERING, () -> approvals.approveAll(ROUND, Map.of(DORTMUND, 1, KOELN, 1)));
        assertThat(as(Who.STEERING, () -> figures.figures(List.of(DORTMUND, KOELN), ROUND)))
                .hasSize(2)
                .extracting(figure -> figure.source().source())
                .containsOnly(as(Who.STEERING, () -> survey.round(ROUND)).source());
    }

    @Test
    void whatIsOpenIsNotApproved() {
        db.execute("delete from survey_answer where id = '2016-05-review.05913000.standort'");
        refused("surveyreview.problem.open", () -> approve(null));
    }

    @Test
    void aNoteAloneIsNoNumberAndStopsNoApproval() throws Exception {
        db.execute("update question set required = false where questionnaire = 'pruefbogen' and code = 'bestand'");
        db.execute("""
                update survey_answer set qualifier = null, value = null, unit = null, note = 'noch in Klärung'
                where id = '2016-05-review.05913000.bestand'""");
        assertThat(approve(null).state()).isEqualTo(ParticipantState.APPROVED);
        assertThat(published()).isEmpty();
    }

    @Test
    void aReopenedMunicipalityStaysInTheFiguresAndIsRevisedWithAReason() throws Exception {
        int version = approve(null).version();
        refused(
                "surveyreview.problem.reason",
                () -> as(Who.STEERING, () -> approvals.reopen(ROUND, DORTMUND, version, "")));
        Participant reopened =
                as(Who.STEERING, () -> approvals.reopen(ROUND, DORTMUND, version, "Die Zahl ist verdreht."));
        assertThat(reopened.state()).isEqualTo(ParticipantState.QUERY);
        assertThat(as(Who.COORDINATOR_OWN, () -> queries.of(ROUND, DORTMUND)))
                .singleElement()
                .satisfies(
                        query -> assertThat(query.messages().getFirst().text()).isEqualTo("Die Zahl ist verdreht."));
        assertThat(published()).hasSize(1);
        db.execute("update survey_answer set value = 2240, version = 2 where id = '2016-05-review.05913000.bestand'");
        refused("figureview.problem.reasonMissing", () -> approve(null));
        approve("Zahlendreher");
        assertThat(published()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("2240");
            assertThat(figure.isCorrected()).isTrue();
        });
    }

    @Test
    void whoIsNotApprovedWhenTheRoundIsLockedHasNotReported() {
        var words = new RoundWords(messages);
        assertThat(words.state(RoundState.CLOSED, ParticipantState.OPEN)).isEqualTo("offen");
        assertThat(words.state(RoundState.LOCKED, ParticipantState.OPEN)).isEqualTo("nicht gemeldet");
        assertThat(words.state(RoundState.LOCKED, ParticipantState.APPROVED)).isEqualTo("freigegeben");
    }

    @Test
    void whatIsClearedAfterApprovalIsNotStatedAnyMore() throws Exception {
        db.execute("update question set required = false where questionnaire = 'pruefbogen'");
        int version = approve(null).version();
        as(Who.STEERING, () -> approvals.reopen(ROUND, DORTMUND, version, "Die Zahl gilt nicht."));
        db.execute("""
                update survey_answer set qualifier = null, value = null, unit = null, categories = '{}', version = 2
                where ags = '05913000' and round = '2016-05-review'""");
        refused("figureview.problem.reasonMissing", () -> approve(null));
        approve("Zurückgezogen");
        assertThat(published()).singleElement().satisfies(figure -> {
            assertThat(figure.missing()).isEqualTo(Missing.NOT_STATED);
            assertThat(figure.value()).isNull();
        });
        assertThat(db.fetchSingle(
                                "select missing from profile_cell where ags = '05913000' and round = '2016-05-review'")
                        .get(0, String.class))
                .isEqualTo("NOT_STATED");
    }

    @Test
    void aLockedRoundIsNeitherApprovedNorOpened() {
        db.execute("update survey_round set state = 'LOCKED' where id = '2016-05-review'");
        refused("surveyreview.problem.locked", () -> approve(null));
        refused("surveyreview.problem.locked", () -> ask(null));
    }

    @Test
    void aQueryGoesBackAndIsAnsweredInTheSameThreadByFunction() throws Exception {
        SurveyQuery asked = ask("bestand");
        assertThat(dortmund().state()).isEqualTo(ParticipantState.QUERY);
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> queries.reply(ROUND, asked.id(), "Nein.")))
                .isInstanceOf(NotFoundException.class);
        SurveyQuery answered =
                as(Who.COORDINATOR_OWN, () -> queries.reply(ROUND, asked.id(), "Die Zahl ist vom Jobcenter."));
        assertThat(answered.isAnswered()).isTrue();
        assertThat(answered.messages())
                .extracting(SurveyQuery.Message::role)
                .containsExactly(Role.STEERING, Role.COORDINATOR);
        as(Who.STEERING, () -> queries.settle(ROUND, asked.id()));
        refused(
                "surveyreview.problem.settled",
                () -> as(Who.COORDINATOR_OWN, () -> queries.reply(ROUND, asked.id(), "Noch etwas.")));
    }

    @Test
    void aTextThatNamesAPersonIsRefused() throws Exception {
        SurveyQuery asked = ask(null);
        refused(
                "platform.problem.person",
                () -> as(Who.COORDINATOR_OWN, () -> queries.reply(ROUND, asked.id(), "Bitte Frau Müller fragen")));
    }

    @Test
    void theBoardTellsChangesAgainstTheRoundBefore() throws Exception {
        Board board = as(Who.STEERING, () -> review.board(ROUND));
        Round before = Objects.requireNonNull(board.before());
        Progress.Work work = board.rows().stream()
                .filter(row -> row.participant().ags().equals(DORTMUND))
                .findFirst()
                .map(Progress::work)
                .orElseThrow();
        assertThat(work.answered()).isEqualTo(2);
        assertThat(work.changes()).hasSize(1);
        boolean wasJobcenterAlone = db.fetchSingle(
                        "select array_agg(category order by category) = '{JOBCENTER}' from profile_category"
                                + " where ags = ? and round = ? and dimension = 'LOCATION'",
                        DORTMUND,
                        before.id())
                .get(0, Boolean.class);
        assertThat(wasJobcenterAlone).isFalse();
        assertThat(work.changedProfile()).extracting(Question::code).containsExactly("standort");
        assertThat(work.hints()).extracting(Hint::kind).containsAnyOf(Hint.Kind.JUMP, Hint.Kind.UNIT_CHANGED);
    }

    @Test
    void whatTheProfileSaidBeforeStandsBesideTheAnswer() throws Exception {
        Review shown = as(Who.STEERING, () -> review.get(ROUND, DORTMUND));
        String before = Objects.requireNonNull(shown.before()).id();
        Set<String> stated = db.fetch(
                        "select category from profile_category where ags = ? and round = ? and dimension = 'LOCATION'",
                        DORTMUND,
                        before)
                .intoSet(0, String.class);
        assertThat(stated).isNotEmpty();
        Question location = shown.questions().stream()
                .filter(each -> each.code().equals("standort"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.lastOn(location).categories()).isEqualTo(stated);
        var words = new ReviewWords(messages, dimensions);
        List<@Nullable Object> row = ReviewTable.sheet(words, List.of(), shown).rows().stream()
                .filter(each -> location.label().equals(each.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(row.get(1)))
                .contains(stated.stream()
                        .map(code -> dimensions.category(new ProfileDimension("LOCATION"), code))
                        .toList());
    }

    @Test
    void onlyThoseWithSomethingOpenAreReminded() throws Exception {
        refused("surveyreview.problem.nobodyOpen", () -> as(Who.STEERING, () -> reminders.remind(ROUND, Set.of())));
        db.execute("update survey_participant set state = 'DRAFT' where id = '2016-05-review.05315000'");
        assertThat(as(Who.STEERING, () -> reminders.remind(ROUND, Set.of())))
                .extracting(Participant::ags)
                .containsExactly(KOELN);
        as(Who.ADMIN, () -> reminders.remind(ROUND, Set.of()));
        assertThat(as(Who.STEERING, () -> review.board(ROUND)).rows())
                .filteredOn(row -> row.participant().ags().equals(KOELN))
                .extracting(row -> Objects.requireNonNull(row.work()).reminded())
                .containsExactly(2);
    }

    @Test
    void theBoardAsksTheSameNumberOfQueriesForAll() throws Exception {
        int few = count();
        db.execute("""
                insert into municipality (ags, name, short_name, kind)
                select '059' || lpad(n::text, 5, '0'), 'Ort ' || n, 'O' || n, 'CITY' from generate_series(50001, 50394) n""");
        db.execute("""
                insert into survey_participant (id, round, ags, name, state)
                select '2016-05-review.' || ags, '2016-05-review', ags, name, 'SUBMITTED' from municipality
                where name like 'Ort %'""");
        assertThat(count()).isEqualTo(few);
        assertThat(as(Who.STEERING, () -> review.board(ROUND)).rows()).hasSize(396);
    }

    private int count() throws Exception {
        return as(Who.STEERING, () -> Queries.count(db, () -> review.board(ROUND)));
    }
}
