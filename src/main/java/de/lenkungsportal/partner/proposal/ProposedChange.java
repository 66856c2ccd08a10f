package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proposal wants to become of an organisation. */
public sealed interface ProposedChange {

    /** How the database and the API call it. */
    enum Kind {
        CHANGE,
        MERGE,
        UNDO_MERGE
    }

    Kind kind();

    /** @param content what the organisation is to say, whole */
    record Change(OrganisationContent content) implements ProposedChange {

        @Override
        public Kind kind() {
            return Kind.CHANGE;
        }
    }

    /**
     * The organisation goes out of use, and the survivor stands for it.
     *
     * @param id of the merge, by which it is undone; null while it is not carried out
     */
    record Merge(OrganisationRef survivor, @Nullable UUID id) implements ProposedChange {

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }
    }

    /** The organisation comes back from the survivor of a merge. */
    record UndoMerge(UUID merge, OrganisationRef survivor) implements ProposedChange {

        @Override
        public Kind kind() {
            return Kind.UNDO_MERGE;
        }
    }
}
