package de.lenkungsportal.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Break;
import de.lenkungsportal.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A questionnaire is written, asked by, and followed by its next Fassung. */
@PortalTest
@Transactional
class QuestionnaireServiceTest {

    @Autowired
    QuestionnaireService questionnaires;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    private <T extends @Nullable Object> T steering(Callable<T> call) throws Exception {
        return signIn.as(Who.STEERING, call);
    }

    private static QuestionContent caseload(String code, String label, @Nullable String partOf, Unit... units) {
        return new QuestionContent(
                code,
                label,
                null,
                true,
                partOf,
                Indicator.CASELOAD,
                Rechtskreis.SGB_II,
                null,
                null,
                null,
                Breakdown.NONE,
                List.of(units),
                null,
                null,
                null);
    }

    private static QuestionContent access() {
        return new QuestionContent(
                "",
                "Zugang",
                "Wie kommen sie?",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                Breakdown.NONE,
                List.of(),
                ProfileDimension.ACCESS,
                null,
                null);
    }

    private static QuestionnaireContent content(QuestionContent... questions) {
        return new QuestionnaireContent("Prüfbogen", "Bitte lesen.", List.of(questions));
    }

    private Questionnaire created(QuestionContent... questions) throws Exception {
        return steering(() -> questionnaires.create(content(questions), null));
    }

    private Questionnaire changed(Questionnaire stored, QuestionContent... questions) throws Exception {
        return steering(() -> questionnaires.change(stored.id(), stored.version(), content(questions), "Anlass"));
    }

    private void asks(String id) {
        db.execute("""
                insert into survey_round (id, title, as_of, questionnaire, state)
                values ('2016-07', 'Juli 2016', '2016-07', '%s', 'PREPARED')""".formatted(id));
    }

