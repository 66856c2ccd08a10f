package de.lenkungsportal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a stock breathes out, against examples reckoned by hand. */
class OverloadTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 5, 2);
    private static final Scenario ONE_TO_100 = new Scenario(12, 100, 100, null, null);

    /** Five specialists carry 500. 520, 540, 560 and 575 exceed that for four weeks; 75 cases go, 115 are on each desk. */
    @Test
    void fourWeeksAboveTheRatioSayHowManyCasesToHandOver() {
        assertThat(Overload.of(stocks(480, 520, 540, 560, 575), 5, ONE_TO_100, Overload.SUSTAINED_WEEKS))
                .contains(new Overload(FIRST.plusWeeks(1), 4, 75, 115));
    }

    @Test
    void aShortPeakIsNoOverload() {
        assertThat(Overload.of(stocks(480, 480, 540, 560, 575), 5, ONE_TO_100, 4))
                .isEmpty();
        assertThat(Overload.of(stocks(520, 540, 560, 575, 500), 5, ONE_TO_100, 4))
                .isEmpty();
    }

    /** Of 575, 80 per cent count: 460 for 500 places. */
    @Test
    void onlyTheUnemployedLoadTheRatio() {
        assertThat(Overload.of(stocks(520, 540, 560, 575), 5, new Scenario(12, 100, 80, null, null), 4))
                .isEmpty();
    }

    @Test
    void partsOfACaseAreAWholeCase() {
        assertThat(Overload.of(stocks(501, 501, 501, 500.2), 5, ONE_TO_100, 4))
                .hasValueSatisfying(overload -> assertThat(overload.cases()).isEqualTo(1));
    }

    private static List<Overload.Stock> stocks(double... clients) {
        return IntStream.range(0, clients.length)
                .mapToObj(week -> new Overload.Stock(FIRST.plusWeeks(week), clients[week]))
                .toList();
    }
}
