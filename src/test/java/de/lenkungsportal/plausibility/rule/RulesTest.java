package de.lenkungsportal.plausibility.rule;

import static de.lenkungsportal.plausibility.rule.Facts.OTHER_PLACE;
import static de.lenkungsportal.plausibility.rule.Facts.about;
import static de.lenkungsportal.plausibility.rule.Facts.caseload;
import static de.lenkungsportal.plausibility.rule.Facts.check;
import static de.lenkungsportal.plausibility.rule.Facts.exact;
import static de.lenkungsportal.plausibility.rule.Facts.milestone;
import static de.lenkungsportal.plausibility.rule.Facts.missing;
import static de.lenkungsportal.plausibility.rule.Facts.staff;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule on the smallest figures that show it, and on those that must not trigger it. */
class RulesTest {

    private static Facts total(String value) {
        return staff("total", Carrier.TOTAL, null, exact(Unit.STAFF, value));
    }

    private static Facts jc(String value) {
        return staff("jc", Carrier.JC, null, exact(Unit.STAFF, value));
    }

    private static Facts aa(String value) {
        return staff("aa", Carrier.AA, null, exact(Unit.STAFF, value));
    }

    private static Facts part(Carrier carrier, StaffFunction function, String value) {
        return staff(carrier + "-" + function, carrier, function, exact(Unit.STAFF, value));
    }

    private static ListAssert<RuleCode> assertRules(List<Suspicion> found) {
        return assertThat(found.stream().map(Suspicion::rule).toList());
    }

    @Nested
    class PartsAndTotal {

        @Test
        void carriersThatAddUpAreFine() {
            assertRules(check(total("8.5"), aa("4.5"), jc("4"))).isEmpty();
        }

        @Test
        void carriersBelowOrAboveTheTotalAreFound() {
            assertRules(check(total("9"), aa("4.5"), jc("4"))).containsExactly(RuleCode.PARTS_AGAINST_TOTAL);
            assertRules(check(total("8"), aa("4.5"), jc("4"))).containsExactly(RuleCode.PARTS_AGAINST_TOTAL);
        }

        @Test
        void functionsAreHeldAgainstTheirCarrierAndTheCarrierAgainstTheTotal() {
            assertThat(check(
                            total("10"),
                            aa("3"),
                            jc("7"),
                            part(Carrier.JC, StaffFunction.PLACEMENT, "3"),
                            part(Carrier.JC, StaffFunction.BENEFITS, "3")))
                    .singleElement()
                    .extracting(Suspicion::subject)
                    .isEqualTo("jc");
        }

        @Test
        void municipalStaffBesideTheIntegrationPointIsNoError() {
            Facts city = part(Carrier.MUNICIPALITY, StaffFunction.SOCIAL_SERVICE, "40");
            assertRules(check(total("6"), aa("2"), jc("4"), city)).isEmpty();
            assertRules(check(total("46"), aa("2"), jc("4"), city)).isEmpty();
        }

        @Test
        void aMissingPartLeavesTheSumOpen() {
            Facts unknown = staff("aa", Carrier.AA, null, missing(Unit.STAFF));
            assertRules(check(total("12"), unknown, jc("5"))).isEmpty();
            assertRules(check(total("4"), unknown, jc("5"))).containsExactly(RuleCode.PARTS_AGAINST_TOTAL);
        }

        @Test
        void aMissingTotalIsNoError() {
            Facts unknown = staff("total", Carrier.TOTAL, null, missing(Unit.STAFF));
            assertRules(check(unknown, aa("2"), jc("5"))).isEmpty();
        }

        @Test
        void oneCarrierAloneDoesNotClaimToBeTheTotal() {
            assertRules(check(total("12"), jc("5"))).isEmpty();
            assertRules(check(jc("5"), part(Carrier.JC, StaffFunction.TEAM_LEAD, "1")))
                    .isEmpty();
        }

        @Test
        void anotherUnitIsNoPart() {
            Facts posts = staff("posts", null, StaffFunction.COORDINATION_OFFICE, exact(Unit.POST, "2"));
            assertRules(check(total("24"), posts)).isEmpty();
        }

        @Test
        void anotherStageOrPlaceIsNoPart() {
            assertRules(check(total("9"), aa("5").on(Stage.PLANNED, "2016-03"), jc("33").at(OTHER_PLACE)))
                    .isEmpty();
        }

        @Test
        void approximatePartsFitWithinTenPercent() {
            Facts some = staff("jc", Carrier.JC, null, about(Unit.STAFF, "20"));
            assertRules(check(total("26"), aa("5"), some)).isEmpty();
            assertRules(check(total("40"), aa("5"), some)).containsExactly(RuleCode.PARTS_AGAINST_TOTAL);
        }
    }

