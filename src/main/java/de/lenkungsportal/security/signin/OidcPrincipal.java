package de.lenkungsportal.security.signin;

import de.lenkungsportal.security.PortalPrincipal;
import de.lenkungsportal.security.PortalUser;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Someone who signed in at an OpenID Connect issuer; the portal keeps no account for them. */
class OidcPrincipal extends DefaultOidcUser implements PortalPrincipal {

    private final PortalUser portalUser;

    OidcPrincipal(OidcUser issued, PortalUser user) {
        super(List.of(new SimpleGrantedAuthority(user.role().authority())), issued.getIdToken(), issued.getUserInfo());
        this.portalUser = user;
    }

    @Override
    public PortalUser user() {
        return portalUser;
    }

    @Override
    public String getName() {
        return portalUser.username();
    }
}
