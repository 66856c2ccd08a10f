package de.lenkungsportal.security.signin;

import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.platform.request.SlowAnswers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Leads back to the sign-in page when signing in failed. The reason goes into the address as a word; the page has the sentence. */
public class SignInRefusal implements AuthenticationFailureHandler, AccessDeniedHandler {

    private final String page;
    private final SlowAnswers slowly;
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    /** @param page address of the sign-in page and of its form */
    public SignInRefusal(String page, SlowAnswers slowly) {
        this.page = page;
        this.slowly = slowly;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        switch (failure) {
            case OAuth2AuthenticationException refused -> lead(request, response, OidcSignIn.reason(refused));
            case SlowedSignInException slowed -> {
                slowly.hold();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.retryAfter()));
                lead(request, response, word(slowed.reason()) + "&warten=" + slowed.retryAfter());
            }
            default -> lead(request, response, "falsch");
        }
    }

    private static String word(SlowedSignInException.Reason reason) {
        return switch (reason) {
            case FAILURES -> "gesperrt";
            case LOAD -> "ausgelastet";
        };
    }

    /** A form of another site, or one that outlived its session, has no token of this session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && request.getServletPath().equals(page)) {
            lead(request, response, "abgelaufen");
        } else {
            others.handle(request, response, denied);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        response.sendRedirect(request.getContextPath() + page + "?error=" + reason);
    }
}
