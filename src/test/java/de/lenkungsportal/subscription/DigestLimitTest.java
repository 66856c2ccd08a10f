package de.lenkungsportal.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.TestMail;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody can be pestered with codes that they did not ask for, and no code is found by trying. */
@PortalTest
class DigestLimitTest {

    private static final String MAILBOX = "amt@example.org";

    @Autowired
    DigestService digest;

    @Autowired
    DigestJob job;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void empty() throws Exception {
        TestMail.server().purgeEmailFromAllMailboxes();
        sql.update("delete from limited_use");
    }

    @AfterEach
    void forget() {
        sql.update("delete from digest_subscription");
        sql.update("delete from limited_use");
    }

    private String refused(Who who, Callable<?> step) {
        return catchThrowableOfType(InvalidInputException.class, () -> signIn.as(who, step))
                .problems()
                .getFirst()
                .messageKey();
    }

    private void orderAndCancel(Who who, String address) throws Exception {
        signIn.as(who, () -> {
            digest.order(address);
            digest.cancel();
            return null;
        });
    }

    @Test
    void cancellingGivesNoCodeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            orderAndCancel(Who.COORDINATOR_OWN, i + MAILBOX);
        }
        assertThat(refused(Who.COORDINATOR_OWN, () -> digest.order("9" + MAILBOX)))
                .isEqualTo("digest.problem.codesOfAccount");
        assertThat(TestMail.server().getReceivedMessages()).hasSize(3);
    }

    @Test
    void anAddressGetsThreeCodesADayFromAllAccountsTogether() throws Exception {
        orderAndCancel(Who.COORDINATOR_OWN, MAILBOX);
        orderAndCancel(Who.COORDINATOR_OWN, "Amt@example.org");
        orderAndCancel(Who.STEERING, "amt+liste@example.org");
        assertThat(refused(Who.COORDINATOR_FOREIGN, () -> digest.order(MAILBOX)))
                .isEqualTo("digest.problem.codesToAddress");
        assertThat(TestMail.server().getReceivedMessages()).hasSize(3);
    }

    @Test
    void afterTenWrongCodesTheRightOneWaits() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> digest.order(MAILBOX));
        Matcher code = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}")
                .matcher(String.valueOf(
                        TestMail.server().getReceivedMessages()[0].getContent()));
        assertThat(code.find()).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(refused(Who.COORDINATOR_OWN, () -> digest.confirm("22222-22222")))
                    .isEqualTo("digest.problem.code");
        }
        assertThat(refused(Who.COORDINATOR_OWN, () -> digest.confirm(code.group())))
                .isEqualTo("digest.problem.codesTried");
        sql.update("update limited_use set used_at = used_at - interval '1 hour'");
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> digest.confirm(code.group()))
                        .state())
                .isEqualTo(DigestSubscription.State.CONFIRMED);
    }

    @Test
    void anAddressThatNobodyConfirmedIsForgottenAfterADay() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> digest.order(MAILBOX));
        job.forgetUnconfirmed();
        assertThat(signIn.as(Who.COORDINATOR_OWN, () -> digest.mine())).isPresent();
        sql.update("update digest_subscription set requested_at = now() - interval '25 hours'");
        job.forgetUnconfirmed();
        assertThat(sql.queryForObject("select count(*) from digest_subscription", Integer.class))
                .isZero();
    }
}
