package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import org.springframework.stereotype.Component;

/**
 * Who may write a record that several municipalities share: an administrator, or the coordinator of the only municipality
 * whose records name it. Whoever changes an organisation changes it for all of them.
 */
@Component
class SharedRecords {

    private final OrganisationUseRepository uses;
    private final CurrentUser currentUser;

    SharedRecords(OrganisationUseRepository uses, CurrentUser currentUser) {
        this.uses = uses;
        this.currentUser = currentUser;
    }

    boolean mayWrite(String id) {
        return uses.usersOf(id).leavesItTo(currentUser.get());
    }

    /** @throws NotFoundException when another municipality uses it, too */
    PortalUser requireWritable(String id) {
        if (!mayWrite(id)) {
            throw new NotFoundException(OrganisationService.KIND, id);
        }
        return currentUser.get();
    }
}
