package de.lenkungsportal.plausibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The complete list of what the rules find in the sourced facts: a false alarm fails here as a missed one does. */
class ReferenceFindingsTest {

    private static final LocalDate STICHTAG = LocalDate.of(2016, 5, 31);

    @Test
    void theOverviewOfTheCitiesHasTheseFindings() {
        assertThat(findings(STICHTAG))
                .extracting(Suspicion::severity, Suspicion::id)
                .contains(
                        tuple(Severity.CRITICAL, "bg-above-elb-05315000-koeln-caseload-sgb-ii-bg-elb"),
                        tuple(Severity.CRITICAL, "date-after-source-05913000-dortmund-opening-2016-10-19"),
                        tuple(Severity.WARNING, "parts-against-total-05315000-koeln-staff-total-start"),
                        tuple(Severity.WARNING, "places-disagree-05913000-000-2016-03-staff-aa-start-staff"),
                        tuple(
                                Severity.WARNING,
                                "two-readings-05914000-2016-03-caseload-actual-000-uebersicht-s-36-zeile-anzahl-kunden-sgb-ii-sgb-iii"),
                        tuple(Severity.WARNING, "dates-differ-05913000-opening"),
                        tuple(
                                Severity.NOTICE,
                                "two-readings-05114000-2016-03-staff-actual-000-uebersicht-s-36-zeile-personal"),
                        tuple(Severity.NOTICE, "date-unclear-05122000-solingen-move-in-employment-agency-2016"),
                        tuple(Severity.NOTICE, "deviating-stand-05113000-2016-03"));
    }

    @Test
    void everyContradictionThatReadingFoundIsAFinding() {
        assertThat(findings(STICHTAG))
                .filteredOn(found ->
                        found.rule() == RuleCode.SOURCES_DISAGREE || found.rule() == RuleCode.CONCEPT_AND_PRACTICE)
                .extracting(Suspicion::subject)
                .containsExactlyInAnyOrderElementsOf(ReferenceFacts.contradictions());
    }

    @Test
    void wuppertalsClientsAreNotThoseOfItsEightStaff() {
        assertThat(findings(STICHTAG))
                .filteredOn(found -> found.rule() == RuleCode.UNLIKE_COMPARED)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.ags()).isEqualTo("05124000");
                    assertThat(found.arguments().getFirst()).isEqualTo(new Argument.Count(338));
                    assertThat(found.figures())
                            .containsExactly(
                                    "wuppertal-caseload-sgb-ii-customer",
                                    "wuppertal-caseload-sgb-iii-customer",
                                    "wuppertal-staff-total");
                });
    }

    @Test
    void koelnsFunctionsAddUpTo19AndAHalfAgainst19() {
        assertThat(arguments("koeln-staff-total-start"))
                .containsExactly(
                        "subject STAFF - TOTAL - START", "amount EXACT 19 - STAFF", "amount EXACT 19.5 - STAFF");
        assertThat(finding("koeln-staff-total-start").figures()).hasSize(11);
    }

    @Test
    void dortmundsAgencyStartsWithFourOrFive() {
        assertThat(arguments("staff-aa-start-staff"))
                .containsExactly("subject STAFF - AA - START", "amount EXACT 4 - STAFF", "amount EXACT 5 - STAFF");
        assertThat(finding("staff-aa-start-staff").places()).hasSize(3);
    }

    @Test
    void hagensCellIsOneFindingWithBothReadings() {
        assertThat(arguments("zeile-anzahl-kunden-sgb-ii-sgb-iii"))
                .contains("oneof amount APPROXIMATE 300 - BG | amount APPROXIMATE 450 - CUSTOMER");
        assertThat(finding("zeile-anzahl-kunden-sgb-ii-sgb-iii").figures()).hasSize(2);
    }

    @Test
    void dortmundsStartFiguresCarryTheFindingAboutTheDate() {
        assertThat(finding("dates-differ-05913000-opening").figures())
                .hasSize(10)
                .allMatch(id -> id.endsWith("-start-folie"));
    }

    @Test
    void fromTheFirstOfOctoberTheMarchFiguresAreOutdated() {
        assertThat(outdated(LocalDate.of(2016, 9, 30))).isEmpty();
        // Köln states staff for the start only, Essen reports for May, and Mülheim states no number of staff
        assertThat(outdated(LocalDate.of(2016, 10, 1)))
                .filteredOn(id -> id.endsWith("-caseload"))
                .hasSize(13);
        assertThat(outdated(LocalDate.of(2016, 10, 1)))
                .filteredOn(id -> id.endsWith("-staff"))
                .hasSize(11)
                .noneMatch(id -> id.contains("05315000") || id.contains("05113000") || id.contains("05117000"));
        assertThat(outdated(LocalDate.of(2016, 12, 1))).anyMatch(id -> id.contains("05113000"));
    }

    @Test
    void everyContradictedOrAmbiguousFigureHasAFinding() {
        List<String> concerned = findings(STICHTAG).stream()
                .flatMap(finding -> finding.figures().stream())
                .toList();
        List<String> flagged = ReferenceFacts.all(STICHTAG).stream()
                .flatMap(readings -> readings.figures().stream())
                .filter(figure -> figure.flag() != null)
                .map(figure -> figure.id())
                .toList();
        assertThat(concerned).containsAll(flagged);
    }

    private static List<Suspicion> findings(LocalDate stichtag) {
        return ReferenceFacts.all(stichtag).stream()
                .flatMap(readings -> Rules.check(readings).stream())
                .toList();
    }

    private static List<String> outdated(LocalDate stichtag) {
        return findings(stichtag).stream()
                .filter(finding -> finding.rule() == RuleCode.OUTDATED_STAND)
                .map(Suspicion::id)
                .collect(Collectors.toList());
    }

    private static Suspicion finding(String ending) {
        return findings(STICHTAG).stream()
                .filter(finding -> finding.id().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> arguments(String ending) {
        return finding(ending).arguments().stream().map(ArgumentCode::encode).toList();
    }
}
