package de.lenkungsportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.audit.ChainResult.Broken;
import de.lenkungsportal.audit.ChainResult.Reason;
import de.lenkungsportal.audit.ChainResult.Whole;
import de.lenkungsportal.platform.AuditTrail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a superuser does to the trail is found and named; what is done to the chain here is rolled back. */
@PortalTest
class ChainCheckTest {

    private static final String FORGE =
            "alter table audit.entry disable trigger all; alter table audit.link disable trigger all";

    @Autowired
    private ChainCheck check;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private final String subject = UUID.randomUUID().toString();
    private List<Long> ids = List.of();

    @BeforeEach
    void entries() {
        IntStream.range(0, 5).forEach(number -> record("number " + number));
        ids = sql.query(
                "select id from audit_entry where subject_id = ? order by id",
                (row, number) -> row.getLong(1),
                subject);
    }

    private void record(String detail) {
        audit.record("TESTED", "TEST", subject, "05913000", detail);
    }

    /** What the check finds after these statements of a superuser, from this anchor on. */
    private ChainResult after(Anchor anchor, String... statements) throws SQLException {
        try (Connection connection = TestDatabase.superuser().getConnection()) {
            connection.setAutoCommit(false);
            try {
                DSLContext superuser = DSL.using(connection, SQLDialect.POSTGRES);
                Stream.of(statements).forEach(superuser::execute);
                return new ChainCheck(new ChainRepository(superuser)).verify(anchor);
            } finally {
                connection.rollback();
            }
        }
    }

