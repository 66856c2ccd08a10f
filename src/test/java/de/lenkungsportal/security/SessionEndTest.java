package de.lenkungsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A session ends 12 hours after sign-in, however busy it is, and at once when its owner ends it. */
@PortalTest
class SessionEndTest {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Autowired
    private AccountSessions sessions;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApplicationEventPublisher events;

    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void forget() {
        if (!session.isInvalid() && session.getAttribute(AccountSessions.ID) instanceof UUID id) {
            sessions.forget(id);
        }
    }

    @Test
    void aSessionLastsTwelveHoursAndNoLonger() throws Exception {
        assertThat(isOver(START)).isFalse();
        assertThat(isOver(START.plus(SessionEnd.LONGEST))).isFalse();
        assertThat(isOver(START.plus(SessionEnd.LONGEST).plusSeconds(1))).isTrue();
    }

    @Test
    void aSessionThatItsOwnerEndedIsOver() throws Exception {
        assertThat(isOver(START)).isFalse();
        var row = Objects.requireNonNull((UUID) session.getAttribute(AccountSessions.ID));
        var account = (AccountPrincipal) signIn.authentication(Who.STEERING).getPrincipal();
        assertThat(sessions.end(UUID.randomUUID(), row)).as("a foreign session").isFalse();
        assertThat(isOver(START)).isFalse();
        assertThat(sessions.end(Objects.requireNonNull(account).id(), row)).isTrue();
        assertThat(isOver(START)).isTrue();
    }

    /** Whether the session is over after a request at this time. */
    private boolean isOver(Instant time) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return signIn.as(Who.STEERING, () -> {
            new SessionEnd(sessions, InstantSource.fixed(time), events)
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return session.isInvalid();
        });
    }
}
