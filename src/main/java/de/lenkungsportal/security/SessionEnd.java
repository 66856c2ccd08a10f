package de.lenkungsportal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session 12 hours after sign-in, and at once when its account was changed or deactivated. */
class SessionEnd extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);
    static final String SIGNED_IN_AT = SessionEnd.class.getName() + ".signedInAt";

    private final AccountStates states;
    private final InstantSource time;

    SessionEnd(AccountStates states, InstantSource time) {
        this.states = states;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof PortalPrincipal principal && over(session, principal)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean over(HttpSession session, PortalPrincipal principal) {
        long now = time.millis();
        if (session.getAttribute(SIGNED_IN_AT) instanceof Long start) {
            if (now - start > LONGEST.toMillis()) {
                return true;
            }
        } else {
            session.setAttribute(SIGNED_IN_AT, now);
        }
        return principal instanceof AccountPrincipal account && !states.holds(account);
    }
}
