package de.lenkungsportal.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to sign in comes from. Kept in the session, so it holds hashes and no cookie. */
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final @Nullable String mark;

    /** @param mark by which {@link KnownOrigins} may know the browser or client, null when it shows none */
    public SignInDetails(HttpServletRequest request, @Nullable String mark) {
        super(request);
        this.mark = mark;
    }

    @Nullable String mark() {
        return mark;
    }
}
