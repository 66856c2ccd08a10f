package de.lenkungsportal.intake.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Diagnosis;
import de.lenkungsportal.forecast.Distribution;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecast.Shape;
import de.lenkungsportal.intake.SeriesKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who was closer, against examples reckoned by hand. */
public class ScorecardsTest {

    public static final SeriesKey KEY =
            new SeriesKey("05913000", Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.MONTH);
    private static final LocalDate JANUARY = LocalDate.of(2015, 1, 1);

    /**
     * Each month 100 are forecast, 90 to 110 with 80 %, 80 to 120 with 95 %. 100, 108, 115, 130 come: errors 8, 15, 30;
     * the last value is off by 8, 7, 15.
     */
    @Test
    void errorCoverageAndTheLastValueAreReckonedOverTheReports() {
        Scorecard card = card(List.of(100, 108, 115, 130), List.of());
        assertThat(card.rows()).hasSize(3);
        assertThat(card.summary().within80()).isEqualTo(1);
        assertThat(card.summary().within95()).isEqualTo(2);
        assertThat(card.summary().error()).isCloseTo(53 / 3.0, within(1e-9));
        assertThat(card.summary().errorOfLastValue()).isCloseTo(10, within(1e-9));
        assertThat(card.summary().bias()).isCloseTo(-53 / 3.0, within(1e-9));
    }

    @Test
    void threeReportsAreTooFewToJudgeAndEightAreEnough() {
        assertThat(card(List.of(100, 108, 115, 130), List.of()).summary().verdict())
                .isEqualTo(Scorecard.Verdict.TOO_LITTLE);
        assertThat(card(List.of(100, 90, 110, 90, 110, 90, 110, 90, 110), List.of())
                        .summary()
                        .verdict())
                .isEqualTo(Scorecard.Verdict.OWN_CLOSER);
        assertThat(card(List.of(130, 131, 132, 133, 134, 135, 136, 137, 138), List.of())
                        .summary()
                        .verdict())
                .isEqualTo(Scorecard.Verdict.LAST_VALUE_CLOSER);
    }

    /** Two came: neither the count nor the error, which would tell it, is shown. */
    @Test
    void aSmallCountHidesItsErrorToo() {
        Scorecard.Row row = card(List.of(100, 2), List.of()).rows().getFirst();
        assertThat(row.came()).isNull();
        assertThat(row.error()).isNull();
        assertThat(row.within95()).isFalse();
    }

    /** 12 months of 100 are 1,200. Published 1,300: off by 100. Own: 1,200 for the year, off by 0. */
    @Test
    void aPublishedYearIsJudgedOnceItIsOver() {
        List<Integer> year = Collections.nCopies(12, 100);
        Scorecard.PublishedRow over = card(
                        year, List.of(said(new Shape.Point(BigDecimal.valueOf(1300), Qualifier.EXACT))))
                .published()
                .getFirst();
        assertThat(over.came()).isEqualTo(1200);
        assertThat(over.error()).isEqualTo(100);
        assertThat(over.ownError()).isEqualTo(0);
        assertThat(over.isOwnCloser()).isTrue();
        Scorecard.PublishedRow early = card(
                        year.subList(0, 11), List.of(said(new Shape.Point(BigDecimal.valueOf(1300), Qualifier.EXACT))))
                .published()
                .getFirst();
        assertThat(early.missingPeriods()).isEqualTo(1);
        assertThat(early.error()).isNull();
        assertThat(early.isOwnCloser()).isNull();
    }

    @Test
    void aRangeIsOffByItsNearerEndAndABoundOnlyAboveIt() {
        var range = new Shape.Range(BigDecimal.valueOf(450), BigDecimal.valueOf(1200));
        assertThat(Scorecards.distance(range, 1000)).isZero();
        assertThat(Scorecards.distance(range, 1250)).isEqualTo(50);
        assertThat(Scorecards.distance(range, 400)).isEqualTo(50);
        var bound = new Shape.UpperBound(BigDecimal.valueOf(71000));
        assertThat(Scorecards.distance(bound, 3)).isZero();
        assertThat(Scorecards.distance(bound, 71100)).isEqualTo(100);
    }

    /** eLb are never set against customers. */
    @Test
    void anotherUnitIsNeverCompared() {
        PublishedForecast other = said(Unit.ELB, new Shape.Point(BigDecimal.valueOf(1300), Qualifier.EXACT));
        assertThat(card(List.of(100, 100), List.of(other)).published()).isEmpty();
    }

    private static Scorecard card(List<Integer> counts, List<PublishedForecast> published) {
        var entries = new ArrayList<IntakeEntry>();
        var runs = new ArrayList<ForecastRun>();
        for (int month = 0; month < counts.size(); month++) {
            entries.add(entry(month, counts.get(month)));
            runs.add(run(month));
        }
        return Scorecards.of(KEY, runs, entries, published, 3);
    }

    private static IntakeEntry entry(int month, int count) {
        return new IntakeEntry(
                month,
                KEY,
                new Period(Frequency.MONTH, JANUARY.plusMonths(month), 1),
                Counting.COUNT,
                Quantity.Value.exact(Unit.CUSTOMER, BigDecimal.valueOf(count)),
                Basis.STATED,
                Stand.of(JANUARY.plusMonths(month)),
                null,
                null,
                1,
                null,
                null);
    }

    /** 100 for the next month; 1,200 for the year. */
    private static ForecastRun run(int month) {
        Distribution next = hundred();
        return new ForecastRun(
                month,
                KEY,
                "Dortmund",
                ForecastRun.Made.RETROSPECTIVE,
                JANUARY.plusMonths(month + 1L).minusDays(1),
                Instant.EPOCH,
                "1.0",
                "",
                month + 1,
                JANUARY.plusMonths(month),
                false,
                new Diagnosis(
                        100,
                        null,
                        Diagnosis.Basis.SMOOTHED,
                        Diagnosis.Scatter.OBSERVED,
                        month + 1,
                        0,
                        0,
                        month + 1,
                        Set.of()),
                List.of(new ForecastRun.Step(1, JANUARY.plusMonths(month + 1L), next, next)),
                new ForecastRun.YearOutlook(
                        new YearTotal(month < 11 ? 2015 : 2016, 0, 0, 0, 12, next.times(12)), List.of()));
    }

    /** 0.025: 80, 0.1: 90, 0.5: 100, 0.9: 110, 0.975: 120. */
    public static Distribution hundred() {
        return Distribution.ofQuantiles(Distribution.LEVELS.stream()
                .map(level -> switch (level.toString()) {
                    case "0.005" -> 70.0;
                    case "0.025", "0.05" -> 80.0;
                    case "0.1", "0.15" -> 90.0;
                    case "0.9" -> 110.0;
                    case "0.95" -> 115.0;
                    case "0.975" -> 120.0;
                    case "0.995" -> 130.0;
                    default -> level < 0.5 ? 95.0 : level > 0.5 ? 105.0 : 100.0;
                })
                .toList());
    }

    static PublishedForecast said(Shape shape) {
        return said(Unit.CUSTOMER, shape);
    }

    static PublishedForecast said(Unit unit, Shape shape) {
        return new PublishedForecast(
                "said",
                PublishedForecast.Scope.MUNICIPALITY,
                KEY.ags(),
                "Dortmund",
                Rechtskreis.SGB_II,
                PublishedForecast.Measure.INTAKE,
                "Kunden",
                unit,
                shape,
                new Stand("2015"),
                PublishedForecast.Method.NOT_STATED,
                "Integration Point",
                new Stand("2015-03-23"),
                new SourcePlace("000", "S. 36"),
                null,
                null,
                null);
    }
}
