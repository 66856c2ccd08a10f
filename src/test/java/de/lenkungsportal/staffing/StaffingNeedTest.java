package de.lenkungsportal.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From intake to stock to staff, against examples reckoned by hand. */
class StaffingNeedTest {

    private static final LocalDate NEXT = LocalDate.of(2016, 5, 2);
    private static final StaffingNeed.Before NOBODY = new StaffingNeed.Before(0, 3);

    /** Four weeks of stay: 100 a week for four weeks are 400; then 200 and 100 less leaving make 500, 600. */
    @Test
    void theStockIsTheIntakeOfTheLastWeeksOfStay() {
        StaffingNeed need = need(new double[] {100, 100, 100, 100}, new double[][] {{200, 200}}, scenario(1, null));
        assertThat(need.stayPeriods()).isEqualTo(4);
        assertThat(need.points()).extracting(StaffingNeed.Point::stock).containsExactly(500.0, 600.0);
    }

    /** 500 clients, half of them unemployed, at 1:100: 2.5 staff. */
    @Test
    void onlyTheUnemployedCountForTheRatio() {
        var half = new Scenario(1, 100, 50, null, null);
        StaffingNeed need = need(new double[] {100, 100, 100, 100}, new double[][] {{200}}, half);
        assertThat(need.points().getFirst().median()).isEqualTo(2.5);
    }

    /** Five courses of 100 to 500 above a stock of 300: needs of 4, 5, 6, 7, 8; 80 per cent from 4.4 to 7.6. */
    @Test
    void theIntervalIsTakenOverTheCourses() {
        StaffingNeed need = need(
                new double[] {900, 100, 100, 100},
                new double[][] {{300}, {100}, {500}, {200}, {400}},
                scenario(1, null));
        StaffingNeed.Point point = need.points().getFirst();
        assertThat(point.staff()).containsExactly(4.0, 5.0, 6.0, 7.0, 8.0);
        assertThat(point.quantile(0.1)).isCloseTo(4.4, within(1e-9));
        assertThat(point.quantile(0.9)).isCloseTo(7.6, within(1e-9));
        assertThat(point.probabilityEnough(6)).isEqualTo(0.6);
    }

    /** Ten courses: with one of them above the plan the risk is 10 per cent and stands; with two it is more. */
    @Test
    void thePlanIsAtRiskWhereMoreThanOneInTenCoursesExceedsIt() {
        double[][] paths = new double[10][];
        for (int course = 0; course < 10; course++) {
            paths[course] = new double[] {course == 9 ? 400 : 100, course >= 8 ? 400 : 100};
        }
        StaffingNeed need = need(new double[] {0, 0, 0, 0}, paths, scenario(1, null));
        assertThat(need.firstAtRisk(3)).isEqualTo(NEXT.plusWeeks(1));
        assertThat(need.firstAtRisk(8)).isNull();
    }

    @Test
    void aDoubledIntakeCountsFromItsWeekOn() {
        double[] known = {100, 100, 100, 100};
        double[][] paths = {{100, 100, 100}};
        assertThat(need(known, paths, scenario(1, NEXT.plusWeeks(1))).points())
                .extracting(StaffingNeed.Point::stock)
                .containsExactly(400.0, 500.0, 600.0);
    }

    /** 80 were there before the last known week; of four weeks of stay each takes a quarter of them away. */
    @Test
    void whatWasThereBeforeLeavesEvenlyWithinOneStay() {
        StaffingNeed need = StaffingNeed.of(
                Frequency.WEEK,
                new double[] {0, 0, 0, 0},
                new double[][] {{0, 0, 0, 0, 0}},
                NEXT,
                new StaffingNeed.Before(80, 3),
                scenario(1, null));
        assertThat(need.points()).extracting(StaffingNeed.Point::stock).containsExactly(60.0, 40.0, 20.0, 0.0, 0.0);
    }

    @Test
    void twelveMonthsAre52WeeksOr12Months() {
        assertThat(List.of(
                        StaffingNeed.stayPeriods(Frequency.WEEK, 6),
                        StaffingNeed.stayPeriods(Frequency.WEEK, 12),
                        StaffingNeed.stayPeriods(Frequency.WEEK, 24),
                        StaffingNeed.stayPeriods(Frequency.MONTH, 12)))
                .containsExactly(26, 52, 104, 12);
    }

    @Test
    void theEndOfTheYearIsItsLastIsoWeek() {
        double[][] paths = {new double[40]};
        StaffingNeed need = need(new double[] {1, 1, 1, 1}, paths, scenario(1, null));
        StaffingNeed.Point end = need.endOf(Frequency.WEEK, 2016);
        assertThat(end == null ? null : end.periodStart()).isEqualTo(LocalDate.of(2016, 12, 26));
        assertThat(need.endOf(Frequency.WEEK, 2015)).isNull();
    }

    @Test
    void aScenarioOutOfBoundsNamesEachBadValue() {
        assertThatThrownBy(() -> new Scenario(0, 5, 101, null, BigDecimal.valueOf(11)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInputException.Problem::field)
                                .containsExactly("stay_months", "ratio", "unemployed_percent", "persons_per_bg"));
    }

    private static Scenario scenario(int stayMonths, @Nullable LocalDate doubledFrom) {
        return new Scenario(stayMonths, 100, 100, doubledFrom, null);
    }

    private static StaffingNeed need(double[] known, double[][] paths, Scenario scenario) {
        return StaffingNeed.of(Frequency.WEEK, known, paths, NEXT, NOBODY, scenario);
    }
}
