package de.lenkungsportal.usage;

import de.lenkungsportal.security.Role;

/** Takes note that someone of a role opened a view; which one and who is not told. */
public interface OpenedViews {

    void count(Role role);
}
