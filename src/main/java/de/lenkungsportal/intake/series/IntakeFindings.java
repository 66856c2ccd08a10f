package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in the lines of a file, before anything is written.
 *
 * @param refusals lines that cannot be added
 * @param doubts lines that can be added, but hardly can be meant
 * @param changes lines whose period is stored with other content
 * @param unchanged numbers of lines that are stored as they are
 */
record IntakeFindings(
        List<IntakeRow.Refusal> refusals,
        List<IntakeRow.Refusal> doubts,
        List<Change> changes,
        Set<Integer> unchanged) {

    /** @param before what is stored; without a value where that is hidden */
    record Change(IntakeRow row, Stored stored, IntakeContent before) {}

    /** An entry that is stored. */
    record Stored(long id, int version, Period period, IntakeContent content) {}

    IntakeFindings {
        refusals = List.copyOf(refusals);
        doubts = List.copyOf(doubts);
        changes = List.copyOf(changes);
        unchanged = Set.copyOf(unchanged);
    }

    IntakeFindings with(List<IntakeRow.Refusal> more) {
        var all = new ArrayList<>(more);
        all.addAll(refusals);
        return new IntakeFindings(all, doubts, changes, unchanged);
    }

    Set<Integer> changedRows() {
        var rows = new HashSet<Integer>();
        changes.forEach(change -> rows.add(change.row().number()));
        return rows;
    }
}
