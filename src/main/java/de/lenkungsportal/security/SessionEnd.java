package de.lenkungsportal.security;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Lists each session of an account, and ends it 12 hours after sign-in, when its owner ended it, and when its account was changed or
 * deactivated.
 */
class SessionEnd extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SIGNED_IN = SessionEnd.class.getName() + ".signedIn";
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);
    private static final String SEEN_AT = SessionEnd.class.getName() + ".seenAt";

    private record SignedIn(PortalPrincipal principal, Instant at) {}

    private final AccountSessions sessions;
    private final InstantSource time;
    private final ApplicationEventPublisher events;

    SessionEnd(AccountSessions sessions, InstantSource time, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.time = time;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof PortalPrincipal principal) {
                over(session, principal, request).ifPresent(reason -> {
                    session.invalidate();
                    SecurityContextHolder.clearContext();
                    events.publishEvent(new SessionEnded(principal.user(), reason));
                });
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<SessionEnded.Reason> over(
            HttpSession session, PortalPrincipal principal, HttpServletRequest request) {
        Instant now = time.instant();
        if (now.isAfter(signedIn(session, principal, request, now).at().plus(LONGEST))) {
            return Optional.of(SessionEnded.Reason.LONGEST);
        }
        return session.getAttribute(AccountSessions.ID) instanceof UUID id && isEnded(id, session, request, now)
                ? Optional.of(SessionEnded.Reason.WITHDRAWN)
                : Optional.empty();
    }

    /** Begins a row where someone, or someone else, signed in since the request before; several requests may be the first ones. */
    private SignedIn signedIn(HttpSession session, PortalPrincipal principal, HttpServletRequest request, Instant now) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (session.getAttribute(SIGNED_IN) instanceof SignedIn known
                    && known.principal().equals(principal)) {
                return known;
            }
            if (session.getAttribute(AccountSessions.ID) instanceof UUID before) {
                sessions.forget(before);
                session.removeAttribute(AccountSessions.ID);
            }
            if (principal instanceof AccountPrincipal account) {
                session.setAttribute(AccountSessions.ID, sessions.begin(account, Devices.of(request), now));
                session.setAttribute(SEEN_AT, now);
            }
            var signedIn = new SignedIn(principal, now);
            session.setAttribute(SIGNED_IN, signedIn);
            return signedIn;
        }
    }

    private boolean isEnded(UUID id, HttpSession session, HttpServletRequest request, Instant now) {
        if (!sessions.holds(id)) {
            return true;
        }
        if (isOfAPerson(request)
                && session.getAttribute(SEEN_AT) instanceof Instant seen
                && now.isAfter(seen.plus(SEEN_STEP))) {
            session.setAttribute(SEEN_AT, now);
            sessions.seen(id, now);
        }
        return false;
    }

    /** Whether the request was caused by a person and is not a heartbeat of an open page. */
    private static boolean isOfAPerson(HttpServletRequest request) {
        return !HandlerHelper.RequestType.HEARTBEAT
                .getIdentifier()
                .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }
}
