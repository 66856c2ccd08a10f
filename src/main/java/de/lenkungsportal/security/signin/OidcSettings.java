package de.lenkungsportal.security.signin;

import de.lenkungsportal.security.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which claims of an OpenID Connect issuer tell name, role and municipality. A dot leads into a claim, as in
 * {@code realm_access.roles}.
 *
 * @param nameClaim tells people apart, and no one may change their own; the subject counts where it is missing
 * @param roleClaim holds one of the words of {@link Role}, alone or in a list with words of others
 * @param agsClaim holds the municipality of a coordinator
 */
@ConfigurationProperties("portal.oidc")
record OidcSettings(
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue("ags") String agsClaim) {}
