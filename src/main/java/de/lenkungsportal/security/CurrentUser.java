package de.lenkungsportal.security;

import de.lenkungsportal.platform.AccessRefused;
import de.lenkungsportal.platform.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, and the municipality they may write for. */
@Component
public class CurrentUser {

    private final ApplicationEventPublisher events;

    CurrentUser(ApplicationEventPublisher events) {
        this.events = events;
    }

    public Optional<PortalUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal
                ? Optional.of(principal.user())
                : Optional.empty();
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public PortalUser get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** The account of the portal that is signed in; empty for nobody and for someone of an identity provider. */
    public Optional<AccountPrincipal> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal account
                ? Optional.of(account)
                : Optional.empty();
    }

    /**
     * The own municipality of the coordinator who is signed in.
     *
     * @throws IllegalStateException for an account of any other role
     */
    public String requireMunicipality() {
        String ags = get().ags();
        if (ags == null) {
            throw new IllegalStateException("the account belongs to no municipality");
        }
        return ags;
    }

    /**
     * The current user, who may write for this municipality.
     *
     * @throws NotFoundException when it is not their own: a foreign object and a missing one look the same
     */
    public PortalUser requireOwn(String ags, String kind, String id) {
        PortalUser user = get();
        if (!user.mayWriteFor(ags)) {
            events.publishEvent(new AccessRefused(kind.toUpperCase(Locale.ROOT).replace('-', '_'), id));
            throw new NotFoundException(kind, id);
        }
        return user;
    }
}
