package de.lenkungsportal.intake.outlook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.staffing.Assumptions;
import de.lenkungsportal.staffing.StaffLevel;
import de.lenkungsportal.staffing.StaffingService;
import de.lenkungsportal.staffing.Suppositions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Dortmund's intake becomes stock and staff, with what the sources state of both. */
@PortalTest
@Transactional
class StaffingOutlookServiceTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey CUSTOMERS = key(Unit.CUSTOMER);

    @Autowired
    StaffingOutlookService service;

    @Autowired
    StaffingService staffing;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    /** 12 x 17 + 9 x 63 = 771 of the 800 stated clients came since the opening; 29 were there before. */
    @Test
    void theStatedStockIsExplainedByTheSeriesAsFarAsItGoes() throws Exception {
        StaffingOutlook outlook = need(Suppositions.NONE);
        var start = requireNonNull(outlook.start());
        assertThat(start.clients()).isEqualTo(800);
        assertThat(start.older()).isCloseTo(29, within(1e-9));
        assertThat(start.figureId()).isEqualTo("dortmund-caseload-sgb-ii-customer");
    }

    /**
     * 800 in week 10 and 63 a week more: the stock of week 11 is 863, less one 52nd of the 29, near 862. At 1:100 that are
     * 8.6 specialists.
     */
    @Test
    void theFirstWeekContinuesTheStatedStock() throws Exception {
        StaffingOutlook outlook = need(Suppositions.NONE);
        assertThat(outlook.need().points().getFirst().stock()).isBetween(840.0, 885.0);
        assertThat(outlook.need().points().getFirst().median()).isBetween(8.4, 8.85);
        assertThat(outlook.atYearEnd().quantile(0.1))
                .isLessThan(outlook.atYearEnd().median());
        assertThat(outlook.atYearEnd().quantile(0.9))
                .isGreaterThan(outlook.atYearEnd().median());
    }

    /** Folie Personalstruktur (000): 10 of the 33 of the Jobcenter place clients; 3 of the agency place those of the SGB III. */
    @Test
    void theNeedStandsBesideTheSpecialistsOfItsRechtskreisAndNotBesideAllStaff() throws Exception {
        StaffLevel plan = need(Suppositions.NONE).plan().orElseThrow();
        assertThat(plan.stage()).isEqualTo(Stage.PLANNED);
        assertThat(plan.all()).isEqualByComparingTo("33");
        assertThat(plan.specialists()).isEqualByComparingTo("10");
        assertThat(need(Suppositions.NONE).levels())
                .extracting(StaffLevel::stage, level -> level.specialists().intValue())
                .containsExactly(
                        tuple(Stage.START, 4),
                        tuple(Stage.ACTUAL, 7),
                        tuple(Stage.AGREED, 10),
                        tuple(Stage.PLANNED, 10));
    }

    @Test
    void halfTheRatioIsTwiceTheStaffAndAShorterStayIsLess() throws Exception {
        double usual = need(Suppositions.NONE).atYearEnd().median();
        assertThat(need(new Suppositions(null, 50, null, null, null))
                        .atYearEnd()
                        .median())
                .isCloseTo(2 * usual, within(1e-9));
        assertThat(need(new Suppositions(null, null, 50, null, null))
                        .atYearEnd()
                        .median())
                .isCloseTo(usual / 2, within(1e-9));
        assertThat(need(new Suppositions(6, null, null, null, null)).atYearEnd().median())
                .isLessThan(usual);
        assertThat(need(new Suppositions(null, null, null, LocalDate.of(2016, 7, 4), null))
                        .atYearEnd()
                        .median())
                .isGreaterThan(usual);
    }

    /** Households are no people: without a chosen conversion there is no need, with it the stock counts persons. */
    @Test
    void householdsNeedAChosenConversion() throws Exception {
        SeriesKey households = key(Unit.BG);
        assertThat(signIn.as(Who.STEERING, () -> service.need(households, Suppositions.NONE)))
                .isEmpty();
        var wuppertals = new Suppositions(null, null, null, null, new BigDecimal("1.97"));
        assertThat(signIn.as(Who.STEERING, () -> service.need(households, wuppertals)))
                .hasValueSatisfying(outlook -> assertThat(outlook.unit()).isEqualTo(Unit.PERSON));
    }

    @Test
    void aSuppositionOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> need(new Suppositions(0, null, null, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWeekWithoutReportIsTheMeanOfItsNeighboursAndNeverZero() {
        KnownIntake known = KnownIntake.of(new History(
                Frequency.WEEK,
                LocalDate.of(2016, 1, 4),
                List.of(
                        new Observation.Count(10),
                        new Observation.Gap(),
                        new Observation.Gap(),
                        new Observation.Mean(20, 2),
                        new Observation.Count(2))));
        assertThat(known.counts()).containsExactly(10, 15, 15, 20, 20, 2);
        assertThat(known.filled()).isEqualTo(2);
    }

    @Test
    void theNeedsOfAllCitiesTakeAConstantNumberOfQueries() {
        assertThat(queries(1)).isEqualTo(queries(100));
    }

    @Test
    void assumptionsBelongToTheMunicipalityAndAStaleWriteIsRefused() throws Exception {
        Assumptions stated = signIn.as(Who.STEERING, () -> staffing.assumptions(DORTMUND));
        assertThat(stated.stayMonths()).isEqualTo(12);
        assertThat(stated.source()).isNotNull();
        Assumptions changed = signIn.as(
                Who.COORDINATOR_OWN,
                () -> staffing.change(DORTMUND, stated.version(), 24, 150, 80, "Beschluss der Lenkungsgruppe"));
        assertThat(changed.ratio()).isEqualTo(150);
        assertThat(changed.source()).isNull();
        assertThat(need(Suppositions.NONE).scenario().stayMonths()).isEqualTo(24);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN, () -> staffing.change(DORTMUND, stated.version(), 6, 100, 100, null)))
                .isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN, () -> staffing.change(DORTMUND, changed.version(), 6, 100, 100, null)))
                .isInstanceOf(NotFoundException.class);
    }

    private int queries(int size) {
        return Queries.count(db, () -> {
            try {
                signIn.as(Who.STEERING, () -> service.page(ForecastRunFilter.CURRENT, Suppositions.NONE, 0, size));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private StaffingOutlook need(Suppositions supposed) throws Exception {
        return signIn.as(Who.STEERING, () -> service.need(CUSTOMERS, supposed)).orElseThrow();
    }

    private static SeriesKey key(Unit unit) {
        return new SeriesKey(DORTMUND, Rechtskreis.SGB_II, unit, Origin.ALL, Frequency.WEEK);
    }
}
