package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Flag;
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
                        List.of(
                                new Argument.Word("Milestone." + milestone.kind()),
                                new Argument.Date(milestone.happenedOn())),
                        List.of(milestone),
                        List.of()))
                .toList();
    }
}
