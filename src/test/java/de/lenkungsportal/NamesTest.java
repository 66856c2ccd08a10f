package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.MyFactorsService;
import de.lenkungsportal.measure.catalogue.CatalogueService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.security.Role;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;

/** Names that others read cannot look like other names: they have one line, and nothing invisible. */
@PortalTest
@Transactional
class NamesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AccountService accounts;

    @Autowired
    private MyFactorsService factors;

    @Autowired
    private CatalogueService catalogue;

    private void isRefused(Who who, String field, Callable<?> call) {
        ThrowingCallable signedIn = () -> signIn.as(who, call);
        assertThatThrownBy(signedIn)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new InvalidInputException.Problem(field, "platform.problem.name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lenkung\u202E", "Len\u0007kung", "Len\u200Bkung", "Len\u00ADkung", "Len\nkung"})
    void thoseWithoutAnApiRefuseThem(String name) {
        isRefused(
                Who.ADMIN,
                "displayName",
                () -> accounts.create("neu-hier", new Account.Change(name, Role.STEERING, null, true)));
        isRefused(Who.STEERING, "name", () -> {
            factors.renamePasskey(UUID.randomUUID(), name);
            return true;
        });
        isRefused(Who.STEERING, "name", () -> {
            catalogue.saveView(name, "");
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/organisations|{\"name\":\"@\",\"kind\":\"OTHER\"}|name",
                "/api/v1/organisations|{\"name\":\"a\",\"carrier\":\"@\",\"kind\":\"OTHER\"}|carrier",
                "/api/v1/bodies|{\"name\":\"@\",\"kind\":\"NETWORK\",\"ags\":\"05913000\"}|name",
                "/api/v1/bodies|{\"name\":\"a\",\"chair\":\"@\",\"kind\":\"NETWORK\",\"ags\":\"05913000\"}|chair"
            })
    void theApiRefusesThem(String path, String json, String field) {
        for (String name : new String[] {"Netz\\u200Bwerk", "Netz\\nwerk"}) {
            Api.Answer answer =
                    new Api(port).send(Who.COORDINATOR_OWN, "POST", path, json.replace("@", name), Map.of());
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().get("errors").valueStream())
                    .as(answer.body())
                    .anyMatch(error -> error.get("field").asString().equals(field)
                            && error.get("message").asString().contains("einer Zeile"));
        }
    }
}
