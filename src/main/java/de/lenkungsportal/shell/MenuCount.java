package de.lenkungsportal.shell;

import de.lenkungsportal.security.PortalUser;

/** How much waits behind an entry of the menu; a package-private Spring bean of the feature, with one or two queries. */
public interface MenuCount {

    /** Route of the view that the entry leads to. */
    String route();

    /** Things that this user can do something about; 0 shows no number. */
    int waiting(PortalUser user);
}
