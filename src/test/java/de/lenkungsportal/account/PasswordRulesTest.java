package de.lenkungsportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is long and hard to guess; nothing else is asked of it. */
class PasswordRulesTest {

    private static final Account ACCOUNT = new Account(
            UUID.randomUUID(),
            "m.muster",
            "Maria Musterfrau",
            Role.COORDINATOR,
            "05913000",
            "Dortmund",
            List.of(),
            null,
            true,
            true,
            1);

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwort1234",
                "Sommer2016!!",
                "Willkommen2016",
                "Lenkungsportal1",
                "Dortmund2016!",
                "Musterfrau123!",
                "qwertzuiop12",
                "aaaaaaaaaaaab",
                "123456789012",
                "Fluechtlinge2016",
                "meinpasswort1",
                "            "
            })
    void whatIsEasyToGuessIsRefused(String password) {
        assertThat(refusal(password)).isEqualTo("account.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ein kurzer Satz!", "vier lila wolken tanzen", "grün-Wolke-springt-7", "xkv9wq2mzr4t"})
    void nothingButBeingHardToGuessIsAsked(String password) {
        assertThatCode(() -> rules.check(ACCOUNT, password, password)).doesNotThrowAnyException();
    }

    @Test
    void eachRuleHasItsSentence() {
        assertThat(refusal("kurz")).isEqualTo("account.password.short");
        assertThat(refusal("Das war " + "lang ".repeat(30))).isEqualTo("account.password.long");
        assertThat(refusal("wer ist M.Muster denn nun")).isEqualTo("account.password.name");
        var different = catchThrowableOfType(
                InvalidInputException.class, () -> rules.check(ACCOUNT, "Ein kurzer Satz!", "Ein anderer Satz!"));
        assertThat(different.problems()).containsExactly(new Problem("repeated", "account.password.repeated"));
    }

    private String refusal(String password) {
        return catchThrowableOfType(InvalidInputException.class, () -> rules.check(ACCOUNT, password, password))
                .problems()
                .getFirst()
                .messageKey();
    }
}
