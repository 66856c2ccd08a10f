package de.lenkungsportal.security.signin;

import de.lenkungsportal.security.AccountPrincipal;
import de.lenkungsportal.security.SecretToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie by which the portal knows a browser again: random bits and their signature, anew with each sign-in, so that a
 * cookie planted by somebody else is worth nothing. It signs nobody in.
 */
@Component
public class DeviceCookie
        implements SessionAuthenticationStrategy, AuthenticationDetailsSource<HttpServletRequest, SignInDetails> {

    public static final String NAME = "lp_geraet";

    private static final char SEPARATOR = '.';

    private final KnownOrigins origins;
    private final KeyedHash hash;

    DeviceCookie(KnownOrigins origins, KeyedHash hash) {
        this.origins = origins;
        this.hash = hash;
    }

    @Override
    public SignInDetails buildDetails(HttpServletRequest request) {
        return new SignInDetails(request, mark(request).orElse(null));
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who.getPrincipal() instanceof AccountPrincipal account) {
            SecretToken token = SecretToken.random();
            mark(request).ifPresent(before -> origins.rename(account, before, token.hash()));
            origins.remember(account, token.hash());
            response.addCookie(cookie(token, request.isSecure()));
        }
    }

    private Cookie cookie(SecretToken token, boolean secure) {
        var cookie = new Cookie(NAME, token.plain() + SEPARATOR + signature(token.plain()));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) KnownOrigins.LIFETIME.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Empty for a cookie that the portal did not write, without asking the database. */
    private Optional<String> mark(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        String value = cookie.getValue();
        int end = value.indexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        String plain = value.substring(0, end);
        boolean ours = MessageDigest.isEqual(
                signature(plain).getBytes(StandardCharsets.UTF_8),
                value.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(new SecretToken(plain).hash()) : Optional.empty();
    }

    private String signature(String plain) {
        return hash.of("browser " + plain);
    }
}
