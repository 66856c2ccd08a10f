package de.lenkungsportal.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A count is set against the inhabitants of its own area and of its own time. */
class PerCapitaTest {

    private static final String DORTMUND = "05913000";
    private static final String HAGEN = "05914000";

    private static final List<Figure> INHABITANTS = List.of(
            inhabitants(DORTMUND, "600000", "2016-12"),
            inhabitants(DORTMUND, "580000", "2014-12"),
            inhabitants(DORTMUND, "590000", "2015-12"),
            inhabitants(HAGEN, "190000", "2016-12"));

    @Test
    void theLatestInhabitantsThatWereKnownThenAreTaken() {
        assertThat(PerCapita.of(count(DORTMUND, "1180", "2016-03"), INHABITANTS))
                .hasValueSatisfying(by -> {
                    assertThat(by.perThousand()).isEqualTo("2.0");
                    assertThat(by.inhabitants().asOf()).isEqualTo(new Stand("2015-12"));
                });
    }

    @Test
    void whereThereAreLaterOnesOnlyTheFirstOfThemIsTakenAndSaid() {
        assertThat(PerCapita.of(count(HAGEN, "95", "2016-03"), INHABITANTS)).hasValueSatisfying(by -> {
            assertThat(by.perThousand()).isEqualTo("0.50");
            assertThat(by.inhabitants().asOf()).isEqualTo(new Stand("2016-12"));
        });
    }

    @Test
    void whatIsNoCountOrHasNoInhabitantsIsSetAgainstNothing() {
        assertThat(PerCapita.of(count("05915000", "95", "2016-03"), INHABITANTS))
                .isEmpty();
        assertThat(PerCapita.of(inhabitants(DORTMUND, "600000", "2016-12"), INHABITANTS))
                .isEmpty();
        assertThat(PerCapita.of(
                        figure(DORTMUND, Indicator.CASELOAD, new Quantity.None(Unit.BG, Missing.SUPPRESSED), "2016-03"),
                        INHABITANTS))
                .isEmpty();
        assertThat(PerCapita.of(figure(DORTMUND, Indicator.CASELOAD, value(Unit.PERCENT, "7"), "2016-03"), INHABITANTS))
                .isEmpty();
    }

    private static Figure inhabitants(String ags, String value, String stand) {
        return figure(ags, PerCapita.POPULATION, value(Unit.PERSON, value), stand);
    }

    private static Figure count(String ags, String value, String stand) {
        return figure(ags, Indicator.CASELOAD, value(Unit.BG, value), stand);
    }

    private static Quantity value(Unit unit, String value) {
        return Quantity.of(unit, Qualifier.EXACT, new BigDecimal(value), null, null);
    }

    private static Figure figure(String ags, Indicator indicator, Quantity quantity, String stand) {
        return new Figure(
                ags + stand,
                About.area(ags),
                null,
                indicator,
                null,
                null,
                null,
                Breakdown.NONE,
                Stage.ACTUAL,
                quantity,
                new Stand(stand),
                new SourcePlace("000", "Test"),
                Basis.STATED,
                null,
                null,
                null,
                1);
    }
}
