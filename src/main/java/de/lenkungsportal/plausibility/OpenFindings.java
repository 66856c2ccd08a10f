package de.lenkungsportal.plausibility;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.MenuCount;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Open findings of the municipalities that the portal begins with: whoever keeps them decides. */
@Component
class OpenFindings implements MenuCount {

    private final PlausibilityService service;

    OpenFindings(PlausibilityService service) {
        this.service = service;
    }

    @Override
    public String route() {
        return "pruefungen";
    }

    @Override
    public int waiting(PortalUser user) {
        boolean isKeeper = user.role() == Role.COORDINATOR;
        return isKeeper
                ? service.summary(new FindingFilter(
                                user.homes(), Set.of(FindingState.OPEN), Set.of(), Set.of(), Set.of(), Later.HIDDEN))
                        .open()
                : 0;
    }
}