    private void refused(String key, Callable<?> call) {
        assertThatThrownBy(() -> steering(call::call))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::messageKey)
                                .contains("surveyquestionnaire.problem." + key));
    }

    private void refused(String key, QuestionContent... questions) {
        refused(key, () -> questionnaires.create(content(questions), null));
    }

    @Test
    void aCodeIsMadeFromTheWordingAndTheFirstFassungIsOne() throws Exception {
        Questionnaire stored = created(
                caseload("", "Fälle früher & heute", null, Unit.BG),
                caseload("", "Fälle früher & heute", null, Unit.ELB),
                access());
        assertThat(stored.id()).isEqualTo("pruefbogen-1");
        assertThat(stored.number()).isEqualTo(1);
        assertThat(stored.questions())
                .extracting(Question::code)
                .containsExactly("faelle-frueher-heute", "faelle-frueher-heute-2", "zugang");
        assertThat(stored.questions().getLast().asks())
                .isEqualTo(new Question.Asks.ForProfile(ProfileDimension.ACCESS));
        assertThat(created(access()).id()).isEqualTo("pruefbogen-b-1");
    }

    @Test
    void staffThatIsBrokenDownByNothingIsAskedForAllCarriers() throws Exception {
        Questionnaire stored = created(new QuestionContent(
                "",
                "Personal",
                null,
                true,
                null,
                Indicator.STAFF,
                null,
                null,
                null,
                null,
                Breakdown.NONE,
                List.of(Unit.STAFF),
                null,
                null,
                null));
        assertThat(stored.questions())
                .singleElement()
                .extracting(Question::asks)
                .isInstanceOfSatisfying(
                        Question.Asks.ForFigure.class,
                        asks -> assertThat(asks.carrier()).isEqualTo(Carrier.TOTAL));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused("none");
        refused("tooMany", Collections.nCopies(101, access()).toArray(QuestionContent[]::new));
        refused("label", caseload("", " ", null, Unit.BG));
        refused("code", caseload("Groß", "Bestand", null, Unit.BG));
        refused("codeTwice", caseload("a", "Bestand", null, Unit.BG), caseload("a", "Bestand", null, Unit.BG));
        refused("units", caseload("", "Bestand", null));
        refused("units", caseload("", "Bestand", null, Unit.EURO));
        refused("partOf", caseload("a", "Bestand", "keine", Unit.BG));
        refused("circle", caseload("a", "Bestand", "b", Unit.BG), caseload("b", "Bestand", "a", Unit.BG));
        refused("circle", caseload("a", "Bestand", "a", Unit.BG));
        refused("basedOn", () -> questionnaires.create(content(access()), "keiner"));
        refused(
                "asks",
                new QuestionContent(
                        "",
                        "Nichts",
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Breakdown.NONE,
                        List.of(),
                        null,
                        null,
                        null));
        refused(
                "indicator",
                new QuestionContent(
                        "",
                        "Fremd",
                        null,
                        true,
                        null,
                        new Indicator("NOT_KNOWN"),
                        null,
                        null,
                        null,
                        null,
                        Breakdown.NONE,
                        List.of(Unit.BG),
                        null,
                        null,
                        null));
        refused(
                "dimension",
                new QuestionContent(
                        "",
                        "Fremd",
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Breakdown.NONE,
                        List.of(),
                        new ProfileDimension("NOT_KNOWN"),
                        null,
                        null));
        refused(
                "breakdown",
                new QuestionContent(
                        "",
                        "Teil",
                        null,
                        true,
                        null,
                        Indicator.CASELOAD,
                        null,
                        null,
                        null,
                        null,
                        Breakdown.of(Map.of("NOT_KNOWN", "X")),
                        List.of(Unit.BG),
                        null,
                        null,
                        null));
    }

    @Test
    void aPartIsOfTheSameLegalArea() throws Exception {
        QuestionContent total = caseload("alle", "Alle", null, Unit.ELB);
        assertThat(created(total, caseload("teil", "Teil", "alle", Unit.ELB))
                        .questions()
                        .getLast()
                        .partOf())
                .isEqualTo("alle");
        refused(
                "partOf",
                total,
                new QuestionContent(
                        "teil",
                        "Teil",
                        null,
                        true,
                        "alle",
                        Indicator.CASELOAD,
                        Rechtskreis.SGB_III,
                        null,
                        null,
                        null,
                        Breakdown.NONE,
                        List.of(Unit.ELB),
                        null,
                        null,
                        null));
    }

    @Test
    void whatIsAskedAlreadyStaysAndIsFollowedByACopy() throws Exception {
        Questionnaire first = created(caseload("alle", "Alle", null, Unit.ELB), access());
        asks(first.id());
        refused("used", () -> questionnaires.change(first.id(), 1, content(access()), null));
        refused("used", () -> {
            questionnaires.delete(first.id(), 1);
            return null;
        });
        Questionnaire next = steering(() -> questionnaires.follow(first.id()));
        assertThat(next.id()).isEqualTo("pruefbogen-2");
        assertThat(next.basedOn()).isEqualTo(first.id());
        assertThat(next.questions()).isEqualTo(first.questions());
        assertThat(changed(next, access()).questions()).hasSize(1);
        assertThat(steering(() -> questionnaires.get(first.id()))).isEqualTo(first);
        assertThat(steering(() -> questionnaires.all()))
                .filteredOn(each -> each.title().equals("Prüfbogen"))
                .extracting(QuestionnaireSummary::number, QuestionnaireSummary::rounds)
                .containsExactly(tuple(2, 0), tuple(1, 1));
    }

    @Test
    void aNewOneThatNamesNoQuestionsBeginsWithThoseOfTheLast() throws Exception {
        Questionnaire first = created(access());
        Questionnaire next = steering(() -> questionnaires.create(content(), first.id()));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.questions()).isEqualTo(first.questions());
    }

    @Test
    void anotherUnitIsABreakThatSaysFromWhatToWhat() throws Exception {
        Questionnaire first = created(caseload("alle", "Alle", null, Unit.ELB));
        Questionnaire next = steering(() -> questionnaires.follow(first.id()));
        Question question = changed(next, caseload("alle", "Alle", null, Unit.BG))
                .questions()
                .getFirst();
        assertThat(question.change()).isEqualTo(Break.UNIT);
        assertThat(question.changeNote()).startsWith("Einheit bisher: ").contains("Jetzt: ");
        Questionnaire now = steering(() -> questionnaires.get(next.id()));
        assertThat(changed(now, QuestionContent.of(question).changed(null, null), access())
                        .questions()
                        .getFirst()
                        .change())
                .isEqualTo(Break.UNIT);
        Questionnaire back = steering(() -> questionnaires.get(next.id()));
        Question same = changed(back, caseload("alle", "Alle", null, Unit.ELB))
                .questions()
                .getFirst();
        assertThat(same.change()).isNull();
        assertThat(same.changeNote()).isNull();
    }

    @Test
    void anotherDefinitionIsSaid() throws Exception {
        Questionnaire first = created(caseload("alle", "Alle", null, Unit.ELB));
        Questionnaire next = steering(() -> questionnaires.follow(first.id()));
        QuestionContent plain = caseload("alle", "Alle", null, Unit.ELB);
        refused(
                "changeNote",
                () -> questionnaires.change(next.id(), 1, content(plain.changed(Break.DEFINITION, " ")), null));
        refused(
                "noneBefore",
                () -> questionnaires.change(
                        next.id(),
                        1,
                        content(caseload("neu", "Neu", null, Unit.ELB).changed(Break.DEFINITION, "Anders")),
                        null));
        var other = new QuestionContent(
                "alle",
                "Alle",
                null,
                true,
                null,
                Indicator.CASELOAD,
                Rechtskreis.SGB_III,
                null,
                null,
                null,
                Breakdown.NONE,
                List.of(Unit.ELB),
                null,
                null,
                null);
        refused("asksOther", () -> questionnaires.change(next.id(), 1, content(other), null));
        Question said = changed(next, other.changed(Break.DEFINITION, "Nun SGB III"))
                .questions()
                .getFirst();
        assertThat(said.change()).isEqualTo(Break.DEFINITION);
        assertThat(said.changeNote()).isEqualTo("Nun SGB III");
    }

    @Test
    void everyVersionStaysWithItsQuestionsInTheirOrder() throws Exception {
        Questionnaire first = created(caseload("alle", "Alle", null, Unit.ELB), access());
        var turned = new ArrayList<>(QuestionnaireContent.of(first).questions());
        Collections.reverse(turned);
        Questionnaire second = changed(first, turned.toArray(QuestionContent[]::new));
        assertThat(second.questions()).extracting(Question::code).containsExactly("zugang", "alle");
        assertThat(steering(() -> questionnaires.history(first.id())))
                .extracting(version -> version.record().questions().getFirst().code())
                .containsExactly("zugang", "alle");
        assertThatThrownBy(() -> changed(first, access())).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void whatIsDeletedComesBackWithItsQuestions() throws Exception {
        Questionnaire first = created(caseload("alle", "Alle", null, Unit.ELB), access());
        Questionnaire next = steering(() -> questionnaires.follow(first.id()));
        refused("followed", () -> {
            questionnaires.delete(first.id(), 1);
            return null;
        });
        delete(next);
        delete(first);
        assertThatThrownBy(() -> steering(() -> questionnaires.get(first.id()))).isInstanceOf(NotFoundException.class);
        assertThat(created(access()).id()).isEqualTo("pruefbogen-b-1");
        refused("basedOnDeleted", () -> questionnaires.restore(next.id()));
        assertThat(steering(() -> questionnaires.restore(first.id())).questions())
                .isEqualTo(first.questions());
        assertThat(steering(() -> questionnaires.restore(next.id())).basedOn()).isEqualTo(first.id());
    }

    private void delete(Questionnaire questionnaire) throws Exception {
        steering(() -> {
            questionnaires.delete(questionnaire.id(), questionnaire.version());
            return null;
        });
    }
}
