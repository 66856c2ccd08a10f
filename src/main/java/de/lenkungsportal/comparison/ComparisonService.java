package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts cities side by side, with a constant number of queries for any number of cities. */
@Service
@Readers
@Transactional(readOnly = true)
public class ComparisonService {

    private final ComparisonRepository repository;
    private final FigureRepository figures;
    private final Suppression suppression;

    ComparisonService(ComparisonRepository repository, FigureRepository figures, Suppression suppression) {
        this.repository = repository;
        this.figures = figures;
        this.suppression = suppression;
    }

    /** Survey rounds, the newest first. */
    public List<SurveyRound> rounds() {
        return repository.rounds();
    }

    /** The categories that any city states in this round, as {@code DIMENSION.CATEGORY}. */
    public Set<String> categories(String round) {
        return repository.categories(round);
    }

    /** The cities of the query in the order of their German names, with all that they state in the round. */
    public Comparison compare(ComparisonQuery query) {
        List<Municipality> cities = repository.cities(query);
        List<String> ags = cities.stream().map(Municipality::ags).toList();
        Map<String, List<Figure>> stated = suppression.apply(figures.figures(ags, query.round())).stream()
                .collect(Collectors.groupingBy(Figure::ags));
        Map<String, List<ProfileCell>> profiles = repository.profiles(ags, query.round());
        return new Comparison(
                query,
                cities.stream()
                        .map(city -> new CityRow(
                                city,
                                stated.getOrDefault(city.ags(), List.of()),
                                profiles.getOrDefault(city.ags(), List.of()).stream()
                                        .collect(Collectors.toMap(ProfileCell::dimension, Function.identity()))))
                        .toList(),
                repository.groupSize(query.peerGroup()));
    }

    /** The caseload round by round over all rounds, for the cities of the query; one statement for any number of rounds. */
    public List<RoundTotal> development(ComparisonQuery query) {
        return repository.development(query, suppression.threshold());
    }

    /** What the sources date up to this day, the newest first. */
    public List<CityMilestone> milestonesUpTo(LocalDate day, int most) {
        return repository.milestonesUpTo(day, most);
    }

    /** What the sources announce for a day after this one, the nearest first. */
    public List<CityMilestone> milestonesAfter(LocalDate day, int most) {
        return repository.milestonesAfter(day, most);
    }

    /**
     * Everything about one municipality in a round.
     *
     * @throws NotFoundException when there is no such municipality
     */
    public CityProfile city(String ags, String round) {
        Comparison comparison = compare(new ComparisonQuery(null, Set.of(ags), round, Set.of(), null, Set.of()));
        CityRow row =
                comparison.rows().stream().findFirst().orElseThrow(() -> new NotFoundException("municipality", ags));
        return new CityProfile(comparison, row, repository.milestones(ags));
    }
}
