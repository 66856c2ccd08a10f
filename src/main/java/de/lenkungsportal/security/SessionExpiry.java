package de.lenkungsportal.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Tells of sessions that end because nobody uses them; the container ends them apart from any request. */
@Configuration(proxyBeanMethods = false)
class SessionExpiry {

    private static final int MILLIS = 1000;

    private final ApplicationEventPublisher events;

    SessionExpiry(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @EventListener
    void on(HttpSessionDestroyedEvent ended) {
        if (isIdle(ended.getSession())) {
            users(ended).forEach(user -> events.publishEvent(new SessionEnded(user, SessionEnded.Reason.IDLE)));
        }
    }

    private static boolean isIdle(HttpSession session) {
        long idle = Instant.now().toEpochMilli() - session.getLastAccessedTime();
        int longest = session.getMaxInactiveInterval();
        return longest > 0 && idle >= longest * (long) MILLIS;
    }

    private static Stream<PortalUser> users(SessionDestroyedEvent ended) {
        return ended.getSecurityContexts().stream()
                .map(SecurityContext::getAuthentication)
                .filter(Objects::nonNull)
                .map(Authentication::getPrincipal)
                .filter(PortalPrincipal.class::isInstance)
                .map(principal -> ((PortalPrincipal) principal).user());
    }
}
