package de.lenkungsportal.roundtable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda with its minutes.
 *
 * @param position from 1
 * @param minutes the time box
 * @param note the minutes of the item
 * @param agreement the open agreement that came here by itself
 * @param agreementState what that agreement is now
 * @param carriedFrom the item of an earlier meeting that was carried over
 * @param drafts what the current user has typed and not yet put on record, by field
 */
public record AgendaItem(
        String id,
        int position,
        String title,
        @Nullable Integer minutes,
        State state,
        @Nullable String note,
        @Nullable String agreement,
        @Nullable AgreementState agreementState,
        @Nullable String carriedFrom,
        List<Paper> papers,
        Map<DraftField, String> drafts,
        int version) {

    /** How far the meeting is with it. */
    public enum State {
        OPEN,
        RUNNING,
        DONE,
        CARRIED
    }

    /**
     * The wish for an item; the place in the list is its place in the agenda.
     *
     * @param id null for a new one
     */
    public record Change(
            @Nullable String id,
            @Nullable String title,
            @Nullable Integer minutes,
            List<Paper> papers) {

        private static final int MOST_MINUTES = 600;

        /**
         * The item as it may be stored, only good for use when the input has no problems.
         *
         * @param known ids of the agenda, from which its own is taken out
         */
        public Change checked(RoundtableInput input, Set<String> known) {
            input.require(id == null || known.remove(id), "agenda", "roundtable.problem.item");
            input.require(
                    minutes == null || (minutes > 0 && minutes <= MOST_MINUTES),
                    "agenda",
                    "roundtable.problem.minutes");
            return new Change(
                    id,
                    input.name("agenda", title),
                    minutes,
                    papers.stream().map(paper -> paper.checked(input)).toList());
        }
    }

    /** Whether it came by itself, from an earlier meeting or as an open agreement; it stays until it is dealt with. */
    public boolean isBroughtForward() {
        return carriedFrom != null || agreement != null;
    }

    public Change asChange() {
        return new Change(id, title, minutes, papers);
    }
}
