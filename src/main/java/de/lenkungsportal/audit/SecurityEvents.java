package de.lenkungsportal.audit;

import de.lenkungsportal.platform.AccessRefused;
import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.SecurityEvent;
import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.security.CopiedPasskeyException;
import de.lenkungsportal.security.FactorAuthentication;
import de.lenkungsportal.security.PortalPrincipal;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.SessionEnded;
import de.lenkungsportal.security.SignInNames;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Listens for sign-ins, sign-outs and refusals and records them in the audit trail. Never keeps a password or a wrong name. */
@Component
class SecurityEvents {

    private static final String KIND = "ACCOUNT";

    /** People type passwords into name fields, so a name that is none is not kept, not even as a hash. */
    private static final String UNKNOWN = "unknown";

    private static final int LONGEST_ID = 200;

    private final SecurityJournal journal;
    private final SignInNames names;

    SecurityEvents(SecurityJournal journal, SignInNames names) {
        this.journal = journal;
        this.names = names;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        PortalUser user = user(event.getAuthentication());
        if (user != null) {
            journal.add(of(user, "SIGNED_IN", way(event.getAuthentication())));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        AuthenticationException failure = event.getException();
        String action = switch (failure) {
            case CopiedPasskeyException copied -> "PASSKEY_COPIED";
            case SlowedSignInException slowed -> "SIGN_IN_SLOWED";
            case AuthenticationServiceException busy -> "SIGN_IN_REFUSED";
            case OAuth2AuthenticationException refused -> "SIGN_IN_REFUSED";
            default -> "SIGN_IN_FAILED";
        };
        String detail = failure instanceof OAuth2AuthenticationException refused
                ? shortened(refused.getError().getErrorCode())
                : attempt(event.getAuthentication());
        String account = failure instanceof CopiedPasskeyException copied
                ? copied.username()
                : event.getAuthentication().getName();
        String known = names.known(account == null ? "" : account).orElse(UNKNOWN);
        journal.addCounted(new SecurityEvent(
                AuditTrail.ANONYMOUS, AuditTrail.network(), new AuditEvent(action, KIND, known, null, detail)));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        PortalUser user = user(event.getAuthentication());
        if (user != null) {
            journal.add(of(user, "SIGNED_OUT", ""));
        }
    }

    @EventListener
    void on(SessionEnded event) {
        journal.add(of(event.user(), "SESSION_ENDED", event.reason().name()));
    }

    /** A refused operation of the API is heard as {@link AccessRefused}, and a visitor is asked to sign in. */
    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        PortalUser user = user(event.getAuthentication().get());
        if (user != null && event.getObject() instanceof MethodInvocation call && !isApi()) {
            String method = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            refused(user, new AccessRefused("SERVICE", method));
        }
    }

    @EventListener
    void on(AccessRefused refusal) {
        PortalUser user = user(SecurityContextHolder.getContext().getAuthentication());
        if (user != null) {
            refused(user, refusal);
        }
    }

    private void refused(PortalUser user, AccessRefused refusal) {
        journal.addCounted(new SecurityEvent(
                user.username(),
                AuditTrail.network(),
                new AuditEvent(
                        "ACCESS_REFUSED",
                        refusal.kind(),
                        shortened(refusal.id()),
                        null,
                        user.role().name())));
    }

    private static SecurityEvent of(PortalUser user, String action, String detail) {
        return new SecurityEvent(
                user.username(),
                AuditTrail.network(),
                new AuditEvent(action, KIND, user.username(), user.ags(), detail));
    }

    /** Code of the credential that was used; empty for a password. */
    private static String attempt(Authentication authentication) {
        return switch (authentication) {
            case UsernamePasswordAuthenticationToken password -> "";
            case WebAuthnAuthenticationRequestToken passkey -> "PASSKEY";
            default -> "CODE";
        };
    }

    private static String way(Authentication authentication) {
        return switch (authentication) {
            case FactorAuthentication factor -> factor.way().name();
            case UsernamePasswordAuthenticationToken password -> isApi() ? "PASSWORD API" : "PASSWORD";
            case OAuth2LoginAuthenticationToken issuer -> "OIDC";
            default -> authentication.getClass().getSimpleName();
        };
    }

    private static @Nullable PortalUser user(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal
                ? principal.user()
                : null;
    }

    private static boolean isApi() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getRequestURI().startsWith("/api/");
    }

    private static String shortened(String id) {
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }
}
