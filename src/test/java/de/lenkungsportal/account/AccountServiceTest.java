package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.account.Account.Issued;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Role;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator may do with accounts, and what is on record afterwards. */
@PortalTest
class AccountServiceTest {

    private static final Change DORTMUND = new Change("Probe", Role.COORDINATOR, "05913000", true);

    @Autowired
    private AccountService service;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    @AfterEach
    void noAccount() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.startsWith("probe")).execute();
    }

    @Test
    void aNewAccountHasALinkAndNoPassword() throws Exception {
        Issued issued = asAdmin(() -> service.create("probe", DORTMUND));
        Account account = asAdmin(() -> service.get(issued.accountId()));
        assertThat(account)
                .isEqualTo(new Account(
                        issued.accountId(),
                        "probe",
                        "Probe",
                        Role.COORDINATOR,
                        "05913000",
                        "Dortmund",
                        List.of(),
                        null,
                        true,
                        false,
                        1));
        assertThat(links.find(issued.token())).hasValue(issued.accountId());
        assertThat(trail(account)).last().isEqualTo("admin ACCOUNT_CREATED COORDINATOR 05913000 ACTIVE");
    }

    @Test
    void aChangeIsOnRecordInCodesWithoutNames() throws Exception {
        Account account = created();
        asAdmin(() -> {
            service.change(account.id(), 1, new Change("Maria Muster", Role.STEERING, null, false));
            return null;
        });
        Account changed = asAdmin(() -> service.get(account.id()));
        assertThat(changed.role()).isEqualTo(Role.STEERING);
        assertThat(changed.active()).isFalse();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(trail(account))
                .last()
                .isEqualTo("admin ACCOUNT_CHANGED COORDINATOR 05913000 ACTIVE -> STEERING INACTIVE");
    }

    @Test
    void aChangeOfNothingChangesNothing() throws Exception {
        Account account = created();
        asAdmin(() -> {
            service.change(account.id(), 1, account.asChange());
            return null;
        });
        assertThat(asAdmin(() -> service.get(account.id())).version()).isEqualTo(1);
    }

    @Test
    void aStaleWriteIsRefusedAndChangesNothing() throws Exception {
        Account account = created();
        asAdmin(() -> {
            service.change(account.id(), 1, new Change("Zuerst", Role.COORDINATOR, "05913000", true));
            return null;
        });
        assertThatThrownBy(() -> asAdmin(() -> {
                    service.change(account.id(), 1, new Change("Anders", Role.PROVIDER, null, true));
                    return null;
                }))
                .isInstanceOf(StaleWriteException.class);
        assertThat(asAdmin(() -> service.get(account.id())).role()).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void aResetTakesThePasswordAndEndsTheLinkBefore() throws Exception {
        Issued first = asAdmin(() -> service.create("probe", DORTMUND));
        Issued second = asAdmin(() -> service.resetPassword(first.accountId(), 1));
        assertThat(links.find(first.token())).isEmpty();
        assertThat(links.find(second.token())).hasValue(first.accountId());
        assertThat(asAdmin(() -> service.get(first.accountId())).version()).isEqualTo(2);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        Account admin = asAdmin(() -> service.page("admin", 0, 1)).items().getFirst();
        for (Change wish : List.of(
                new Change("Administration", Role.STEERING, null, true),
                new Change("Administration", Role.ADMIN, null, false))) {
            refused("account.lastAdmin", () -> {
                service.change(admin.id(), admin.version(), wish);
                return null;
            });
        }
    }

    @Test
    void whoHasSetNoPasswordIsNoAdministratorToRelyOn() throws Exception {
        Account admin = asAdmin(() -> service.page("admin", 0, 1)).items().getFirst();
        asAdmin(() -> service.create("probe", new Change("Zweite", Role.ADMIN, null, true)));
        refused("account.lastAdmin", () -> {
            service.change(admin.id(), admin.version(), new Change("Administration", Role.STEERING, null, true));
            return null;
        });
    }

    @Test
    void namesAreUniqueWithoutRegardToCaseAndRolesNeedTheirMunicipality() throws Exception {
        refused("account.username.taken", () -> service.create("lenkung", DORTMUND));
        refused("account.username.rule", () -> service.create("Mit Leerzeichen", DORTMUND));
        refused("account.displayName.rule", () -> service.create("probe", new Change(" ", Role.ADMIN, null, true)));
        refused("account.ags.rule", () -> service.create("probe", new Change("P", Role.COORDINATOR, null, true)));
        refused("account.ags.rule", () -> service.create("probe", new Change("P", Role.ADMIN, "05913000", true)));
        assertThatThrownBy(() ->
                        asAdmin(() -> service.create("probe", new Change("P", Role.COORDINATOR, "00000000", true))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListIsSearchedAndPaged() throws Exception {
        assertThat(asAdmin(() -> service.page("KOORDINATION", 0, 1)).total()).isEqualTo(2);
        assertThat(asAdmin(() -> service.page("KOORDINATION", 1, 1)).items())
                .extracting(Account::username)
                .containsExactly("koordination-koeln");
        assertThat(asAdmin(() -> service.page("100%", 0, 10)).items()).isEmpty();
    }

    private Account created() throws Exception {
        Issued issued = asAdmin(() -> service.create("probe", DORTMUND));
        return asAdmin(() -> service.get(issued.accountId()));
    }

    private void refused(String key, Callable<?> call) {
        assertThatThrownBy(() -> asAdmin(call))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInputException.Problem::messageKey)
                                .contains(key));
    }

    private List<String> trail(Account account) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(account.username()))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(entry -> entry.getActor() + " " + entry.getAction() + " " + entry.getDetail());
    }

    private <T extends @Nullable Object> T asAdmin(Callable<T> call) throws Exception {
        return signIn.as(Who.ADMIN, call);
    }
}