    @Nested
    class Places {

        @Test
        void theSameValueAtTwoPlacesIsFine() {
            assertRules(check(jc("9"), jc("9").at(OTHER_PLACE))).isEmpty();
        }

        @Test
        void twoValuesAtTwoPlacesAreFound() {
            assertRules(check(jc("9"), jc("8").at(OTHER_PLACE))).containsExactly(RuleCode.PLACES_DISAGREE);
        }

        @Test
        void whatTheMunicipalityHasCorrectedIsSettled() {
            assertRules(check(jc("9").corrected(), jc("8").at(OTHER_PLACE))).isEmpty();
        }

        @Test
        void twoTimesAreTwoValues() {
            assertRules(check(jc("9"), jc("8").at(OTHER_PLACE).on(Stage.ACTUAL, "2016-02")))
                    .doesNotContain(RuleCode.PLACES_DISAGREE);
        }

        @Test
        void twoSourcesMayDiffer() {
            assertRules(check(jc("9"), jc("8").at(new SourcePlace("002", "Folie"))))
                    .isEmpty();
        }

        @Test
        void partsElsewhereContradictOnlyFromAbove() {
            Facts placement = part(Carrier.AA, StaffFunction.PLACEMENT, "3").at(OTHER_PLACE);
            Facts counselling =
                    part(Carrier.AA, StaffFunction.CAREER_COUNSELLING, "2").at(OTHER_PLACE);
            assertRules(check(aa("4"), placement, counselling)).containsExactly(RuleCode.PLACES_DISAGREE);
            assertRules(check(aa("6"), placement, counselling)).isEmpty();
        }

        @Test
        void aNumberFitsItsRoundedParts() {
            Facts whole = caseload("whole", Rechtskreis.SGB_III, exact(Unit.CUSTOMER, "530"));
            Facts rounded = caseload("rounded", Rechtskreis.SGB_III, about(Unit.CUSTOMER, "500"))
                    .at(OTHER_PLACE);
            assertRules(check(whole, rounded)).isEmpty();
        }

        @Test
        void ourOwnCalculationIsNoReading() {
            assertRules(check(jc("9"), jc("8").at(OTHER_PLACE).computed())).isEmpty();
        }
    }

    @Nested
    class Bedarfsgemeinschaften {

        private final Facts bg = caseload("bg", Rechtskreis.SGB_II, exact(Unit.BG, "563"));

        @Test
        void moreThanLeistungsberechtigteAreFound() {
            Facts elb = caseload("elb", Rechtskreis.SGB_II, exact(Unit.ELB, "500"));
            assertRules(check(bg, elb)).containsExactly(RuleCode.BG_ABOVE_ELB);
        }

        @Test
        void moreThanPersonsAreFound() {
            Facts persons = caseload("persons", Rechtskreis.SGB_II, exact(Unit.PERSON, "562"));
            assertRules(check(bg, persons)).containsExactly(RuleCode.BG_ABOVE_ELB);
        }

        @Test
        void asManyAreFine() {
            Facts elb = caseload("elb", Rechtskreis.SGB_II, exact(Unit.ELB, "563"));
            assertRules(check(bg, elb)).isEmpty();
        }

        @Test
        void customersOfAnUnclearCellAreAnotherGroup() {
            Facts unclear = caseload("x", Rechtskreis.UNCLEAR, exact(Unit.ELB, "450"));
            assertRules(check(bg, unclear, bg.in(Rechtskreis.UNCLEAR))).isEmpty();
        }

        @Test
        void aMissingNumberProvesNothing() {
            assertRules(check(bg, caseload("elb", Rechtskreis.SGB_II, missing(Unit.ELB))))
                    .isEmpty();
        }
    }

    @Nested
    class Readings {

        @Test
        void oneCellIsOneFinding() {
            Facts one =
                    caseload("one", Rechtskreis.UNCLEAR, about(Unit.BG, "300")).ambiguous();
            Facts two = caseload("two", Rechtskreis.UNCLEAR, about(Unit.CUSTOMER, "450"))
                    .ambiguous();
            assertThat(check(one, two)).singleElement().satisfies(found -> {
                assertThat(found.rule()).isEqualTo(RuleCode.TWO_READINGS);
                assertThat(found.severity()).isEqualTo(Severity.WARNING);
                assertThat(found.figures()).containsExactly("one", "two");
            });
        }

        @Test
        void partsAloneWeighLess() {
            Facts part = part(Carrier.AA, StaffFunction.BENEFITS, "2").ambiguous();
            assertThat(check(part))
                    .singleElement()
                    .extracting(Suspicion::severity)
                    .isEqualTo(Severity.NOTICE);
        }
    }

