package de.lenkungsportal.comparison;

import static java.util.stream.Collectors.groupingBy;

import de.lenkungsportal.comparison.RoundComparison.Choice;
import de.lenkungsportal.comparison.RoundComparison.Counted;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts two survey rounds beside each other, like with like, with a constant number of queries. */
@Service
@Readers
@Transactional(readOnly = true)
public class RoundComparisonService {

    private final ComparisonRepository repository;
    private final FigureRepository figures;
    private final Suppression suppression;
    private final SurveyRounds rounds;
    private final Breaks breaks;

    RoundComparisonService(
            ComparisonRepository repository,
            FigureRepository figures,
            Suppression suppression,
            SurveyRounds rounds,
            Breaks breaks) {
        this.repository = repository;
        this.figures = figures;
        this.suppression = suppression;
        this.rounds = rounds;
        this.breaks = breaks;
    }

    /**
     * Compares the round of the query with another one; the older comes first, whichever is named first.
     *
     * @param against id of the other round
     * @param wanted key of the count; null, or one that neither round has, takes the first
     * @throws NotFoundException when there is no such round to compare
     */
    public RoundComparison compare(ComparisonQuery query, String against, @Nullable String wanted) {
        SurveyRound one = round(query.round());
        SurveyRound other = round(against);
        boolean isInOrder = one.asOf().compareTo(other.asOf()) <= 0;
        SurveyRound older = isInOrder ? one : other;
        SurveyRound newer = isInOrder ? other : one;
        List<Municipality> cities = repository.cities(query);
        List<Figure> stated =
                suppression
                        .apply(figures.figures(
                                cities.stream().map(Municipality::ags).toList(), null))
                        .stream()
                        .filter(figure -> figure.round() != null)
                        .toList();
        List<Choice> choices = choices(stated, older, newer);
        Choice chosen = choices.stream()
                .filter(each -> each.counted().key().equals(wanted))
                .findFirst()
                .orElse(choices.isEmpty() ? null : choices.getFirst());
        List<SurveyRound> inOrder = rounds.rounds().stream()
                .sorted(Comparator.comparing(SurveyRound::asOf))
                .toList();
        if (chosen == null) {
            return new RoundComparison(older, newer, choices, null, List.of(), List.of(), 0, 0, cities.size());
        }
        Map<String, List<Figure>> byCity = stated.stream()
                .filter(each -> each.about().institution() == null)
                .filter(each -> Counted.of(each).equals(chosen.counted()))
                .collect(groupingBy(Figure::ags));
        var changes = new RoundChanges(chosen.counted(), older, newer, breaks.between(older.id(), newer.id()));
        cities.forEach(city -> changes.add(city, byCity.getOrDefault(city.ags(), List.of())));
        return new RoundComparison(
                older,
                newer,
                choices,
                chosen,
                changes.units(inOrder, byCity),
                changes.leftOut(),
                count(stated, older),
                count(stated, newer),
                cities.size());
    }

    private SurveyRound round(String id) {
        return rounds.rounds().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("round", id));
    }

    private static int count(List<Figure> stated, SurveyRound round) {
        return (int) stated.stream()
                .filter(each -> round.id().equals(each.round()))
                .map(Figure::ags)
                .distinct()
                .count();
    }

    /** What most municipalities state in both rounds comes first. */
    private static List<Choice> choices(List<Figure> stated, SurveyRound older, SurveyRound newer) {
        var found = new LinkedHashMap<Counted, Figure>();
        var both = new LinkedHashMap<Counted, Integer>();
        stated.stream()
                .filter(each -> each.about().institution() == null)
                .filter(each -> older.id().equals(each.round()) || newer.id().equals(each.round()))
                .forEach(each -> {
                    found.putIfAbsent(Counted.of(each), each);
                    both.merge(Counted.of(each), 1, Integer::sum);
                });
        return found.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((Choice each) -> -both.getOrDefault(each.counted(), 0))
                        .thenComparing(each -> each.counted().key()))
                .toList();
    }
}
