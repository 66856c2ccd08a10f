package de.lenkungsportal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HintsTest {

    private static final Question TOTAL = staff("staff", null, Carrier.TOTAL);
    private static final Question AGENCY = staff("staff-aa", "staff", Carrier.AA);
    private static final Question JOBCENTER = staff("staff-jc", "staff", Carrier.JC);
    private static final Question CASES = caseload("cases", Rechtskreis.SGB_II);
    private static final Question PEOPLE = caseload("people", Rechtskreis.SGB_II);

    @Test
    void whatMustBeAnsweredAndIsNotIsNamed() {
        assertThat(hints(List.of(TOTAL, optional(AGENCY)))).containsExactly(Hint.of(TOTAL, Hint.Kind.OPEN));
    }

    @Test
    void notStatedAndZeroAreAnswers() {
        assertThat(hints(List.of(TOTAL, AGENCY), missing(TOTAL, Missing.NOT_STATED), value(AGENCY, Unit.STAFF, "0")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidOnceAndNotAsOpen() {
        assertThat(hints(List.of(CASES), typed(CASES, "achthundert")))
                .containsExactly(Hint.of(CASES, Hint.Kind.NOT_READABLE));
    }

    @Test
    void moreThanTwiceOrLessThanHalfIsAJump() {
        assertThat(against("800", Unit.BG, value(CASES, Unit.BG, "2420")))
                .containsExactly(Hint.of(CASES, Hint.Kind.JUMP, exact(Unit.BG, "2420"), exact(Unit.BG, "800")));
        assertThat(against("800", Unit.BG, value(CASES, Unit.BG, "399"))).hasSize(1);
        assertThat(against("800", Unit.BG, value(CASES, Unit.BG, "1600"))).isEmpty();
        assertThat(against("800", Unit.BG, value(CASES, Unit.BG, "400"))).isEmpty();
    }

    @Test
    void aFewMoreAreNoJump() {
        assertThat(against("1", Unit.STAFF, value(CASES, Unit.STAFF, "5"))).isEmpty();
        assertThat(against("1", Unit.STAFF, value(CASES, Unit.STAFF, "6"))).hasSize(1);
    }

    @Test
    void aSpanJumpsOnlyWhereNoReadingFits() {
        Answer span = answer(CASES, Qualifier.RANGE, "1500", "2000", Unit.BG, null, null);
        assertThat(against("800", Unit.BG, span)).isEmpty();
        assertThat(against("700", Unit.BG, span)).hasSize(1);
    }

    @Test
    void oneReadingThatFitsIsEnough() {
        assertThat(Hints.of(
                        List.of(CASES),
                        Map.of(CASES.code(), value(CASES, Unit.BG, "2000")),
                        Map.of(CASES.code(), List.of(exact(Unit.BG, "100"), exact(Unit.BG, "1900")))))
                .isEmpty();
    }

    @Test
    void anotherUnitIsSaidInPlaceOfAJump() {
        assertThat(against("100", Unit.PERSON, value(CASES, Unit.CUSTOMER, "900")))
                .containsExactly(
                        Hint.of(CASES, Hint.Kind.UNIT_CHANGED, exact(Unit.CUSTOMER, "900"), exact(Unit.PERSON, "100")));
    }

    @Test
    void aChangedDefinitionMakesNoJump() {
        var changed = new Question(
                "cases", "Bestand", null, true, null, CASES.asks(), Question.Break.DEFINITION, "Jetzt ohne Kinder.");
        assertThat(Hints.of(
                        List.of(changed),
                        Map.of("cases", value(changed, Unit.BG, "2420")),
                        Map.of("cases", List.of(exact(Unit.BG, "800")))))
                .isEmpty();
    }

    @Test
    void aValueThatIsGoneIsAsked() {
        assertThat(against("800", Unit.BG, missing(CASES, Missing.NOT_STATED)))
                .containsExactly(Hint.of(CASES, Hint.Kind.VALUE_GONE, exact(Unit.BG, "800")));
        assertThat(against("800", Unit.BG, missing(CASES, Missing.NOT_APPLICABLE)))
                .isEmpty();
    }

    @Test
    void partsAboveTheTotalNeverFit() {
        assertThat(hints(
                        List.of(TOTAL, AGENCY, optional(JOBCENTER)),
                        value(TOTAL, Unit.STAFF, "10"),
                        value(AGENCY, Unit.STAFF, "10.5")))
                .containsExactly(new Hint(
                        "staff",
                        Hint.Kind.PARTS_ABOVE_TOTAL,
                        List.of(exact(Unit.STAFF, "10"), exact(Unit.STAFF, "10.5")),
                        List.of("staff-aa")));
    }

    @Test
    void partsBelowTheTotalAreAskedWhereAllAreAnswered() {
        List<Question> questions = List.of(TOTAL, AGENCY, JOBCENTER);
        Answer total = value(TOTAL, Unit.STAFF, "19");
        Answer agency = value(AGENCY, Unit.STAFF, "8.5");
        assertThat(hints(questions, total, agency, value(JOBCENTER, Unit.STAFF, "10")))
                .extracting(Hint::kind)
                .containsExactly(Hint.Kind.PARTS_BELOW_TOTAL);
        assertThat(hints(questions, total, agency, missing(JOBCENTER, Missing.NOT_APPLICABLE)))
                .extracting(Hint::kind)
                .containsExactly(Hint.Kind.PARTS_BELOW_TOTAL);
        assertThat(hints(questions, total, agency, missing(JOBCENTER, Missing.NOT_STATED)))
                .isEmpty();
        assertThat(hints(questions, total, agency, value(JOBCENTER, Unit.STAFF, "10.5")))
                .isEmpty();
    }

    @Test
    void aboutIsReadTenPercentEitherWay() {
        Answer about = answer(TOTAL, Qualifier.APPROXIMATE, "10", null, Unit.STAFF, null, null);
        assertThat(hints(List.of(TOTAL, AGENCY), about, value(AGENCY, Unit.STAFF, "11")))
                .isEmpty();
        assertThat(hints(List.of(TOTAL, AGENCY), about, value(AGENCY, Unit.STAFF, "11.5")))
                .hasSize(1);
    }

    @Test
    void moreFamiliesThanPeopleAreAsked() {
        Answer families = value(CASES, Unit.BG, "563");
        assertThat(hints(List.of(CASES, PEOPLE), families, value(PEOPLE, Unit.ELB, "500")))
                .containsExactly(new Hint(
                        "cases",
                        Hint.Kind.BG_ABOVE_ELB,
                        List.of(exact(Unit.BG, "563"), exact(Unit.ELB, "500")),
                        List.of("people")));
        assertThat(hints(List.of(CASES, PEOPLE), families, value(PEOPLE, Unit.ELB, "563")))
                .isEmpty();
    }

    @Test
    void familiesAndPeopleOfDifferentDaysAreNotCompared() {
        Answer march = answer(CASES, Qualifier.EXACT, "563", null, Unit.BG, null, new Stand("2016-03"));
        Answer may = answer(PEOPLE, Qualifier.EXACT, "500", null, Unit.ELB, null, new Stand("2016-05"));
        assertThat(hints(List.of(CASES, PEOPLE), march, may)).isEmpty();
        assertThat(hints(List.of(CASES, caseload("people", Rechtskreis.SGB_III)), march, may))
                .isEmpty();
    }

    private static List<Hint> hints(List<Question> questions, Answer... answers) {
        return Hints.of(
                questions,
                Arrays.stream(answers).collect(Collectors.toMap(Answer::question, Function.identity())),
                Map.of());
    }

    private static List<Hint> against(String before, Unit unit, Answer now) {
        return Hints.of(List.of(CASES), Map.of("cases", now), Map.of("cases", List.of(exact(unit, before))));
    }

    private static Quantity.Value exact(Unit unit, String value) {
        return Quantity.Value.exact(unit, new BigDecimal(value));
    }

    private static Question staff(String code, @Nullable String partOf, Carrier carrier) {
        return figure(code, partOf, Indicator.STAFF, null, carrier, List.of(Unit.STAFF));
    }

    private static Question caseload(String code, Rechtskreis rechtskreis) {
        return figure(code, null, Indicator.CASELOAD, rechtskreis, null, List.of(Unit.BG, Unit.ELB, Unit.PERSON));
    }

    private static Question figure(
            String code,
            @Nullable String partOf,
            Indicator indicator,
            @Nullable Rechtskreis rechtskreis,
            @Nullable Carrier carrier,
            List<Unit> units) {
        return new Question(
                code,
                code,
                null,
                true,
                partOf,
                new Question.Asks.ForFigure(indicator, rechtskreis, carrier, null, Stage.ACTUAL, Breakdown.NONE, units),
                null,
                null);
    }

    private static Question optional(Question question) {
        return new Question(
                question.code(), question.label(), null, false, question.partOf(), question.asks(), null, null);
    }

    private static Answer value(Question question, Unit unit, String value) {
        return answer(question, Qualifier.EXACT, value, null, unit, null, null);
    }

    private static Answer missing(Question question, Missing reason) {
        return answer(question, null, null, null, null, reason, null);
    }

    private static Answer typed(Question question, String text) {
        return new Answer(question.code(), null, null, null, null, null, Set.of(), null, null, null, text, 1);
    }

    private static Answer answer(
            Question question,
            @Nullable Qualifier qualifier,
            @Nullable String value,
            @Nullable String to,
            @Nullable Unit unit,
            @Nullable Missing missing,
            @Nullable Stand asOf) {
        return new Answer(
                question.code(),
                qualifier,
                value == null ? null : new BigDecimal(value),
                to == null ? null : new BigDecimal(to),
                unit,
                missing,
                Set.of(),
                null,
                asOf,
                null,
                null,
                1);
    }
}
