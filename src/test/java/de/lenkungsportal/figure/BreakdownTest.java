package de.lenkungsportal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownTest {

    @Test
    void itIsWrittenInTheOrderOfTheDimensions() {
        Breakdown breakdown = Breakdown.parse("LEVEL=A2; AGE=U25");
        assertThat(breakdown)
                .hasToString("AGE=U25;LEVEL=A2")
                .isEqualTo(Breakdown.of(Map.of("AGE", "U25", "LEVEL", "A2")));
        assertThat(Breakdown.ofJson(breakdown.json())).isEqualTo(breakdown);
    }

    @Test
    void theWholeIsEmpty() {
        assertThat(Breakdown.parse("")).isEqualTo(Breakdown.NONE).hasToString("");
        assertThat(Breakdown.ofJson("{}").isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGE", "AGE=", "=U25", "AGE=U25;AGE=U15", "age=U25", "AGE=unter 25"})
    void whatIsNoBreakdownIsRefused(String written) {
        assertThatThrownBy(() -> Breakdown.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
