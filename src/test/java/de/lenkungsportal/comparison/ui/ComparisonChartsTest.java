package de.lenkungsportal.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the charts and the map of the comparison conclude. */
@PortalTest
class ComparisonChartsTest {

    private static final String UNLIKE = "zählt vermutlich Verschiedenes";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    /** Wuppertal states all clients of its Jobcenter beside the staff of zebera: 337,5 for each, which no office has. */
    @Test
    void noRankingRestsOnACalculationOverUnlikeThings() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    "staedtevergleich",
                    "ansicht=diagramme",
                    window -> assertThat(Visits.text(window))
                            .doesNotContain("mal so viele je MA", "337,5")
                            .contains("Duisburg: am meisten je MA", UNLIKE));
        }
    }

    /** Dortmund counts customers: among the persons it is not missing for want of a figure. */
    @Test
    void whoCountsInAnotherUnitIsNotToldToStateNothing() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    "staedtevergleich/kennzahl/CASELOAD",
                    "",
                    window -> assertThat(Visits.text(window))
                            .containsPattern("Dortmund in einer anderen Einheit gezählt")
                            .doesNotContain("zählt etwas anderes Dortmund"));
        }
    }
}
