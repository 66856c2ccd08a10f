package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.SmallCounts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hides small counts in everything that is read from the database for display. */
@Component
class Suppression {

    private final SmallCounts smallCounts;
    private final FigureRepository repository;

    Suppression(@Value("${portal.small-count-threshold:3}") int threshold, FigureRepository repository) {
        this.smallCounts = new SmallCounts(threshold);
        this.repository = repository;
    }

    /** Counts of people above zero and below this are hidden. */
    int threshold() {
        return smallCounts.threshold();
    }

    /** For lists that hold everything of the municipalities and rounds that they touch: no further query. */
    List<Figure> apply(List<Figure> whole) {
        return smallCounts.suppress(whole);
    }

    /** For excerpts such as a page or a single figure: one further query for the groups that need hiding. */
    List<FigureRecord> applyToExcerpt(List<FigureRecord> excerpt) {
        Set<String> hidden =
                hiddenNear(excerpt.stream().map(FigureRecord::figure).toList());
        return excerpt.stream()
                .map(each -> hidden.contains(each.figure().id())
                        ? new FigureRecord(SmallCounts.hide(each.figure()), each.municipality())
                        : each)
                .toList();
    }

    /**
     * Whether earlier values of a figure could tell a protected one: when a count of its group is small now or was before.
     *
     * @param group revisions of all figures that can add up with this one
     */
    boolean protectsHistory(FigureRecord figure, List<FigureRevision> group) {
        return figure.figure().unit().countsPeople()
                && !group.isEmpty()
                && (group.stream().anyMatch(revision -> smallCounts.isSensitive(revision.quantity()))
                        || hasSmallCounts(figure.figure()));
    }

    private boolean hasSmallCounts(Figure figure) {
        return smallCounts.threshold() > 0
                && repository
                        .groupsAtRisk(Set.of(figure.ags()), Set.of(figure.round()), smallCounts.threshold())
                        .stream()
                        .anyMatch(other -> SmallCounts.Group.of(other).equals(SmallCounts.Group.of(figure)));
    }

    private Set<String> hiddenNear(Collection<Figure> excerpt) {
        if (smallCounts.threshold() == 0 || excerpt.isEmpty()) {
            return Set.of();
        }
        return smallCounts.hidden(repository.groupsAtRisk(
                excerpt.stream().map(Figure::ags).collect(Collectors.toSet()),
                excerpt.stream().map(Figure::round).collect(Collectors.toSet()),
                smallCounts.threshold()));
    }
}
