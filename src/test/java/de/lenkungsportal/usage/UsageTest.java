package de.lenkungsportal.usage;

import static de.lenkungsportal.db.Tables.USAGE_COUNT;
import static de.lenkungsportal.db.Tables.USAGE_MARK;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Pseudonyms;
import de.lenkungsportal.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What is counted of the use of the portal, and what of it is told. */
@PortalTest
class UsageTest {

    /** Far off, so that sign-ins of other tests are in other periods. A Monday, and the first day of a month. */
    private static final LocalDate MONDAY = LocalDate.of(2032, 3, 1);

    @Autowired
    private UsageRepository repository;

    @Autowired
    private UsageService service;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    @AfterEach
    void forget() {
        LocalDate from = MONDAY.minusYears(1);
        db.deleteFrom(USAGE_COUNT).where(USAGE_COUNT.BEGINS.ge(from)).execute();
        db.deleteFrom(USAGE_MARK).where(USAGE_MARK.BEGINS.ge(from)).execute();
    }

    /** As it runs on a node at noon of this day. */
    private UsageRecorder node(LocalDate day) {
        return new UsageRecorder(repository, pseudonyms, transaction, () -> Instant.parse(day + "T12:00:00Z"));
    }

    private void use(LocalDate day, int accounts, int views) {
        UsageRecorder recorder = node(day);
        for (int i = 0; i < accounts; i++) {
            recorder.signedIn(new PortalUser("probe-" + i, "Probe", Role.STEERING, null));
        }
        for (int i = 0; i < views; i++) {
            recorder.count(Role.STEERING);
        }
        recorder.write();
    }

    private List<UsageCount> counts(UsagePeriod period) throws Exception {
        return signIn.as(Who.ADMIN, () -> service.list(period)).stream()
                .filter(each -> each.begins().getYear() >= MONDAY.getYear())
                .toList();
    }

    @Test
    void anAccountCountsOnceAWeekAndOnceAMonthOnWhicheverNode() throws Exception {
        use(MONDAY, 4, 10);
        use(MONDAY.plusDays(2), 5, 1);
        use(MONDAY.plusDays(7), 4, 3);
        assertThat(counts(UsagePeriod.WEEK))
                .containsExactly(
                        new UsageCount(UsagePeriod.WEEK, MONDAY.plusDays(7), Role.STEERING, 4, 3L),
                        new UsageCount(UsagePeriod.WEEK, MONDAY, Role.STEERING, 5, 11L));
        assertThat(counts(UsagePeriod.MONTH))
                .containsExactly(new UsageCount(UsagePeriod.MONTH, MONDAY, Role.STEERING, 5, 14L));
    }

    @Test
    void fewAccountsAreProtectedAndTheMonthDoesNotTellOfThem() throws Exception {
        use(MONDAY, 4, 10);
        use(MONDAY.plusDays(7), 2, 30);
        assertThat(counts(UsagePeriod.WEEK).getFirst())
                .isEqualTo(new UsageCount(UsagePeriod.WEEK, MONDAY.plusDays(7), Role.STEERING, null, null));
        assertThat(counts(UsagePeriod.MONTH))
                .as("40 views less those of the week before would be the 30 of two people")
                .containsExactly(new UsageCount(UsagePeriod.MONTH, MONDAY, Role.STEERING, 4, null));
    }

    @Test
    void marksGoWithTheirPeriod() {
        use(MONDAY, 4, 0);
        assertThat(db.selectFrom(USAGE_MARK).where(USAGE_MARK.BEGINS.ge(MONDAY)).fetch())
                .hasSize(8)
                .noneMatch(row -> row.getMark().contains("probe"));
        use(MONDAY.plusDays(40), 1, 0);
        assertThat(db.fetchCount(USAGE_MARK, USAGE_MARK.BEGINS.between(MONDAY, MONDAY.plusDays(30))))
                .isZero();
    }

    @Test
    void theViewAndTheApiTellTheSame() {
        use(MONDAY, 3, 6);
        use(MONDAY.plusDays(7), 1, 9);
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.ADMIN,
                    "nutzung",
                    "",
                    window -> assertThat(Visits.text(window))
                            .contains("3 Konten, 6 Ansichten", "geschützt (unter 3 Konten)"));
        }
        var items =
                new Api(port).get(Who.ADMIN, "/api/v1/usage?period=WEEK").json().get("items");
        var hidden = items.get(0);
        assertThat(hidden.get("accounts").isNull()).isTrue();
        assertThat(hidden.get("missing").asString()).isEqualTo("SUPPRESSED");
        assertThat(items.get(1).get("views").asInt()).isEqualTo(6);
    }

    @Test
    void aViewIsCountedWhenItIsOpened() {
        long before = viewsOfCoordinators();
        UsageRecorder running = portal.getBean(UsageRecorder.class);
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.COORDINATOR_OWN,
                    "staedtevergleich",
                    "",
                    window -> window.getUI().navigate("runde-tische"));
        }
        running.write();
        assertThat(viewsOfCoordinators()).isGreaterThanOrEqualTo(before + 2);
    }

    private long viewsOfCoordinators() {
        return db.select(org.jooq.impl.DSL.sum(USAGE_COUNT.VIEWS))
                .from(USAGE_COUNT)
                .where(USAGE_COUNT.ROLE.eq(Role.COORDINATOR), USAGE_COUNT.PERIOD.eq(UsagePeriod.WEEK))
                .fetchOptional(row -> row.value1())
                .map(java.math.BigDecimal::longValue)
                .orElse(0L);
    }
}
