package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Who;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A database that has too much to do is told as such, soon, and nobody waits for half a minute. */
@PortalTest
class BusyDatabaseTest {

    private static final int MOST_SECONDS = 4;

    @Autowired
    DataSource dataSource;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @Test
    void aQueryThatTakesTooLongEndsAndIsKnownForWhatItIs() {
        assertThat(db.settings().getQueryTimeout()).isPositive();
        long start = System.nanoTime();
        Throwable cancelled = catchThrowable(
                () -> db.resultQuery("select pg_sleep(60)").queryTimeout(1).fetch());
        assertThat(BusyDatabase.is(cancelled)).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(MOST_SECONDS * 1_000_000_000L);
    }

    @Test
    void whatIsWrongInItselfIsNoOverload() {
        assertThat(BusyDatabase.is(catchThrowable(() -> db.execute("select 1 / 0"))))
                .isFalse();
        assertThat(BusyDatabase.is(new IllegalStateException("wrong"))).isFalse();
    }

    @Test
    void whoFindsNoFreeConnectionIsToldToComeBack() throws Exception {
        List<Connection> held = holdAll();
        try {
            long start = System.nanoTime();
            Api.Answer answer = new Api(port).get(Who.STEERING, "/api/v1/figures?size=1");
            assertThat(System.nanoTime() - start).isLessThan(MOST_SECONDS * 1_000_000_000L);
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers()).containsKey("retry-after");
            assertThat(answer.body()).contains("noch einmal versuchen");
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(new Api(port).get(Who.STEERING, "/api/v1/figures?size=1").status())
                .isEqualTo(200);
    }

    private List<Connection> holdAll() throws SQLException {
        int all = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
        var held = new ArrayList<Connection>();
        for (int i = 0; i < all; i++) {
            held.add(dataSource.getConnection());
        }
        return held;
    }
}