    private void assertBroken(ChainResult result, Reason reason, long entry) {
        assertThat(result).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.reason()).isEqualTo(reason);
            assertThat(broken.entry()).isEqualTo(entry);
            if (broken.at() != null) {
                assertThat(broken.at()).isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
            }
        });
    }

    @Test
    void anUntouchedChainIsWhole() {
        ChainResult result = check.verify(Anchor.START);
        assertThat(result).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.links()).isGreaterThanOrEqualTo(5);
            assertThat(check.verify(whole.head())).isInstanceOf(Whole.class);
        });
    }

    @Test
    void aChangedEntryIsNamedInTheMiddleAndAtTheEnd() throws Exception {
        for (long id : List.of(ids.get(2), ids.getLast())) {
            for (String column : List.of("actor", "detail", "subject_id")) {
                String change = "update audit.entry set " + column + " = 'forged' where id = " + id;
                assertBroken(after(Anchor.START, FORGE, change), Reason.CHANGED, id);
            }
            String time =
                    "update audit.entry set recorded_at = recorded_at + interval '1 microsecond' where id = " + id;
            assertBroken(after(Anchor.START, FORGE, time), Reason.CHANGED, id);
            String ags = "update audit.entry set ags = null where id = " + id;
            assertBroken(after(Anchor.START, FORGE, ags), Reason.CHANGED, id);
        }
    }

    @Test
    void aRemovedEntryIsNamedAndSoIsTheGapOfItsLink() throws Exception {
        String entry = "delete from audit.entry where id = " + ids.get(2);
        String link = "delete from audit.link where entry = " + ids.get(2);
        assertBroken(after(Anchor.START, FORGE, entry), Reason.REMOVED, ids.get(2));
        assertBroken(after(Anchor.START, FORGE, entry, link), Reason.LINK_MISSING, ids.get(1));
    }

    @Test
    void exchangedEntriesAndExchangedLinksAreNamed() throws Exception {
        String contents =
                "update audit.entry e set detail = o.detail from audit.entry o where (e.id, o.id) in ((%1$d, %2$d), (%2$d, %1$d))"
                        .formatted(ids.get(1), ids.get(3));
        assertBroken(after(Anchor.START, FORGE, contents), Reason.CHANGED, ids.get(1));
        assertBroken(
                after(
                        Anchor.START,
                        FORGE,
                        ("update audit.link set entry = -1 where entry = %1$d; update audit.link set entry = %1$d where entry = %2$d;"
                                        + " update audit.link set entry = %2$d where entry = -1")
                                .formatted(ids.get(1), ids.get(3))),
                Reason.LINK_CHANGED,
                ids.get(3));
    }

    @Test
    void aMissingEndIsFoundByAnAnchorAlone() throws Exception {
        Anchor anchor = ((Whole) check.verify(Anchor.START)).head();
        String links = "delete from audit.link where position > " + (anchor.position() - 2);
        String entries = "delete from audit.entry e where not exists (select from audit.link l where l.entry = e.id)";
        assertThat(after(Anchor.START, FORGE, links, entries)).isInstanceOf(Whole.class);
        assertThat(after(anchor, FORGE, links, entries))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).isEqualTo(Reason.SHORTENED));
    }

    /** Someone who knows how may compute the whole chain anew; an anchor still tells. */
    @Test
    void anotherChainIsFoundByAnAnchorAlone() throws Exception {
        Anchor anchor = ((Whole) check.verify(Anchor.START)).head();
        String forge =
                "create table forged as select e.* from audit.entry e join audit.link l on l.entry = e.id order by l.position;"
                        + " delete from audit.link; delete from audit.entry; update forged set detail = 'forged' where id = "
                        + ids.get(1) + "; alter table audit.entry enable trigger chained;"
                        + " insert into audit.entry overriding system value select * from forged order by id;"
                        + " set constraints audit.chained immediate";
        assertThat(after(Anchor.START, FORGE, forge)).isInstanceOf(Whole.class);
        assertThat(after(anchor, FORGE, forge))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.reason()).isEqualTo(Reason.OTHER_CHAIN));
    }

    @Test
    void anEntryBesideTheChainIsNamed() throws Exception {
        String insert =
                "insert into audit.entry (id, kept_until, actor, action, subject_kind, subject_id) overriding system value"
                        + " values (999999999, current_date + 40, 'forged', 'TESTED', 'TEST', 'forged')";
        assertBroken(after(Anchor.START, FORGE, insert), Reason.UNCHAINED, 999_999_999);
    }

    @Test
    void whatHasHadItsTimeGoesAndTheChainStaysWhole() throws Exception {
        String old = "insert into audit.entry (recorded_at, kept_until, actor, action, subject_kind, subject_id)"
                + " values ('2020-01-01', '2020-06-01', 'old', 'SIGNED_IN', 'ACCOUNT', 'old');"
                + " set constraints audit.chained immediate";
        String early = "do $$ begin if (select count(*) from audit.entry where subject_id = '" + subject
                + "') <> 5 or exists (select from audit.entry where actor = 'old') then raise 'wrong entries'; end if; end $$";
        assertThat(after(Anchor.START, old, "select audit.expire()", early)).isInstanceOf(Whole.class);
    }

    @Test
    void parallelWritersMakeOneChain() throws Exception {
        long before = ((Whole) check.verify(Anchor.START)).links();
        try (var writers = Executors.newFixedThreadPool(6)) {
            List<? extends CompletableFuture<?>> all = IntStream.range(0, 60)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> transaction.executeWithoutResult(status -> {
                                record("parallel " + number);
                                record("parallel again " + number);
                                if (number % 10 == 0) {
                                    status.setRollbackOnly();
                                }
                            }),
                            writers))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        }
        assertThat(check.verify(Anchor.START))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.links()).isGreaterThanOrEqualTo(before + 108));
        assertThat(sql.queryForObject("select count(*) from audit_entry where subject_id = ?", Integer.class, subject))
                .isEqualTo(5 + 108);
    }

    @Test
    void aLongTransactionKeepsNobodyWaiting() {
        transaction.executeWithoutResult(status -> {
            record("open");
            assertThat(CompletableFuture.runAsync(() -> record("beside"))).succeedsWithin(Duration.ofSeconds(20));
        });
        assertThat(check.verify(Anchor.START)).isInstanceOf(Whole.class);
    }
}
