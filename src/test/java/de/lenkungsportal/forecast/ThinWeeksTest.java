package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinWeeksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2015-04-06", "2016-03-28", "2017-04-17", "2018-04-02", "2019-04-22", "2024-04-01", "2025-04-21"
            })
    void theWeeksOnBothSidesOfEasterAreThin(LocalDate easterMonday) {
        assertThat(ThinWeeks.share(Frequency.WEEK, easterMonday)).isLessThan(1);
        assertThat(ThinWeeks.share(Frequency.WEEK, easterMonday.minusWeeks(1))).isLessThan(1);
        assertThat(ThinWeeks.share(Frequency.WEEK, easterMonday.plusWeeks(1))).isEqualTo(1);
        assertThat(ThinWeeks.share(Frequency.WEEK, easterMonday.minusWeeks(2))).isEqualTo(1);
    }

    @Test
    void aLongYearHasThreeThinWeeksAroundNewYear() {
        assertThat(ThinWeeks.isAroundNewYear(LocalDate.of(2015, 12, 14))).isFalse();
        assertThat(ThinWeeks.isAroundNewYear(LocalDate.of(2015, 12, 21))).isTrue();
        assertThat(ThinWeeks.isAroundNewYear(LocalDate.of(2015, 12, 28))).isTrue();
        assertThat(ThinWeeks.isAroundNewYear(LocalDate.of(2016, 1, 4))).isTrue();
        assertThat(ThinWeeks.isAroundNewYear(LocalDate.of(2016, 1, 11))).isFalse();
    }

    @Test
    void emptyWeeksAroundNewYearAreNoBreakAndDoNotLowerTheLevel() {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(11, 40));
        counts.set(9, 2);
        counts.set(10, 1);
        Forecast forecast = ForecastEngine.standard()
                .forecast(History.ofCounts(Frequency.WEEK, LocalDate.of(2016, 10, 24), counts), 8);
        assertThat(forecast.periodStart(1)).isEqualTo(LocalDate.of(2017, 1, 9));
        assertThat(forecast.diagnosis().lastShift()).isEmpty();
        assertThat(forecast.steps().getFirst().median()).isBetween(35.0, 45.0);
    }
}
