package de.lenkungsportal.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the page for the second factor. Its failures go into the address as a word; the page has the sentence. */
class CodeSignInFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/zweiter-faktor";

    CodeSignInFilter(AuthenticationManager codes) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH), codes);
        setAuthenticationFailureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + PATH + "?error=" + reason(failure)));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = PendingSignIn.of(request)
                .orElseThrow(() -> new CredentialsExpiredException("the password was entered too long ago"));
        String code = Objects.requireNonNullElse(request.getParameter("code"), "");
        var attempt = new CodeAttempt(pending, code);
        attempt.setDetails(authenticationDetailsSource.buildDetails(request));
        return getAuthenticationManager().authenticate(attempt);
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case CredentialsExpiredException expired -> "abgelaufen";
            case LockedException locked -> "warten";
            default -> "falsch";
        };
    }
}
