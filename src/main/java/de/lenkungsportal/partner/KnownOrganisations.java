package de.lenkungsportal.partner;

import java.util.Collection;

/** Tells other features whether what they are about to refer to is on record. */
public interface KnownOrganisations {

    /** Whether each of these organisations is on record, in use or merged; one query, none for no ids. */
    boolean containAll(Collection<String> ids);
}
