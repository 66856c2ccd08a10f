package de.lenkungsportal.partner.organisation;

import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one organisation one, and takes that back.
 *
 * <p>An administrator may merge any two. A coordinator may where only the own municipality uses the record that goes out of
 * use: the records of the survivor's other users stay as they are. Any other merge is proposed:
 * {@link OrganisationProposals}.
 */
@Service
@Readers
@Transactional
public class OrganisationMergeService {

    private final OrganisationMergeRepository repository;
    private final OrganisationUseRepository uses;
    private final OrganisationWrites writes;
    private final MergeListener listener;
    private final SharedRecords shared;
    private final CurrentUser currentUser;

    OrganisationMergeService(
            OrganisationMergeRepository repository,
            OrganisationUseRepository uses,
            OrganisationWrites writes,
            MergeListener listener,
            SharedRecords shared,
            CurrentUser currentUser) {
        this.repository = repository;
        this.uses = uses;
        this.writes = writes;
        this.listener = listener;
        this.shared = shared;
        this.currentUser = currentUser;
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
     * @throws NotFoundException when one is missing or merged already, or another municipality uses the first
     * @throws InvalidInputException when both are the same record
     * @throws StaleWriteException when the first has another version by now
     */
    @Keepers
    public OrganisationMerge merge(String merged, int mergedVersion, String survivor) {
        OrganisationWrites.requireTwo(merged, survivor);
        writes.lock(merged, survivor);
        PortalUser user = shared.requireWritable(merged);
        UUID id = writes.merge(merged, mergedVersion, survivor, user.username());
        listener.onMerge(merged, survivor, user);
        return writes.merge(id);
    }

    /** Whether the current user may undo this merge at once, because it gives back no record of another municipality. */
    @Transactional(readOnly = true)
    public boolean mayUndo(OrganisationMerge merge) {
        return uses.usersOf(merge.id(), merge.survivor().id()).leavesItTo(currentUser.get());
    }

    /**
     * Brings the record back with every link that it had and that nobody has moved since.
     *
     * @throws NotFoundException when there is no such merge, or it would give back records of another municipality
     * @throws InvalidInputException when it was undone, or a later merge moved the survivor on
     */
    @Keepers
    public OrganisationMerge undo(UUID id) {
        OrganisationMerge merge = writes.merge(id);
        writes.lock(merge.merged().id(), merge.survivor().id());
        if (!mayUndo(merge)) {
            throw new NotFoundException(OrganisationWrites.MERGE, id.toString());
        }
        PortalUser user = currentUser.get();
        writes.undo(id, user.username());
        listener.onMerge(merge.merged().id(), merge.survivor().id(), user);
        return writes.merge(id);
    }
}
