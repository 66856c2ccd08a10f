package de.lenkungsportal.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.about.BarrierReport.State;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports come from anyone and are read by the administration. */
@PortalTest
class BarrierReportServiceTest {

    @Autowired
    private BarrierReportService reports;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void forget() {
        sql.update("delete from barrier_report");
        sql.update("delete from limited_use");
    }

    private void report(String page, String message, String replyTo) throws Exception {
        report(page, message, replyTo, "192.0.2.1");
    }

    private void report(String page, String message, String replyTo, String address) throws Exception {
        signIn.as(Who.ANONYMOUS, () -> {
            reports.report(page, message, replyTo, ClientNetwork.of(address));
            return true;
        });
    }

    private Page<BarrierReport> page(State state) throws Exception {
        return signIn.as(Who.ADMIN, () -> reports.page(state, 0, 10));
    }

    @Test
    void someoneWithoutAnAccountCanReport() throws Exception {
        report(" Städtevergleich ", "Die Karte ist nicht vorzulesen.", "");
        BarrierReport kept = page(State.OPEN).items().getFirst();
        assertThat(kept.page()).isEqualTo("Städtevergleich");
        assertThat(kept.message()).isEqualTo("Die Karte ist nicht vorzulesen.");
        assertThat(kept.replyTo()).isNull();
        assertThat(kept.state()).isEqualTo(State.OPEN);
    }

    @Test
    void everyBadFieldIsNamedAndNothingIsKept() throws Exception {
        var refused =
                catchThrowableOfType(InvalidInputException.class, () -> report(" ", "x".repeat(4001), "keine Adresse"));
        assertThat(refused.problems())
                .extracting(InvalidInputException.Problem::field)
                .containsExactly("page", "message", "replyTo");
        assertThat(page(State.OPEN).total()).isZero();
    }

    @Test
    void aDoneReportLosesTheAddressAndIsInTheAuditTrail() throws Exception {
        report("Start", "Text", "anna@example.org");
        UUID id = page(State.OPEN).items().getFirst().id();
        signIn.as(Who.ADMIN, () -> {
            reports.done(id);
            return true;
        });
        assertThat(page(State.OPEN).total()).isZero();
        BarrierReport done = page(State.DONE).items().getFirst();
        assertThat(done.replyTo()).isNull();
        assertThat(done.doneBy()).isEqualTo("admin");
        assertThat(sql.queryForList(
                        "select detail from audit_entry where subject_id = ? and action = 'BARRIER_REPORT_DONE'",
                        String.class,
                        id.toString()))
                .containsExactly("");
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> {
                    reports.done(id);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePublicLogSaysWhatTheAdministrationSaysAndNothingOfTheReport() throws Exception {
        report("Start", "Hier steht, was niemand sehen soll", "anna@example.org");
        UUID id = page(State.OPEN).items().getFirst().id();
        assertThat(signIn.as(Who.ANONYMOUS, reports::known)).isEmpty();
        LocalDate mended = LocalDate.now(ZoneId.of("Europe/Berlin"));
        signIn.as(Who.ADMIN, () -> {
            reports.publish(id, " Die Karte war nicht vorzulesen. ", mended);
            return true;
        });
        assertThat(signIn.as(Who.ANONYMOUS, reports::known)).singleElement().satisfies(known -> {
            assertThat(known.note()).isEqualTo("Die Karte war nicht vorzulesen.");
            assertThat(known.mendedOn()).isEqualTo(mended);
        });
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> signIn.as(Who.ADMIN, () -> {
                                    reports.publish(id, " ", mended);
                                    return true;
                                }))
                        .problems())
                .extracting(InvalidInputException.Problem::field)
                .containsExactly("publicNote");
        for (LocalDate never : List.of(mended.minusDays(1), mended.plusDays(1))) {
            assertThat(catchThrowableOfType(
                                    InvalidInputException.class,
                                    () -> signIn.as(Who.ADMIN, () -> {
                                        reports.publish(id, "Barriere", never);
                                        return true;
                                    }))
                            .problems())
                    .extracting(InvalidInputException.Problem::field)
                    .containsExactly("mendedOn");
        }
        signIn.as(Who.ADMIN, () -> {
            reports.publish(id, "", null);
            return true;
        });
        assertThat(signIn.as(Who.ANONYMOUS, reports::known)).isEmpty();
    }

    @Test
    void theSixthReportOfANetworkHasToWaitWhateverTheSession() throws Exception {
        for (int i = 0; i < 5; i++) {
            report("Start", "Text " + i, "");
        }
        var refused = catchThrowableOfType(InvalidInputException.class, () -> report("Start", "Text", ""));
        assertThat(refused.problems())
                .extracting(InvalidInputException.Problem::messageKey)
                .containsExactly("about.report.limit");
        report("Start", "Text", "", "198.51.100.7");
    }

    @Test
    void aFloodIsRefusedForAll() throws Exception {
        for (int i = 0; i < 60; i++) {
            report("Start", "Text " + i, "", "192.0." + i + ".1");
        }
        var refused = catchThrowableOfType(InvalidInputException.class, () -> report("Start", "Text", ""));
        assertThat(refused.problems())
                .extracting(InvalidInputException.Problem::messageKey)
                .containsExactly("about.report.busy");
    }
}
