package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Enters, changes, merges and separates organisations. The caller has asked whether that is allowed, after {@link #lock}: while an
 * organisation is locked, nobody can begin to use it.
 */
@Component
public class OrganisationWrites {

    public static final String MERGE = "organisation merge";

    private final OrganisationRepository organisations;
    private final OrganisationMergeRepository merges;
    private final AuditTrail audit;

    OrganisationWrites(OrganisationRepository organisations, OrganisationMergeRepository merges, AuditTrail audit) {
        this.organisations = organisations;
        this.merges = merges;
        this.audit = audit;
    }

    /** Locks the organisations until the end of the transaction. */
    public void lock(String one, String other) {
        merges.lock(one, other);
    }

    /** Enters the organisations of a list, by id. */
    public void enter(Map<String, OrganisationContent> checked, Write write) {
        organisations.insert(checked, write);
    }

    /**
     * @param by account that the change is recorded for
     * @throws NotFoundException when the organisation is missing or merged
     * @throws StaleWriteException when it has another version
     */
    public void change(String id, int version, OrganisationContent checked, String by) {
        inUse(id);
        StaleWriteException.unless(
                organisations.update(id, version, checked, Write.of("CHANGED", by)),
                OrganisationService.KIND,
                id,
                version);
        audit.record("ORGANISATION_CHANGED", "ORGANISATION", id, null, "version " + (version + 1) + " by " + by);
    }

    /**
     * @param merged goes out of use
     * @param by account that the merge is recorded for
     * @return id of the merge
     * @throws NotFoundException when one is missing or merged already
     * @throws InvalidInputException when both are the same
     * @throws StaleWriteException when the first has another version
     */
    public UUID merge(String merged, int version, String survivor, String by) {
        requireTwo(merged, survivor);
        Organisation old = inUse(merged);
        inUse(survivor);
        StaleWriteException.unless(old.version() == version, OrganisationService.KIND, merged, version);
        UUID id = UUID.randomUUID();
        merges.merge(id, merged, survivor, by);
        audit.record(
                "ORGANISATION_MERGED",
                "ORGANISATION",
                merged,
                null,
                "into " + survivor + ", merge " + id + " by " + by);
        return id;
    }

    /**
     * @param by account that the step is recorded for
     * @throws InvalidInputException when the merge was undone, or a later one moved the survivor on
     */
    public void undo(UUID id, String by) {
        OrganisationMerge merge = standing(id);
        merges.undo(merge, by);
        audit.record(
                "ORGANISATION_MERGE_UNDONE", "ORGANISATION", merge.merged().id(), null, "merge " + id + " by " + by);
    }

    /**
     * A merge that can be undone.
     *
     * @throws NotFoundException when there is none
     * @throws InvalidInputException when it was undone, or a later one moved the survivor on
     */
    public OrganisationMerge standing(UUID id) {
        OrganisationMerge merge = merge(id);
        if (merge.undoneAt() != null) {
            throw new InvalidInputException("merge", "partner.problem.mergeUndone");
        }
        if (merges.isFollowed(merge)) {
            throw new InvalidInputException("merge", "partner.problem.mergeFollowed");
        }
        return merge;
    }

    /** @throws NotFoundException when there is none */
    public OrganisationMerge merge(UUID id) {
        return merges.find(id).orElseThrow(() -> new NotFoundException(MERGE, id.toString()));
    }

    /** @throws NotFoundException when the organisation is missing or merged */
    public Organisation inUse(String id) {
        return organisations
                .find(id)
                .filter(organisation -> organisation.mergedInto() == null)
                .orElseThrow(() -> new NotFoundException(OrganisationService.KIND, id));
    }

    public static void requireTwo(String merged, String survivor) {
        if (merged.equals(survivor)) {
            throw new InvalidInputException("survivor", "partner.problem.mergeWithItself");
        }
    }
}
