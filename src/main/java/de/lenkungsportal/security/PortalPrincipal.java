package de.lenkungsportal.security;

import java.io.Serializable;

/** A principal of Spring Security that carries the portal's user, whichever way they signed in. */
public interface PortalPrincipal extends Serializable {

    PortalUser user();
}
