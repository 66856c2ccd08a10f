package de.lenkungsportal.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.security.AccountRepository;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Land and Bund are areas that have figures. They are no municipalities: nobody chooses, compares or writes for them. */
@PortalTest
class AreasTest {

    private static final String LAND = "05000000";
    private static final String BUND = "00000000";

    @Autowired
    MunicipalityService service;

    @Autowired
    ComparisonService comparisons;

    @Autowired
    PlausibilityService plausibility;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @LocalServerPort
    int port;

    @Test
    void onlyTheListOfAreasHasThem() throws Exception {
        assertThat(signIn.as(Who.STEERING, service::areas))
                .extracting(Municipality::ags)
                .contains(LAND, BUND);
        assertThat(signIn.as(Who.STEERING, service::all))
                .extracting(Municipality::ags)
                .doesNotContain(LAND, BUND);
        assertThat(signIn.as(Who.STEERING, () -> service.page(0, 500)))
                .satisfies(page -> assertThat(page.items()).hasSize((int) page.total()))
                .satisfies(page ->
                        assertThat(page.items()).extracting(Municipality::ags).doesNotContain(LAND, BUND));
        assertThat(signIn.as(Who.STEERING, () -> service.area(LAND)).kind()).isEqualTo(Municipality.Kind.LAND);
    }

    @Test
    void theyAreNotCompared() throws Exception {
        var everywhere = new ComparisonQuery(null, Set.of(), "2016-03", Set.of(), null, Set.of());
        var comparison = signIn.as(Who.STEERING, () -> comparisons.compare(everywhere));
        assertThat(comparison.rows()).extracting(row -> row.city().ags()).doesNotContain(LAND, BUND);
        assertThat(comparison.groupSize()).isEqualTo(comparison.rows().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {LAND, BUND})
    void nobodyWritesForThem(String ags) {
        assertThat(accounts.knowsMunicipality(ags)).isFalse();
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.get(ags)))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {LAND, BUND})
    void theirPageShowsTheirFiguresAndNothingElse(String ags) {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    "stadt/" + ags,
                    "",
                    window -> assertThat(Visits.text(window))
                            .contains("mit Quelle")
                            .doesNotContain("vergleichen mit")
                            .doesNotContain("Auffälligkeiten:"));
        }
    }

    @Test
    void theApiListsMunicipalitiesOnlyAndTellsFiguresOfTheLand() {
        var api = new Api(port);
        assertThat(api.get(Who.STEERING, "/api/v1/municipalities", "text/csv").body())
                .doesNotContain(LAND)
                .doesNotContain(BUND);
        assertThat(api.get(Who.STEERING, "/api/v1/figures?area_kind=LAND", "text/csv")
                        .body()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(LAND + ",,"));
    }

    @Test
    void theRulesLookAtTheLandTooAndItsFindingsAreNoTopicOfACity() throws Exception {
        assertThat(signIn.as(
                                Who.STEERING,
                                () -> plausibility.findings(
                                        FindingFilter.holding(LAND, Later.SHOWN), FindingSort.URGENCY, 0, 10))
                        .items())
                .isNotEmpty()
                .allMatch(finding -> finding.ags().equals(LAND));
    }
}
