package de.lenkungsportal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates are read as they are written in Germany. */
class GermanInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"19,5|19.5", "1.234|1234", "1.234,5|1234.5", "12345|12345", " 7 |7", "-1|-1"})
    void germanNumbersAreRead(String typed, BigDecimal number) {
        assertThat(GermanInput.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.5", "1,234.5", "viele", "1e9", "12.34", "", "1234.567"})
    void whatCouldBeReadInTwoWaysIsNoNumber(String typed) {
        assertThat(GermanInput.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"05/2016,2016-05", "5.2016,2016-05", "15.3.2016,2016-03-15", "2016,2016", "2016-05-31,2016-05-31"})
    void datesBecomeIso(String typed, String iso) {
        assertThat(GermanInput.stand(typed)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016", "2016-05", "2016-03-15"})
    void aStandIsTypedAndReadBack(String iso) {
        assertThat(GermanInput.stand(GermanInput.typed(iso))).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zum Beispiel 2016-05-31.|Zum Beispiel 31.05.2016.",
                "Seit 2016-03, nicht 2017|Seit 03/2016, nicht 2017",
                "Nummer 12-2016-031|Nummer 12-2016-031"
            })
    void aSentenceNamesDaysAsOneTypesThem(String sentence, String german) {
        assertThat(GermanInput.days(sentence)).isEqualTo(german);
    }
}
