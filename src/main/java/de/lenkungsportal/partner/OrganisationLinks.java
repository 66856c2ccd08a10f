package de.lenkungsportal.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Records of one feature that name organisations: a package-private Spring bean in the feature that keeps them. Every kind of
 * {@link OrganisationUse.Kind} belongs to exactly one.
 *
 * <p>Every record that is touched gets a new version with the account and time of the {@link Step}, so that its history says
 * so, a form that is open on it is refused, and reference data do not move it back. A constant number of queries a kind.
 */
public interface OrganisationLinks {

    /** What this bean answers for. */
    Set<OrganisationUse.Kind> kinds();

    /**
     * Makes every record that names one organisation name the other.
     *
     * @return what was moved
     */
    List<MovedLink> move(String from, String to, Step step);

    /**
     * Gives back what a merge moved and nobody has changed since.
     *
     * @param moved of this bean's kinds
     * @param from the organisation that the merge moved them to
     * @param to the organisation that they named before
     */
    void takeBack(List<MovedLink> moved, String from, String to, Step step);

    /**
     * A reference to an organisation that a merge moved.
     *
     * @param id as the database view organisation_use has it
     * @param isKept false where the row would have said the same twice and was dropped
     */
    record MovedLink(OrganisationUse.Kind kind, String id, boolean isKept) {}

    /**
     * Who touches the records.
     *
     * @param action what the histories call it: MERGED or MERGE_UNDONE
     */
    record Step(String action, String by, Instant at) {}
}