    @Nested
    class Dates {

        @Test
        void twoOpeningsAreFoundAndTheLaterOneLiesAfterTheSource() {
            assertRules(check(List.of(
                            milestone("a", Milestone.Kind.OPENING, "2015-10-19"),
                            milestone("b", Milestone.Kind.OPENING, "2016-10-19"))))
                    .containsExactly(RuleCode.DATE_AFTER_SOURCE, RuleCode.DATES_DIFFER);
        }

        @Test
        void aMonthAndADayInItAreTheSameDate() {
            assertRules(check(List.of(
                            milestone("a", Milestone.Kind.OPENING, "2015-10-19"),
                            milestone("b", Milestone.Kind.OPENING, "2015-10"))))
                    .isEmpty();
        }

        @Test
        void severalMoveInsAreSeveralEvents() {
            assertRules(check(List.of(
                            milestone("a", Milestone.Kind.MOVE_IN, "2016-02"),
                            milestone("b", Milestone.Kind.MOVE_IN, "2016-03"))))
                    .isEmpty();
        }

        @Test
        void aPlanMayLieAfterTheSource() {
            assertRules(check(List.of(milestone("a", Milestone.Kind.OTHER, "2017"))))
                    .isEmpty();
        }

        @Test
        void theMonthOfPublicationIsNotAfterTheSource() {
            assertRules(check(List.of(milestone("a", Milestone.Kind.DECISION, "2016-05-31"))))
                    .isEmpty();
        }

        @Test
        void anAmbiguousDateIsANotice() {
            var unclear = new Milestone(
                    "a", Facts.AGS, Milestone.Kind.MOVE_IN, new Stand("2016"), Facts.PLACE, Flag.AMBIGUOUS, null, null);
            assertRules(check(List.of(unclear))).containsExactly(RuleCode.DATE_UNCLEAR);
        }
    }

    @Nested
    class Stands {

        @Test
        void anotherMonthThanTheRoundIsANotice() {
            assertThat(check(jc("5").on(Stage.ACTUAL, "2016-05"), aa("1").on(Stage.ACTUAL, "2016-05")))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.rule()).isEqualTo(RuleCode.DEVIATING_STAND);
                        assertThat(found.severity()).isEqualTo(Severity.NOTICE);
                        assertThat(found.figures()).containsExactly("aa", "jc");
                    });
        }

        @Test
        void aDayInTheMonthOfTheRoundIsFine() {
            assertRules(check(jc("5").on(Stage.ACTUAL, "2016-03-15"))).isEmpty();
        }

        @Test
        void theDateOfAStartOrAnAgreementIsItsPoint() {
            assertRules(check(jc("5").on(Stage.START, "2015-10-19"), aa("5").on(Stage.AGREED, "2016-04-11")))
                    .isEmpty();
        }

        @Test
        void theNewestValueOfAnIndicatorIsOutdatedAfterSixMonths() {
            assertRules(check(jc("5").on(Stage.ACTUAL, "2015-11")))
                    .containsExactly(RuleCode.DEVIATING_STAND, RuleCode.OUTDATED_STAND);
            assertRules(check(jc("5").on(Stage.ACTUAL, "2015-11"), aa("5"))).doesNotContain(RuleCode.OUTDATED_STAND);
        }
    }

    @Nested
    class Identity {

        @Test
        void otherReadingsKeepTheIdAndChangeTheFingerprint() {
            Suspicion one = check(total("9"), aa("4"), jc("4")).getFirst();
            Suspicion two = check(total("9"), aa("3"), jc("4")).getFirst();
            assertThat(two.id()).isEqualTo(one.id());
            assertThat(two.fingerprint()).isNotEqualTo(one.fingerprint());
        }

        @Test
        void trailingZerosAreTheSameReading() {
            assertThat(check(total("9.00"), aa("4.0"), jc("4")).getFirst().fingerprint())
                    .isEqualTo(check(total("9"), aa("4"), jc("4")).getFirst().fingerprint());
        }

        @Test
        void argumentsSurviveTheirCode() {
            for (Suspicion found : ReferenceFacts.all(java.time.LocalDate.of(2017, 1, 1)).stream()
                    .flatMap(readings -> Rules.check(readings).stream())
                    .toList()) {
                assertThat(found.arguments().stream()
                                .map(ArgumentCode::encode)
                                .map(ArgumentCode::decode)
                                .map(ArgumentCode::encode))
                        .containsExactlyElementsOf(found.arguments().stream()
                                .map(ArgumentCode::encode)
                                .toList());
            }
        }
    }
}
