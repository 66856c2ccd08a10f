package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ACCOUNT;
import static de.lenkungsportal.db.Tables.ACCOUNT_DELETED;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.account.Account.Change;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.signin.SignInGuard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Accounts that are locked and unlocked, and accounts that go. */
@PortalTest
class AccountUpkeepTest {

    @Autowired
    private AccountService service;

    @Autowired
    private AccountUpkeepService upkeep;

    @Autowired
    private AuthenticationProvider passwords;

    @Autowired
    private SignInGuard guard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private DSLContext db;

    @LocalServerPort
    private int port;

    private Account account;

    @BeforeEach
    void create() throws Exception {
        full();
        UUID id = signIn.as(
                        Who.ADMIN, () -> service.create("probe", new Change("Maria Probe", Role.STEERING, null, true)))
                .accountId();
        account = signIn.as(Who.ADMIN, () -> service.get(id));
    }

    @AfterEach
    void forget() {
        db.deleteFrom(ACCOUNT).where(ACCOUNT.USERNAME.startsWith("probe")).execute();
        db.deleteFrom(ACCOUNT_DELETED).execute();
        full();
    }

    private void full() {
        db.deleteFrom(SIGN_IN_BUDGET).execute();
        guard.forget();
    }

    private void guess(String username) {
        passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "falsch"));
    }

    private boolean isLocked() throws Exception {
        return signIn.as(Who.ADMIN, () -> upkeep.lockedUntil(List.of(account)))
                .getOrDefault(account.id(), Instant.EPOCH)
                .isAfter(Instant.now());
    }

    private void delete(UUID id, int version) throws Exception {
        signIn.as(Who.ADMIN, () -> {
            upkeep.delete(id, version);
            return null;
        });
    }

    @Test
    void afterTooManyWrongPasswordsAnAccountIsLockedUntilItIsUnlocked() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> guess("Probe")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(isLocked()).as("one guess is left").isFalse();
        assertThatThrownBy(() -> guess("probe")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> guess("probe")).isInstanceOf(SlowedSignInException.class);
        assertThat(isLocked()).isTrue();
        signIn.as(Who.ADMIN, () -> {
            upkeep.unlock(account.id());
            return null;
        });
        assertThat(isLocked()).isFalse();
        assertThatThrownBy(() -> guess("probe"))
                .as("the password is looked at again")
                .isInstanceOf(BadCredentialsException.class);
        assertThat(actions()).last().isEqualTo("ACCOUNT_UNLOCKED");
    }

    @Test
    void unlockingOneAccountLeavesAnotherLocked() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> guess("probe-zwei")).isInstanceOf(BadCredentialsException.class);
        }
        signIn.as(Who.ADMIN, () -> {
            upkeep.unlock(account.id());
            return null;
        });
        assertThatThrownBy(() -> guess("probe-zwei")).isInstanceOf(SlowedSignInException.class);
    }

    @Test
    void aDeletedAccountLeavesItsNameInTheTrailAndNobodyGetsIt() throws Exception {
        delete(account.id(), account.version());
        assertThat(actions()).containsExactly("ACCOUNT_CREATED", "ACCOUNT_DELETED");
        assertThat(db.select(AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq("probe"))
                        .fetch(AUDIT_ENTRY.DETAIL))
                .noneMatch(detail -> detail.contains("Maria"));
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> service.get(account.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.ADMIN, () -> service.create("probe", new Change("Andere", Role.STEERING, null, true))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInputException.Problem::messageKey)
                                .containsExactly("account.username.deleted"));
    }

    @Test
    void aStaleDeletionIsRefused() {
        assertThatThrownBy(() -> delete(account.id(), account.version() + 1)).isInstanceOf(StaleWriteException.class);
        assertThat(db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account.id()))).isTrue();
    }

    @Test
    void nobodyDeletesTheOwnAccountNorTheLastAdministrator() throws Exception {
        Account admin =
                signIn.as(Who.ADMIN, () -> service.page("admin", 0, 1)).items().getFirst();
        assertThatThrownBy(() -> delete(admin.id(), admin.version()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems().getFirst().messageKey())
                                .isEqualTo("account.delete.self"));
        assertThat(db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(admin.id()))).isTrue();
    }

    @Test
    void theApiCreatesChangesAndDeletes() {
        var api = new Api(port);
        String json = """
                {"username": "probe-api", "display_name": "Lenkungsgruppe", "role": "STEERING", "homes": ["05913000"]}""";
        var created = api.send(Who.ADMIN, "POST", "/api/v1/accounts", json, java.util.Map.of());
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("one_time_link").asString()).contains("/erster-zugang/");
        String address = "/api/v1/accounts/" + created.json().get("id").asString();
        assertThat(api.get(Who.ADMIN, address).json().get("homes").get(0).asString())
                .isEqualTo("05913000");
        var seen = java.util.Map.of("If-Match", "\"1\"");
        var changed = api.send(
                Who.ADMIN,
                "PUT",
                address,
                "{\"display_name\": \"Lenkungsgruppe\", \"role\": \"STEERING\", \"active\": false}",
                seen);
        assertThat(changed.json().get("active").asBoolean()).isFalse();
        assertThat(changed.json().get("homes").isEmpty()).isTrue();
        assertThat(api.send(Who.ADMIN, "DELETE", address, "", seen).status())
                .as("it has another version by now")
                .isEqualTo(412);
        assertThat(api.send(Who.ADMIN, "DELETE", address, "", java.util.Map.of("If-Match", "\"2\""))
                        .status())
                .isEqualTo(204);
        assertThat(api.get(Who.ADMIN, address).status()).isEqualTo(404);
    }

    @Test
    void theListIsACsvWithWhatTheJsonHas() {
        var csv = new Api(port).get(Who.ADMIN, "/api/v1/accounts?text=probe", "text/csv");
        assertThat(csv.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("id,version,username,display_name,role,ags,homes,organisation");
    }

    private List<String> actions() {
        return db.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq("probe"))
                .and(AUDIT_ENTRY.ID.ge(db.select(org.jooq.impl.DSL.max(AUDIT_ENTRY.ID))
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq("probe"), AUDIT_ENTRY.ACTION.eq("ACCOUNT_CREATED"))))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}
