package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.partner.organisation.OrganisationMerge;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.OrganisationWrites;
import de.lenkungsportal.partner.proposal.ProposalWriteRepository.Draft;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordParts;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is to be proposed against the organisations as they are, which it locks. */
@Component
class ProposalDrafts {

    private final OrganisationService organisations;
    private final OrganisationWrites writes;

    ProposalDrafts(OrganisationService organisations, OrganisationWrites writes) {
        this.organisations = organisations;
        this.writes = writes;
    }

    /**
     * @throws NotFoundException when an organisation is missing or merged, or there is no such merge
     * @throws InvalidInputException when it breaks a rule or changes nothing
     * @throws StaleWriteException when the organisation has another version by now
     */
    Draft read(ProposalRequest request, @Nullable String reason) {
        return switch (request) {
            case ProposalRequest.Change change -> {
                writes.lock(change.organisation(), change.organisation());
                yield change(current(change.organisation(), change.version()), change.content(), reason);
            }
            case ProposalRequest.Merge merge -> {
                OrganisationWrites.requireTwo(merge.organisation(), merge.survivor());
                writes.lock(merge.organisation(), merge.survivor());
                yield merge(current(merge.organisation(), merge.version()), merge.survivor(), reason);
            }
            case ProposalRequest.UndoMerge undo -> undo(undo.merge(), reason);
        };
    }

    /** The same again on the present versions. */
    Draft renewed(OrganisationProposal stored) {
        String id = stored.organisation().id();
        String reason = stored.reason();
        return switch (stored.change()) {
            case ProposedChange.Change change -> {
                Organisation present = writes.inUse(id);
                yield change(present, rebased(at(present, stored.baseVersion()), change.content(), present), reason);
            }
            case ProposedChange.Merge merge ->
                merge(writes.inUse(id), merge.survivor().id(), reason);
            case ProposedChange.UndoMerge undo -> undo(undo.merge(), reason);
        };
    }

    private static Draft change(Organisation organisation, OrganisationContent content, @Nullable String reason) {
        OrganisationContent checked = content.checked();
        if (checked.equals(organisation.content().checked())) {
            throw new InvalidInputException("name", "partner.problem.unchanged");
        }
        return new Draft(organisation, new ProposedChange.Change(content), null, reason);
    }

    private Draft merge(Organisation organisation, String survivor, @Nullable String reason) {
        Organisation stays = writes.inUse(survivor);
        return new Draft(organisation, new ProposedChange.Merge(stays.ref(), null), stays, reason);
    }

    private Draft undo(UUID id, @Nullable String reason) {
        OrganisationMerge merge = writes.merge(id);
        writes.lock(merge.merged().id(), merge.survivor().id());
        writes.standing(id);
        return new Draft(
                organisations.get(merge.merged().id()),
                new ProposedChange.UndoMerge(id, merge.survivor()),
                organisations.get(merge.survivor().id()),
                reason);
    }

    private Organisation current(String id, int version) {
        Organisation organisation = writes.inUse(id);
        StaleWriteException.unless(organisation.version() == version, OrganisationService.KIND, id, version);
        return organisation;
    }

    private Organisation at(Organisation present, int version) {
        return organisations.history(present.id()).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElse(present);
    }

    /** What was changed stays changed; what others have changed since is kept. */
    private static OrganisationContent rebased(Organisation base, OrganisationContent proposed, Organisation present) {
        return new RecordParts<>(OrganisationContent.class).rebased(base.content(), proposed, present.content());
    }
}
