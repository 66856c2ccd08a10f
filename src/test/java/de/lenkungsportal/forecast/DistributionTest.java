package de.lenkungsportal.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final Distribution TENS = Distribution.ofQuantiles(IntStream.range(0, Distribution.LEVELS.size())
            .mapToObj(at -> 10.0 * at)
            .toList());

    @Test
    void quantileAndProbabilityAreEachOthersInverse() {
        for (double value : new double[] {5, 33, 90, 121, 175}) {
            double above = TENS.probabilityAbove(value);
            assertThat(TENS.quantile(1 - above)).isCloseTo(value, Offset.offset(1e-6));
        }
    }

    @Test
    void boundsOfUsualIntervalsLieOnTheGrid() {
        assertThat(TENS.interval(0.8)).isEqualTo(new Distribution.Interval(30, 150));
        assertThat(TENS.interval(0.95)).isEqualTo(new Distribution.Interval(10, 170));
        assertThat(TENS.median()).isEqualTo(90);
    }

    @Test
    void beyondTheGridNothingIsClaimed() {
        assertThat(TENS.quantile(0)).isEqualTo(0);
        assertThat(TENS.quantile(1)).isEqualTo(180);
        assertThat(TENS.probabilityAbove(1e9)).isCloseTo(0.005, Offset.offset(1e-12));
        assertThat(TENS.probabilityAbove(-1)).isEqualTo(1);
    }

    @Test
    void aPointMassAtZeroIsNotAbove() {
        Distribution zero = Distribution.ofQuantiles(Collections.nCopies(Distribution.LEVELS.size(), 0.0));
        assertThat(zero.probabilityAbove(0)).isCloseTo(0.005, Offset.offset(1e-12));
    }

    @Test
    void knownIntakeMovesEveryQuantile() {
        assertThat(TENS.plus(584).median()).isEqualTo(674);
        assertThat(TENS.times(0.5).interval(0.8)).isEqualTo(new Distribution.Interval(15, 75));
    }

    @Test
    void storedNumbersThatAreNoQuantilesAreRefused() {
        assertThatThrownBy(() -> Distribution.ofQuantiles(List.of(1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TENS.quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TENS.plus(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
