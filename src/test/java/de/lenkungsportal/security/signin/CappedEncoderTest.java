package de.lenkungsportal.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How passwords are hashed. */
class CappedEncoderTest {

    @Test
    void aHashIsArgon2idAndMatches() {
        var encoder = new CappedEncoder(1, Duration.ofSeconds(5));
        assertThat(encoder.encode("geheim")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("geheim", encoder.encode("geheim"))).isTrue();
        assertThat(encoder.matches("Geheim", encoder.encode("geheim"))).isFalse();
    }
}
