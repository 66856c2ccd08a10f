package de.lenkungsportal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Hashing takes turns. */
class CappedEncoderTest {

    @Test
    void aHashIsArgon2idAndMatches() {
        var encoder = new CappedEncoder(1, Duration.ofSeconds(5));
        assertThat(encoder.encode("geheim")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("geheim", encoder.encode("geheim"))).isTrue();
        assertThat(encoder.matches("Geheim", encoder.encode("geheim"))).isFalse();
    }

    @Test
    void whoWaitsTooLongIsTold() throws Exception {
        var encoder = new CappedEncoder(1, Duration.ofMillis(50));
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> encoder.inTurn(() -> {
                taken.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }));
            taken.await();
            assertThatThrownBy(() -> encoder.encode("geheim")).isInstanceOf(AuthenticationServiceException.class);
            done.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(encoder.encode("geheim")).isNotNull();
    }
}
