package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lenkungsportal.PortalTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Costly steps are counted in the database, and only time gives them back. */
@PortalTest
class UseLimitsTest {

    private static final String PURPOSE = "TEST_STEP";

    @Autowired
    UseLimits limits;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void forget() {
        sql.update("delete from limited_use");
    }

    private static List<UseLimit> twiceAnHour(String username, String address) {
        return List.of(
                UseLimit.ofAccount(PURPOSE, username, 2, Duration.ofHours(1), "digest.problem.codesOfAccount"),
                UseLimit.ofAddress(PURPOSE, address, 3, Duration.ofDays(1), "digest.problem.codesToAddress"));
    }

    private InvalidInputException refused(String username, String address) {
        return catchThrowableOfType(
                InvalidInputException.class, () -> limits.take("address", twiceAnHour(username, address)));
    }

    @Test
    void manyAtOnceGetNoMoreThanTheLimit() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> steps = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            limits.take("address", twiceAnHour("anna", n + "@example.org"));
                            return true;
                        } catch (InvalidInputException tooMany) {
                            return false;
                        }
                    })
                    .toList();
            long taken = 0;
            for (Future<Boolean> each : nodes.invokeAll(steps)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(2);
        }
    }

    @Test
    void aRefusalTakesNothingAndSaysWhenTheNextOneIsPossible() {
        limits.take("address", twiceAnHour("anna", "a@example.org"));
        limits.take("address", twiceAnHour("anna", "a@example.org"));
        var problem = refused("anna", "a@example.org").problems().getFirst();
        assertThat(problem.messageKey()).isEqualTo("digest.problem.codesOfAccount");
        assertThat(problem.arguments()).singleElement().asString().matches("\\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d");
        limits.take("address", twiceAnHour("berta", "a@example.org"));
        assertThat(refused("carla", "A+liste@Example.org").problems().getFirst().messageKey())
                .isEqualTo("digest.problem.codesToAddress");
    }

    @Test
    void timeGivesBackAndOldUsesAreCleared() {
        limits.take("address", twiceAnHour("anna", "a@example.org"));
        limits.take("address", twiceAnHour("anna", "b@example.org"));
        assertThat(refused("anna", "c@example.org")).isNotNull();
        sql.update("update limited_use set used_at = used_at - interval '61 minutes'");
        limits.take("address", twiceAnHour("anna", "c@example.org"));
        sql.update("update limited_use set used_at = used_at - interval '25 hours'");
        limits.clear();
        assertThat(sql.queryForObject("select count(*) from limited_use", Integer.class))
                .isZero();
    }

    @Test
    void namesAndAddressesAreNotStoredInPlainText() {
        sql.update("delete from limited_use");
        limits.take("address", twiceAnHour("anna", "a@example.org"));
        assertThat(sql.queryForList("select subject from limited_use", String.class))
                .hasSize(2)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }
}
