package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastContractTest {

    private static final LocalDate MONDAY = LocalDate.of(2015, 10, 19);

    @Test
    void sumsOfPathsHaveTheQuantilesOfTheTotal() {
        var forecast = ForecastEngine.standard()
                .forecast(History.ofCounts(Frequency.WEEK, MONDAY, List.of(17, 12, 20, 25, 14, 18, 9, 22)), 40);
        double[] sums = java.util.Arrays.stream(forecast.paths(1000))
                .mapToDouble(path -> java.util.Arrays.stream(path).sum())
                .sorted()
                .toArray();
        assertThat(sums[100])
                .isCloseTo(forecast.total().quantile(0.1), org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(sums[900])
                .isCloseTo(forecast.total().quantile(0.9), org.assertj.core.data.Percentage.withPercentage(1));
    }
}
