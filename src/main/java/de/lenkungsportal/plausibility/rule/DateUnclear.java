package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Milestone;
import java.util.List;

/** An event whose date the source does not state clearly. */
final class DateUnclear implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings.milestones().stream()
                .filter(milestone -> milestone.flag() == Flag.AMBIGUOUS)
                .map(milestone -> Suspicion.ofMilestones(
                        RuleCode.DATE_UNCLEAR,
                        Severity.NOTICE,
                        milestone.id(),
                        List.of(event(milestone), new Argument.Date(milestone.happenedOn())),
                        List.of(milestone),
                        List.of()))
                .toList();
    }

    /** What happened: for other events only the note says it. */
    private static Argument event(Milestone milestone) {
        String note = milestone.note();
        return milestone.kind() == Milestone.Kind.OTHER && note != null
                ? new Argument.Text(note + ",")
                : new Argument.Word("Milestone." + milestone.kind());
    }
}
