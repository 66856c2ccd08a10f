package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.util.Set;

/**
 * Whose records name an organisation.
 *
 * @param municipalities AGS of those whose partnerships, agreements, bodies, meetings or measures do
 * @param isStatewide whether a body or measure of the whole state does, for which no municipality can speak
 */
record OrganisationUsers(Set<String> municipalities, boolean isStatewide) {

    /** An administrator may always change it, a coordinator where nobody but the own municipality uses it. */
    boolean leavesItTo(PortalUser user) {
        return user.role() == Role.ADMIN
                || (user.role() == Role.COORDINATOR
                        && !isStatewide
                        && municipalities.stream().allMatch(user::mayWriteFor));
    }
}
