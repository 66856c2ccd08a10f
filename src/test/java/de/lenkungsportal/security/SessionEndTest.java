package de.lenkungsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A session ends 12 hours after sign-in, however busy it is. */
@PortalTest
class SessionEndTest {

    @Autowired
    private AccountStates states;

    @Autowired
    private SignIn signIn;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionLastsTwelveHoursAndNoLonger() throws Exception {
        Instant start = Instant.parse("2026-01-01T08:00:00Z");
        assertThat(request(start)).isFalse();
        assertThat(request(start.plus(SessionEnd.LONGEST))).isFalse();
        assertThat(request(start.plus(SessionEnd.LONGEST).plusSeconds(1))).isTrue();
    }

    /** Whether the session is over after a request at this time. */
    private boolean request(Instant time) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return signIn.as(Who.STEERING, () -> {
            new SessionEnd(states, InstantSource.fixed(time))
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return session.isInvalid();
        });
    }
}
