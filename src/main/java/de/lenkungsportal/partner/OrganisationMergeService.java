package de.lenkungsportal.partner;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one organisation one, and takes that back.
 *
 * <p>An administrator may merge any two. A coordinator may where only the own municipality works with the record that goes
 * out of use: the survivor's other cities lose and gain nothing by it.
 */
@Service
@Readers
@Transactional
public class OrganisationMergeService {

    private static final String MERGE = "organisation merge";

    private final OrganisationMergeRepository repository;
    private final OrganisationRepository organisations;
    private final SharedRecords shared;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    OrganisationMergeService(
            OrganisationMergeRepository repository,
            OrganisationRepository organisations,
            SharedRecords shared,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.organisations = organisations;
        this.shared = shared;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Merges that this organisation took part in, also those that were undone, the newest first. */
    @Transactional(readOnly = true)
    public List<OrganisationMerge> of(String organisation) {
        return repository.of(organisation);
    }

    /**
     * Moves every partnership, agreement and earlier merge to the survivor and takes the other record out of use.
     *
     * @param merged the record that goes out of use
     * @param mergedVersion the version of it that was read
     * @param survivor the record that stays
     * @throws NotFoundException when one is missing or merged already, or another municipality works with the first
     * @throws InvalidInputException when both are the same record
     * @throws StaleWriteException when the first has another version by now
     */
    @Keepers
    public OrganisationMerge merge(String merged, int mergedVersion, String survivor) {
        PortalUser user = shared.requireWritable(merged);
        if (merged.equals(survivor)) {
            throw new InvalidInputException("survivor", "partner.problem.mergeWithItself");
        }
        repository.lock(merged, survivor);
        Organisation old = inUse(merged);
        inUse(survivor);
        if (old.version() != mergedVersion) {
            throw new StaleWriteException(OrganisationService.KIND, merged, mergedVersion);
        }
        UUID id = UUID.randomUUID();
        repository.merge(id, merged, survivor, user.username());
        audit.record("ORGANISATION_MERGED", "ORGANISATION", merged, null, "into " + survivor + ", merge " + id);
        return get(id);
    }

    /**
     * Brings the record back with every link that it had and that nobody has moved since.
     *
     * @throws NotFoundException when there is no such merge, or it moved links of another municipality
     * @throws InvalidInputException when it was undone, or a later merge moved the survivor on
     */
    @Keepers
    public OrganisationMerge undo(UUID id) {
        OrganisationMerge merge = get(id);
        PortalUser user = currentUser.get();
        boolean isOwn = repository.municipalities(id).stream().allMatch(user::mayWriteFor);
        if (user.role() != Role.ADMIN && !isOwn) {
            throw new NotFoundException(MERGE, id.toString());
        }
        repository.lock(merge.merged().id(), merge.survivor().id());
        if (get(id).undoneAt() != null) {
            throw new InvalidInputException("merge", "partner.problem.mergeUndone");
        }
        if (repository.isFollowed(merge)) {
            throw new InvalidInputException("merge", "partner.problem.mergeFollowed");
        }
        repository.undo(merge, user.username());
        audit.record("ORGANISATION_MERGE_UNDONE", "ORGANISATION", merge.merged().id(), null, "merge " + id);
        return get(id);
    }

    private OrganisationMerge get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException(MERGE, id.toString()));
    }

    private Organisation inUse(String id) {
        return organisations
                .find(id)
                .filter(organisation -> organisation.mergedInto() == null)
                .orElseThrow(() -> new NotFoundException(OrganisationService.KIND, id));
    }
}
