package de.lenkungsportal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The parameters of a request are taken as they are or refused, never bent into something else. */
class ParametersTest {

    @Test
    void aDayThatTheCalendarLacksIsRefused() {
        var parameters = new Parameters();
        assertThat(parameters.day("from", "2016-02-29")).isEqualTo(LocalDate.of(2016, 2, 29));
        parameters.done();
        assertThat(parameters.day("from", "2016-02-31")).isNull();
        assertThatThrownBy(parameters::done)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new InvalidInputException.Problem("from", "platform.problem.day")));
    }
}
