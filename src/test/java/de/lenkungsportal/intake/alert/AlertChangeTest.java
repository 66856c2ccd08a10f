package de.lenkungsportal.intake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.published.ScorecardsTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No alert repeats itself. */
class AlertChangeTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 14);

    @Test
    void whatIsNewIsRaisedWhatGoesOnIsLeftAndWhatIsGoneEnds() {
        AlertFact early = fact(AlertKind.EARLY_WARNING, "", "90");
        assertThat(AlertChange.between(List.of(), List.of(early))).containsExactly(new AlertChange.Raised(early));
        assertThat(AlertChange.between(List.of(alert(AlertKind.EARLY_WARNING, "", null, "90")), List.of(early)))
                .isEmpty();
        assertThat(AlertChange.between(List.of(alert(AlertKind.EARLY_WARNING, "", null, "90")), List.of()))
                .containsExactly(new AlertChange.Ended(7, 1));
    }

    @Test
    void otherNumbersUpdateItAndRaiseNothing() {
        AlertFact more = fact(AlertKind.OVERLOAD, "", "80");
        assertThat(AlertChange.between(List.of(alert(AlertKind.OVERLOAD, "", null, "75")), List.of(more)))
                .containsExactly(new AlertChange.Updated(7, more));
    }

    /** The break of week 2 is found in week 3 once another count is in. */
    @Test
    void aBreakThatMovesByAWeekIsTheSameOneEvenAfterItsAlertEnded() {
        Alert raised = alert(AlertKind.NEW_BREAK, "2016-01-11", DAY, "17", "63");
        assertThat(AlertChange.between(List.of(raised), List.of(fact(AlertKind.NEW_BREAK, "2016-01-18", "17", "63"))))
                .isEmpty();
        AlertFact next = fact(AlertKind.NEW_BREAK, "2016-02-29", "63", "130");
        assertThat(AlertChange.between(List.of(raised), List.of(next))).containsExactly(new AlertChange.Raised(next));
    }

    /** A range is left by the median; a number is left when the own 80 % interval, 90 to 110, leaves it. */
    @Test
    void eachPublishedShapeHasItsOwnWayOfBeingLeft() {
        var own = ScorecardsTest.hundred();
        assertThat(AlertRules.isOutside(own, new PublishedForecast.Shape.Range(BigDecimal.ONE, BigDecimal.valueOf(99))))
                .isTrue();
        assertThat(AlertRules.isOutside(
                        own, new PublishedForecast.Shape.Range(BigDecimal.valueOf(99), BigDecimal.valueOf(200))))
                .isFalse();
        assertThat(AlertRules.isOutside(own, new PublishedForecast.Shape.UpperBound(BigDecimal.valueOf(99))))
                .isTrue();
        assertThat(AlertRules.isOutside(own, point(110))).isFalse();
        assertThat(AlertRules.isOutside(own, point(111))).isTrue();
    }

    private static PublishedForecast.Shape point(int value) {
        return new PublishedForecast.Shape.Point(BigDecimal.valueOf(value), de.lenkungsportal.figure.Qualifier.EXACT);
    }

    private static AlertFact fact(AlertKind kind, String subject, String... facts) {
        return new AlertFact(weekly(), kind, subject, DAY, false, List.of(facts));
    }

    private static Alert alert(AlertKind kind, String subject, @Nullable LocalDate ended, String... facts) {
        return new Alert(7, weekly(), "Dortmund", kind, subject, List.of(facts), false, DAY, DAY, ended, 1, null);
    }

    private static SeriesKey weekly() {
        return new SeriesKey(
                "05913000",
                ScorecardsTest.KEY.rechtskreis(),
                ScorecardsTest.KEY.unit(),
                Origin.ALL,
                de.lenkungsportal.forecast.Frequency.WEEK);
    }
}
