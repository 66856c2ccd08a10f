package de.lenkungsportal.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.security.AccountStates;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Right credentials are verified once, wrong ones each time. */
@PortalTest
class RememberedSignInTest {

    @Autowired
    private PasswordSignIn passwords;

    @Autowired
    private AccountStates states;

    @Autowired
    private KnownOrigins origins;

    private final AtomicInteger verified = new AtomicInteger();

    @Test
    void rightCredentialsAreVerifiedOnceAndWrongOnesEachTime() {
        var remembered = new RememberedSignIn(
                request -> {
                    verified.incrementAndGet();
                    return passwords.authenticate(request);
                },
                states,
                origins);
        for (int i = 0; i < 3; i++) {
            Authentication signedIn = remembered.authenticate(basic("demo"));
            assertThat(signedIn.isAuthenticated()).isTrue();
            assertThat(signedIn.getCredentials()).isNull();
            assertThat(signedIn.getName()).isEqualTo("lenkung");
        }
        assertThat(verified).hasValue(1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> remembered.authenticate(basic("falsch")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(verified).hasValue(3);
        remembered.authenticate(basic("demo"));
        assertThat(verified).hasValue(3);
    }

    private static Authentication basic(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated("lenkung", password);
    }
}
