package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two dates for the one opening. Start figures at the same places depend on it and carry the finding too. */
final class DatesDiffer implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        List<Milestone> openings = readings.milestones().stream()
                .filter(milestone -> milestone.kind() == Milestone.Kind.OPENING)
                .toList();
        boolean differ = openings.stream()
                .anyMatch(one ->
                        openings.stream().anyMatch(other -> !one.happenedOn().overlaps(other.happenedOn())));
        return differ ? List.of(suspicion(readings, openings)) : List.of();
    }

    private static Suspicion suspicion(Readings readings, List<Milestone> openings) {
        Set<SourcePlace> places = openings.stream().map(Milestone::source).collect(Collectors.toSet());
        List<Figure> dependent = readings.stated()
                .filter(figure -> figure.stage() == Stage.START && places.contains(figure.source()))
                .toList();
        List<Argument> dates = openings.stream()
                .map(Milestone::happenedOn)
                .distinct()
                .sorted()
                .<Argument>map((Stand stand) -> new Argument.Date(stand))
                .toList();
        return Suspicion.ofMilestones(
                RuleCode.DATES_DIFFER,
                Severity.WARNING,
                Milestone.Kind.OPENING.name(),
                List.of(new Argument.Word("Milestone.OPENING"), new Argument.OneOf(dates)),
                openings,
                dependent);
    }
}
