package de.lenkungsportal.roundtable.body;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rule is called: all of what it does, and nothing else. */
@PortalTest
class CadenceWordsTest {

    @Autowired
    Messages messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYDAY=2TH | DAY | monatlich, am zweiten Donnerstag",
                "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2 | DAY | monatlich, am zweiten Donnerstag",
                "FREQ=MONTHLY;BYDAY=1TH,3TH;COUNT=6 | DAY | monatlich, 6-mal, am ersten Donnerstag und dritten Donnerstag",
                "FREQ=MONTHLY;BYDAY=2TH;COUNT=6 | DAY | 6 Monate lang monatlich, am zweiten Donnerstag",
                "FREQ=MONTHLY;BYDAY=5TH | DAY | monatlich, am fünften Donnerstag, sofern der Monat einen fünften hat",
                "FREQ=MONTHLY;BYDAY=TH | DAY | monatlich, an jedem Donnerstag",
                "FREQ=MONTHLY | PERIOD | monatlich",
                "FREQ=MONTHLY | DAY | monatlich, am 31. (in kürzeren Monaten am letzten Tag)",
                "FREQ=MONTHLY;BYMONTHDAY=1,-1 | DAY | monatlich, am 1. und letzten Tag des Monats",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | DAY | monatlich, am letzten Arbeitstag (Montag bis Freitag) des Monats",
                "FREQ=MONTHLY;INTERVAL=3 | PERIOD | vierteljährlich",
                "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR | DAY | vierteljährlich (Januar, April, Juli und Oktober), am letzten Freitag",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH | DAY | alle 2 Wochen, am Montag und Donnerstag",
                "FREQ=WEEKLY | DAY | wöchentlich, am Sonntag",
                "FREQ=DAILY;BYDAY=MO | DAY | täglich, aber nur am Montag",
                "FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TH | DAY | jährlich, am zweiten Donnerstag im März und September",
                "FREQ=YEARLY;BYDAY=2TH | DAY | jährlich, am zweiten Donnerstag des Jahres",
                "FREQ=YEARLY | DAY | jährlich, am 31.01.",
                "FREQ=MONTHLY;BYMONTH=1,2;UNTIL=20161231 | PERIOD | monatlich, nur im Januar und Februar, bis 31.12.2016",
                "FREQ=WEEKLY;BYHOUR=10 | DAY | Regel „FREQ=WEEKLY;BYHOUR=10“",
            })
    void theWordsSayWhatTheRuleDoes(String rule, CadencePhase.Precision precision, String words) {
        var phase = new CadencePhase(
                CadencePhase.Kind.RULE, rule, LocalDate.of(2016, 1, 31), null, precision, null, null, null);
        assertThat(new CadenceWords(new RoundtableWords(messages)).phase(phase)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY, PERIOD",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4, DAY",
        "FREQ=MONTHLY;COUNT=6, PERIOD",
        "FREQ=MONTHLY;BYDAY=2TH, DAY",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR, DAY",
        "FREQ=YEARLY;BYMONTH=1;BYDAY=1MO, DAY"
    })
    void whatTheFormOffersIsReadBackAsItWasWritten(String rule, CadencePhase.Precision precision) {
        var phase = new CadencePhase(
                CadencePhase.Kind.RULE, rule, LocalDate.of(2016, 1, 31), null, precision, null, null, null);
        assertThat(ChosenRule.of(phase)).hasValueSatisfying(chosen -> {
            assertThat(chosen.rule(phase.startsOn())).isEqualTo(rule);
            assertThat(chosen.precision()).isEqualTo(precision);
        });
    }
}
