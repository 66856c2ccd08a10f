package de.lenkungsportal.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which claims of an OpenID Connect issuer tell role and municipality. A dot leads into a claim, as in
 * {@code realm_access.roles}.
 *
 * @param roleClaim holds one of the words of {@link Role}, alone or in a list with words of others
 * @param agsClaim holds the municipality of a coordinator
 */
@ConfigurationProperties("portal.oidc")
record OidcSettings(
        @DefaultValue("roles") String roleClaim,
        @DefaultValue("ags") String agsClaim) {}
