package de.lenkungsportal.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a Steckbrief.
 *
 * @param position order within institution and facet
 * @param change what the last write did
 * @param changeNote why, for everyone to read
 * @param changedAt real time; null for the reference data
 */
public record ProfileFact(
        String id,
        ProfilePlace place,
        ProfileFactContent content,
        int position,
        int version,
        Change change,
        @Nullable String changeNote,
        @Nullable Instant changedAt) {

    /** What a write did to a fact. */
    public enum Change {
        ENTERED,
        CHANGED,
        DELETED,
        RESTORED;

        /** Its code in the audit trail. */
        String action() {
            return "PROFILE_FACT_" + name();
        }
    }

    /** Whether it holds for a day after this one, which is shown as later and belongs to nothing of the present. */
    public boolean isLaterThan(LocalDate day) {
        return content.asOf().isLaterThan(day);
    }
}
