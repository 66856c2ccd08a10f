package de.lenkungsportal.security;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Someone who signed in with an account of the portal.
 *
 * @param version of the account at sign-in; a later one means that the account was changed
 */
public record AccountPrincipal(UUID id, int version, PortalUser user)
        implements PortalPrincipal, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return user.username();
    }

    public Collection<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority(user.role().authority()));
    }
}
