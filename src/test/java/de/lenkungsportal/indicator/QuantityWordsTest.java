package de.lenkungsportal.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Values as people say them. */
@PortalTest
class QuantityWordsTest {

    @Autowired
    Messages messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RATIO | EXACT | 100 | - | 1:100",
                "RATIO | RANGE | 150 | 200 | 1:150 bis 1:200",
                "MINUTE | RANGE | 80 | 90 | 80 bis 90 Minuten",
                "MONTH | AT_MOST | 12 | - | höchst. 12 Monate",
                "MONTH | EXACT | 1 | - | 1 Monat",
                "WORKING_DAY | EXACT | 10 | - | 10 Arbeitstage",
                "PERCENT | EXACT | 45.4 | - | 45,4 %",
                "EURO | APPROXIMATE | 1500 | - | ca. 1.500 Euro",
                "COUNT | EXACT | 8 | - | 8",
                "PERSON | EXACT | 39586 | - | 39.586 Personen"
            })
    void aValueIsSaidWithItsUnit(
            Unit unit, Qualifier qualifier, BigDecimal value, @Nullable BigDecimal to, String words) {
        assertThat(new QuantityWords(messages).amount(new Quantity.Value(unit, qualifier, value, to)))
                .isEqualTo(words);
    }

    @Test
    void aMissingValueIsNoNumber() {
        assertThat(new QuantityWords(messages).amount(new Quantity.None(Unit.MONTH, Missing.NOT_STATED)))
                .isEqualTo("k.A.");
    }
}
