package de.lenkungsportal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The parameters of a request are taken as they are or refused, never bent into something else. */
class ParametersTest {

    @Test
    void aValueThatAFeatureRefusesIsAProblemAndSomethingStandsInItsPlace() {
        var parameters = new Parameters();
        assertThat(parameters.read("starts", "09:30", LocalTime::parse, LocalTime.MIN))
                .isEqualTo(LocalTime.of(9, 30));
        parameters.done();
        assertThat(parameters.read("starts", "25:00", LocalTime::parse, LocalTime.MIN))
                .isEqualTo(LocalTime.MIN);
        assertThat(parameters.read("count", "audit.problem.days", "x", Integer::valueOf, 0))
                .isZero();
        assertThatThrownBy(parameters::done)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new InvalidInputException.Problem("starts", "platform.problem.field"),
                                        new InvalidInputException.Problem("count", "audit.problem.days")));
    }

    @Test
    void aListWithoutAnOrderHasTheUsualOne() {
        var parameters = new Parameters();
        Function<String, Optional<String>> orders = name -> Optional.of(name).filter("name"::equals);
        assertThat(parameters.sort(null, orders, "usual")).isEqualTo("usual");
        assertThat(parameters.sort("", orders, "usual")).isEqualTo("usual");
        assertThat(parameters.sort("name", orders, "usual")).isEqualTo("name");
        parameters.done();
        assertThat(parameters.sort("colour", orders, "usual")).isEqualTo("usual");
        assertThatThrownBy(parameters::done)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new InvalidInputException.Problem("sort", "platform.problem.field")));
    }

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
