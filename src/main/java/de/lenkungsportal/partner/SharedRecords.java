package de.lenkungsportal.partner;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may write a record that several municipalities share: an administrator, or the coordinator of the only municipality
 * concerned. Whoever changes an organisation changes it in every city that works with it.
 */
@Component
class SharedRecords {

    private final OrganisationRepository organisations;
    private final CurrentUser currentUser;

    SharedRecords(OrganisationRepository organisations, CurrentUser currentUser) {
        this.organisations = organisations;
        this.currentUser = currentUser;
    }

    boolean mayWrite(Collection<String> ids) {
        PortalUser user = currentUser.get();
        if (user.role() == Role.ADMIN) {
            return true;
        }
        return user.role() == Role.COORDINATOR
                && organisations.municipalities(ids).stream().allMatch(user::mayWriteFor);
    }

    /** @throws NotFoundException when another municipality works with one of them, too */
    PortalUser requireWritable(String id) {
        if (!mayWrite(Set.of(id))) {
            throw new NotFoundException(OrganisationService.KIND, id);
        }
        return currentUser.get();
    }
}
