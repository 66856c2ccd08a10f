package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.stream.Stream;

/** An event that is stated as done and lies after the source itself. */
final class DateAfterSource implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        return readings.milestones().stream()
                .filter(milestone -> milestone.kind() != Milestone.Kind.OTHER)
                .flatMap(milestone -> check(milestone, readings))
                .toList();
    }

    private static Stream<Suspicion> check(Milestone milestone, Readings readings) {
        Stand source = readings.sourceDates().get(milestone.source().source());
        if (source == null || !milestone.happenedOn().firstDay().isAfter(source.lastDay())) {
            return Stream.empty();
        }
        return Stream.of(Suspicion.ofMilestones(
                RuleCode.DATE_AFTER_SOURCE,
                Severity.CRITICAL,
                milestone.id(),
                List.of(
                        new Argument.Word("Milestone." + milestone.kind()),
                        new Argument.Date(milestone.happenedOn()),
                        new Argument.Date(source)),
                List.of(milestone),
                List.of()));
    }
}
