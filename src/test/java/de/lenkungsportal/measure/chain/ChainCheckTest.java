package de.lenkungsportal.measure.chain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainProblem.Weight;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each hole on its own, in an otherwise complete chain. No database. */
class ChainCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 5, 31);
    private static final ChainPlan PLAN = new ChainPlan(
            Set.of(MeasureTargetGroup.U25), Set.of(Rechtskreis.SGB_II), LanguageLevel.A0, Step.COUNSELLING, Step.WORK);
    private static final LegalBasis SECTION_45 = basis("SGB_III_45", null, null);
    private static final LegalBasis SECTION_421 =
            basis("SGB_III_421", LocalDate.of(2015, 10, 24), LocalDate.of(2015, 12, 31));

    @Test
    void aChainWithoutAHoleIsComplete() {
        ChainReport report = check(first().link(), second().link());
        assertThat(report.problems()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(report.reached()).isEqualTo(LanguageLevel.A2);
        assertThat(report.entries()).containsExactly(LocalDate.of(2016, 6, 1), LocalDate.of(2016, 9, 1));
    }

    @Test
    void anEntryLevelAboveThePreviousExitIsAHole() {
        assertHole(
                "chain.LEVEL_TOO_LOW",
                first().link(),
                second().entry(LanguageLevel.B2).link());
        assertHole(
                "chain.LEVEL_TOO_LOW_AT_START", first().entry(LanguageLevel.B1).link(), second().link());
    }

    @Test
    void theTestedLevelCountsBeforeTheCertificate() {
        assertHole(
                "chain.LEVEL_TOO_LOW",
                first().exit(LanguageLevel.B1, LanguageLevel.A1).link(),
                second().entry(LanguageLevel.A2).link());
    }

    @Test
    void aStepThatNoMeasureCoversIsAHoleAndALanguageOfferCoversNone() {
        assertHole(
                "chain.STEP_NOT_COVERED",
                first().steps(Step.COUNSELLING, Step.RECOGNITION).link(),
                second().link());
        assertHole(
                "chain.STEP_NOT_COVERED",
                first().kind(MeasureKind.SPRACHANGEBOT).link(),
                second().link());
    }

    @Test
    void aRechtskreisThatOneMeasureDoesNotServeIsAHole() {
        assertHole(
                "chain.RECHTSKREIS_NOT_COVERED",
                first().rechtskreise(Set.of(Rechtskreis.SGB_III)).link(),
                second().link());
    }

    @Test
    void aMeasureThatEndsWithTheChangeOfRechtskreisIsAHoleForBothTogether() {
        Set<Rechtskreis> both = Set.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III);
        var plan = new ChainPlan(Set.of(), both, LanguageLevel.A0, Step.COUNSELLING, Step.WORK);
        ChainReport report = ChainCheck.check(
                plan,
                List.of(
                        first().rechtskreise(both).continuation(Continuation.NO).link(),
                        second().rechtskreise(both).link()),
                TODAY);
        assertThat(report.problems()).extracting(ChainProblem::key).containsExactly("chain.CONTINUATION");
        assertThat(report.verdict()).isEqualTo(Verdict.HOLES);
    }

    @Test
    void aPauseOfMoreThanFourWeeksIsAHoleAndFourWeeksAreNone() {
        assertThat(check(
                                first().link(),
                                second().from(LocalDate.of(2016, 9, 28)).link())
                        .verdict())
                .isEqualTo(Verdict.COMPLETE);
        assertHole(
                "chain.TIME_GAP",
                first().link(),
                second().from(LocalDate.of(2016, 9, 30)).link());
    }

    @Test
    void measuresThatOverlapAreAHoleUnlessOneIsHourlyCoaching() {
        LocalDate early = LocalDate.of(2016, 8, 1);
        assertHole("chain.TIME_OVERLAP", first().link(), second().from(early).link());
        assertThat(check(
                                first().link(),
                                second().from(early)
                                        .form(MeasureForm.HOURLY_COACHING)
                                        .link())
                        .verdict())
                .isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void anEntryUnderSection421After2015IsAHole() {
        assertHole("chain.LAW_NOT_VALID", first().basis(SECTION_421).link(), second().link());
        ChainReport undated = check(first().basis(SECTION_421).undated().link(), second().link());
        assertThat(undated.problems()).extracting(ChainProblem::key).contains("chain.LAW_OVER");
        assertThat(undated.verdict()).isEqualTo(Verdict.HOLES);
        assertThat(check(first().basis(SECTION_421).basis(SECTION_45).link(), second().link())
                        .verdict())
                .isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void anotherTargetGroupIsAHole() {
        assertHole("chain.TARGET_GROUP", first().group(MeasureTargetGroup.UE25).link(), second().link());
    }

    @Test
    void tooFewPlacesAreToldAndMakeNoHole() {
        ChainReport report = check(first().link(), second().places(5).link());
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("chain.PLACES_TOO_FEW");
            assertThat(problem.weight()).isEqualTo(Weight.NOTE);
        });
        assertThat(report.verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void whatIsNotStatedProvesNothing() {
        assertMissing(
                "chain.LEVEL_NOT_STATED", first().link(), second().entry(null).link());
        assertMissing(
                "chain.LEVEL_BEFORE_NOT_STATED",
                first().link(),
                languageCourseThatDoesNotSayWhereItLeads().link(),
                second().from(LocalDate.of(2016, 9, 2)).entry(LanguageLevel.B1).link());
        assertMissing(
                "chain.RECHTSKREIS_NOT_STATED", first().rechtskreise(Set.of()).link(), second().link());
        assertMissing(
                "chain.TIME_NOT_STATED", first().link(), second().undated().link());
        assertThat(check().verdict()).isEqualTo(Verdict.HOLES);
    }

    @Test
    void someoneEntersARollingRunOnTheDayAfterTheMeasureBefore() {
        ChainReport report = check(
                first().link(),
                second().from(LocalDate.of(2016, 7, 1)).rolling().link());
        assertThat(report.entries().getLast()).isEqualTo(LocalDate.of(2016, 9, 1));
        assertThat(report.verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void aRollingRunThatBeganLetsInFromTodayOnAndOneThatEndedNobody() {
        LocalDate past = LocalDate.of(2016, 3, 1);
        assertThat(check(first().from(past).rolling().link(), second().link())
                        .entries()
                        .getFirst())
                .isEqualTo(TODAY);
        assertHole(
                "chain.LAW_NOT_VALID",
                first().from(past).rolling().basis(SECTION_421).link(),
                second().link());
        assertHole(
                "chain.TIME_OVER",
                first().from(LocalDate.of(2015, 11, 2)).rolling().link(),
                second().link());
    }

    @Test
    void aFixedRunThatBeganLetsNobodyIn() {
        assertHole("chain.TIME_BEGUN", first().from(LocalDate.of(2016, 5, 30)).link(), second().link());
    }

    private static void assertHole(String key, ChainLink... links) {
        ChainReport report = check(links);
        assertThat(report.problems().stream().filter(problem -> problem.weight() == Weight.HOLE))
                .extracting(ChainProblem::key)
                .contains(key);
        assertThat(report.verdict()).isEqualTo(Verdict.HOLES);
    }

    private static void assertMissing(String key, ChainLink... links) {
        ChainReport report = check(links);
        assertThat(report.problems().stream().filter(problem -> problem.weight() == Weight.UNSTATED))
                .extracting(ChainProblem::key)
                .contains(key);
        assertThat(report.verdict()).isEqualTo(Verdict.DATA_MISSING);
    }

    private static ChainReport check(ChainLink... links) {
        return ChainCheck.check(PLAN, List.of(links), TODAY);
    }

    private static DraftLink first() {
        return new DraftLink("Anfang", EnumSet.range(Step.COUNSELLING, Step.ORIENTATION), LocalDate.of(2016, 6, 1));
    }

    private static DraftLink second() {
        return new DraftLink("Ziel", EnumSet.range(Step.QUALIFICATION, Step.WORK), LocalDate.of(2016, 9, 1));
    }

    private static DraftLink languageCourseThatDoesNotSayWhereItLeads() {
        LocalDate day = LocalDate.of(2016, 9, 1);
        return new DraftLink("Kurs", Set.of(), day)
                .kind(MeasureKind.SPRACHANGEBOT)
                .exit(null, null)
                .until(day);
    }

    private static LegalBasis basis(String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new LegalBasis(id, id, "SGB III", Set.of(), from, to, null, new SourcePlace("001", "Test"));
    }
}
