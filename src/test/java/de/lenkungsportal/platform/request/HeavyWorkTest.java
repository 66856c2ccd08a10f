package de.lenkungsportal.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Few heavy pieces of work run at once; who gets no turn in time is told when to come back. */
@PortalTest
class HeavyWorkTest {

    @Autowired
    private HandlerExceptionResolver handlerExceptionResolver;

    @Test
    void whoGetsNoTurnInTimeIsSentAwayAndTheNextOneIsServed() throws Exception {
        var heavy = new HeavyWork(1, Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> heavy.run(() -> {
            begun.countDown();
            await(end);
            return "done";
        }));
        await(begun);
        assertThatThrownBy(() -> heavy.run(() -> "never")).isInstanceOf(BusyException.class);
        end.countDown();
        assertThat(first.get()).isEqualTo("done");
        assertThat(heavy.run(() -> "next")).isEqualTo("next");
    }

    @Test
    void aFailureGivesTheTurnBack() {
        var heavy = new HeavyWork(1, Duration.ZERO);
        assertThatThrownBy(() -> heavy.run(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heavy.run(() -> "next")).isEqualTo("next");
    }

    @Test
    void theApiSaysWhenToComeBack() throws Exception {
        var answer = new MockHttpServletResponse();
        handlerExceptionResolver.resolveException(
                new MockHttpServletRequest("GET", "/api/v1/staffing-need"), answer, null, new BusyException());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Das Portal rechnet gerade viel. Bitte in einigen Sekunden noch einmal versuchen.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
