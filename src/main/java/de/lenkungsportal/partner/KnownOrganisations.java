package de.lenkungsportal.partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells other features of the organisations that they refer to, or are about to. */
public interface KnownOrganisations {

    /** Whether each of these organisations is on record, in use or merged; one query, none for no ids. */
    boolean containAll(Collection<String> ids);

    /** By each of these ids the organisation that is in use: itself, or the one that it was merged into; one query. */
    Map<String, OrganisationRef> present(Collection<String> ids);

    /** Those in use of these kinds, by name; one query. */
    List<OrganisationRef> ofKinds(Set<OrganisationKind> kinds);
}
