package de.lenkungsportal.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Correction;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What the 14 cities of the overview state, read as the steering group reads it. */
@PortalTest
@WithMockUser(roles = "STEERING")
class ComparisonServiceTest {

    @Autowired
    ComparisonService service;

    @Test
    void customersOfNineCitiesAddUpForSgbII() {
        Total total = Objects.requireNonNull(Total.inCommonUnit(all().rows(), row -> row.caseload(Rechtskreis.SGB_II)));
        assertThat(total.unit()).isEqualTo(Unit.CUSTOMER);
        assertThat(total.value()).isEqualByComparingTo("6344");
        assertThat(total.isApproximate()).as("Wuppertal states ca. 2.500").isTrue();
        assertThat(total.cities()).isEqualTo(9);
        assertThat(total.of()).isEqualTo(14);
    }

    @Test
    void customersOfEightCitiesAddUpForSgbIII() {
        Total total =
                Objects.requireNonNull(Total.inCommonUnit(all().rows(), row -> row.caseload(Rechtskreis.SGB_III)));
        assertThat(total.value()).isEqualByComparingTo("2645");
        assertThat(total.cities()).isEqualTo(8);
    }

    /** At another place the source still states the old value. */
    @Test
    void whatTheMunicipalityHasCorrectedHolds() {
        CityRow stated = row(all(), "Dortmund");
        var figures = stated.figures().stream()
                .map(figure -> figure.id().equals("dortmund-staff-aa-start") ? corrected(figure, "5") : figure)
                .toList();
        Reading reading = Objects.requireNonNull(
                new CityRow(stated.city(), figures, stated.profile()).staffAt(Carrier.AA, Stage.START));
        assertThat(reading.comparable(Unit.STAFF)).isEqualByComparingTo("5");
        assertThat(reading.figures()).as("both readings stay").hasSizeGreaterThan(1);
    }

    private static Figure corrected(Figure figure, String value) {
        return new Figure(
                figure.id(),
                figure.about(),
                figure.round(),
                figure.indicator(),
                figure.rechtskreis(),
                figure.carrier(),
                figure.function(),
                figure.breakdown(),
                figure.stage(),
                Quantity.Value.exact(figure.unit(), new BigDecimal(value)),
                figure.asOf(),
                figure.source(),
                Basis.CORRECTED,
                figure.flag(),
                figure.note(),
                new Correction(figure.quantity(), Instant.EPOCH),
                2);
    }

    @Test
    void currentStaffAddsUpForTenCities() {
        Comparison comparison = all();
        Total total = Objects.requireNonNull(Total.inCommonUnit(comparison.rows(), comparison::staff));
        assertThat(total.value()).isEqualByComparingTo("116.0");
        assertThat(total.cities()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"Wuppertal,337.5", "Duisburg,68.47", "Gelsenkirchen,60", "Oberhausen,53.22", "Dortmund,47.5"})
    void clientsPerStaffAreCalculatedWhereAllInputsFit(String city, BigDecimal expected) {
        Comparison comparison = all();
        assertThat(comparison
                        .clientsPerStaff(row(comparison, city), Unit.CUSTOMER)
                        .comparable(Unit.CUSTOMER))
                .isEqualByComparingTo(expected);
    }

    @Test
    void everyCityWithoutARatioHasAReason() {
        Comparison comparison = all();
        Map<String, Reading.Reason> reasons = comparison.rows().stream()
                .filter(row -> comparison.clientsPerStaff(row, Unit.CUSTOMER) instanceof Reading.NotComparable)
                .collect(Collectors.toMap(
                        row -> row.city().name(),
                        row -> ((Reading.NotComparable) comparison.clientsPerStaff(row, Unit.CUSTOMER)).reason()));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Hagen", Reading.Reason.AMBIGUOUS,
                        "Hamm", Reading.Reason.OTHER_UNIT,
                        "Köln", Reading.Reason.OTHER_UNIT,
                        "Solingen", Reading.Reason.OTHER_UNIT,
                        "Mülheim an der Ruhr", Reading.Reason.AMBIGUOUS,
                        "Essen", Reading.Reason.SGB_III_MISSING,
                        "Krefeld", Reading.Reason.SGB_III_MISSING,
                        "Leverkusen", Reading.Reason.SGB_III_MISSING,
                        "Düsseldorf", Reading.Reason.OTHER_STAGE));
    }

    @Test
    void theFormulaShowsItsInputs() {
        Comparison comparison = all();
        Reading ratio = comparison.clientsPerStaff(row(comparison, "Dortmund"), Unit.CUSTOMER);
        assertThat(((Reading.Computed) ratio).formula()).isEqualTo("(800 + 530) ÷ 28");
        assertThat(ratio.figures()).hasSize(3);
    }

    @Test
    void hagenStaysUnclearAndIsInNoSum() {
        CityRow hagen = row(all(), "Hagen");
        assertThat(hagen.caseload(Rechtskreis.SGB_II)).isInstanceOf(Reading.Unclear.class);
        assertThat(hagen.caseload(Rechtskreis.SGB_III)).isInstanceOf(Reading.Unclear.class);
        assertThat(hagen.caseload(Rechtskreis.SGB_II).comparable(Unit.BG)).isNull();
    }

    @Test
    void solingenLeadsWithPersonsAndKeepsItsBg() {
        Reading reading = row(all(), "Solingen").caseload(Rechtskreis.SGB_II);
        assertThat(((Reading.Stated) reading).main().unit()).isEqualTo(Unit.PERSON);
        assertThat(((Reading.Stated) reading).others()).hasSize(1);
    }

    @Test
    void essenShowsTheOneCarrierThatItStates() {
        Reading.Stated reading = (Reading.Stated) row(all(), "Essen").staff(null);
        assertThat(reading.scope()).isEqualTo(Reading.Scope.ONE_CARRIER);
        assertThat(reading.comparable(Unit.STAFF))
                .as("5 MA of one carrier are no total")
                .isNull();
    }

    @Test
    void staffOfOneCarrierIsAddedUpFromItsFunctionsWhereNoSumIsStated() {
        Reading hagen = row(all(), "Hagen").staff(Carrier.JC);
        assertThat(hagen).isInstanceOf(Reading.Computed.class);
        assertThat(hagen.comparable(Unit.STAFF)).isEqualByComparingTo("7");
    }

    @Test
    void categoriesSelectCities() {
        Comparison hotline = service.compare(new ComparisonQuery(
                Municipality.GROSSSTADT_14,
                Set.of(),
                "2016-03",
                Set.of(),
                null,
                Set.of("INVOLVEMENT.IMMIGRATION_HOTLINE")));
        assertThat(hotline.rows())
                .extracting(row -> row.city().name())
                .containsExactly("Dortmund", "Essen", "Leverkusen", "Oberhausen");
        assertThat(hotline.groupSize()).isEqualTo(14);
    }

    private Comparison all() {
        return service.compare(
                new ComparisonQuery(Municipality.GROSSSTADT_14, Set.of(), "2016-03", Set.of(), null, Set.of()));
    }

    private static CityRow row(Comparison comparison, String city) {
        return comparison.rows().stream()
                .filter(row -> row.city().name().equals(city))
                .findFirst()
                .orElseThrow();
    }
}
