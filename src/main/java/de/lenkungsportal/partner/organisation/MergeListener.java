package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.security.PortalUser;

/** Learns, in the transaction of the step, that two organisations were made one or were separated. */
public interface MergeListener {

    /** @param by who merged them or took that back */
    void onMerge(String one, String other, PortalUser by);
}
