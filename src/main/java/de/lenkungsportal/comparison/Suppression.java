package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.SmallCounts.Group;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hides small counts in everything that is read from the database for display. */
@Component
class Suppression {

    private final SmallCounts smallCounts;
    private final FigureRepository repository;
    private final FigureRevisionRepository revisions;

    Suppression(
            @Value("${portal.small-count-threshold:3}") int threshold,
            FigureRepository repository,
            FigureRevisionRepository revisions) {
        this.revisions = revisions;
        this.smallCounts = new SmallCounts(threshold);
        this.repository = repository;
    }

    /** Counts of people above zero and below this are hidden. */
    int threshold() {
        return smallCounts.threshold();
    }

    /** For lists that hold everything of the municipalities and rounds that they touch: no further query. */
    List<Figure> apply(List<Figure> whole) {
        return protectStated(smallCounts.suppress(whole));
    }

    /** For lists of records that hold everything of the groups that they touch, in the same order. */
    List<FigureRecord> applyToWhole(List<FigureRecord> whole) {
        return with(whole, apply(whole.stream().map(FigureRecord::figure).toList()));
    }

    /** For excerpts such as a page or a single figure: one further query for the groups that need hiding. */
    List<FigureRecord> applyToExcerpt(List<FigureRecord> excerpt) {
        List<Figure> figures = excerpt.stream().map(FigureRecord::figure).toList();
        Set<String> hidden = hiddenNear(figures);
        return with(
                excerpt,
                protectStated(figures.stream()
                        .map(figure -> hidden.contains(figure.id()) ? SmallCounts.hide(figure) : figure)
                        .toList()));
    }

    /**
     * Whether earlier values of a figure could tell a protected one: when a count of its group is small now or was before.
     *
     * @param group revisions of all figures that can add up with this one
     */
    boolean protectsHistory(FigureRecord figure, List<FigureRevision> group) {
        return figure.figure().countsPeople()
                && !group.isEmpty()
                && (group.stream().anyMatch(revision -> smallCounts.isSensitive(revision.quantity()))
                        || hasSmallCounts(figure.figure()));
    }

    private static List<FigureRecord> with(List<FigureRecord> records, List<Figure> shown) {
        return IntStream.range(0, records.size())
                .mapToObj(i -> records.get(i).with(shown.get(i)))
                .toList();
    }

    /** What the source states of a corrected count stays hidden where its history is protected. */
    private List<Figure> protectStated(List<Figure> figures) {
        Set<Group> groups = figures.stream()
                .filter(Suppression::tellsStatedCount)
                .map(Group::of)
                .collect(Collectors.toSet());
        if (groups.isEmpty() || smallCounts.threshold() == 0) {
            return figures;
        }
        Set<Group> atRisk = repository
                .groupsAtRisk(
                        figures.stream().filter(Suppression::tellsStatedCount).toList(), smallCounts.threshold())
                .stream()
                .map(Group::of)
                .collect(Collectors.toSet());
        revisions.ofGroups(groups).forEach((group, earlier) -> {
            if (earlier.stream().anyMatch(revision -> smallCounts.isSensitive(revision.quantity()))) {
                atRisk.add(group);
            }
        });
        return figures.stream()
                .map(figure -> tellsStatedCount(figure) && atRisk.contains(Group.of(figure))
                        ? figure.with(
                                Objects.requireNonNull(figure.correction()).hidden())
                        : figure)
                .toList();
    }

    private static boolean tellsStatedCount(Figure figure) {
        return figure.countsPeople()
                && figure.correction() != null
                && figure.correction().stated() != null;
    }

    private boolean hasSmallCounts(Figure figure) {
        return smallCounts.threshold() > 0
                && repository.groupsAtRisk(List.of(figure), smallCounts.threshold()).stream()
                        .anyMatch(other -> Group.of(other).equals(Group.of(figure)));
    }

    private Set<String> hiddenNear(Collection<Figure> excerpt) {
        if (smallCounts.threshold() == 0 || excerpt.isEmpty()) {
            return Set.of();
        }
        return smallCounts.hidden(repository.groupsAtRisk(excerpt, smallCounts.threshold()));
    }
}
