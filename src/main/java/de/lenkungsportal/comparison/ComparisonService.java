package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final SurveyRounds rounds;
    private final MilestoneRepository milestones;
    private final FigureRepository figures;
    private final FigureRecordRepository records;
    private final Suppression suppression;
    private final Clock clock;

    ComparisonService(
            ComparisonRepository repository,
            SurveyRounds rounds,
            MilestoneRepository milestones,
            FigureRepository figures,
            FigureRecordRepository records,
            Suppression suppression,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.milestones = milestones;
        this.figures = figures;
        this.records = records;
        this.suppression = suppression;
        this.clock = clock;
    }

    /** Survey rounds that have figures or profiles, the newest first. */
    public List<SurveyRound> rounds() {
        return rounds.rounds();
    }

    /** The round that is shown where none is chosen: the newest that at least half of those asked are in; empty without any. */
    public Optional<SurveyRound> leadingRound() {
        return rounds.leading();
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
        Map<String, Map<ProfileDimension, ProfileCell>> profiles = profiles(ags, query.round());
        return new Comparison(
                query,
                cities.stream()
                        .map(city -> new CityRow(
                                city,
                                stated.getOrDefault(city.ags(), List.of()),
                                profiles.getOrDefault(city.ags(), Map.of())))
                        .toList(),
                repository.groupSize(query.peerGroup()));
    }

    /** The caseload round by round over all rounds, for the cities of the query; one statement for any number of rounds. */
    public List<RoundTotal> development(ComparisonQuery query) {
        return repository.development(query, suppression.threshold());
    }

    /**
     * What the sources date up to this day, the newest first.
     *
     * @param ags municipalities; empty for all
     */
    public List<CityMilestone> milestonesUpTo(LocalDate day, Set<String> ags, int most) {
        return milestones.upTo(day, ags, most);
    }

    /**
     * What the sources announce for a day after this one, the nearest first.
     *
     * @param ags municipalities; empty for all
     */
    public List<CityMilestone> milestonesAfter(LocalDate day, Set<String> ags, int most) {
        return milestones.after(day, ags, most);
    }

    /**
     * Everything about one municipality in a round, and every figure of it and of its institutions; the Land and the Bund have
     * nothing but figures.
     *
     * @param later whether what is later than the Stichtag is among it
     * @throws NotFoundException when there is no such area
     */
    public CityProfile city(String ags, String round, Later later) {
        Municipality area = repository.area(ags).orElseThrow(() -> new NotFoundException("municipality", ags));
        LocalDate today = LocalDate.now(clock);
        List<FigureRecord> stated = suppression.applyToWhole(records.ofArea(ags));
        List<FigureRecord> all =
                stated.stream().filter(item -> item.isShown(later, today)).toList();
        var row = new CityRow(
                area,
                all.stream()
                        .map(FigureRecord::figure)
                        .filter(figure -> round.equals(figure.round()))
                        .sorted(Comparator.comparing(Figure::indicator).thenComparing(Figure::id))
                        .toList(),
                profiles(List.of(ags), round).getOrDefault(ags, Map.of()));
        var comparison = new Comparison(
                new ComparisonQuery(null, Set.of(ags), round, Set.of(), null, Set.of()),
                List.of(row),
                repository.groupSize(null));
        return new CityProfile(comparison, row, milestones.of(ags, later), all, stated.size() - all.size());
    }

    private Map<String, Map<ProfileDimension, ProfileCell>> profiles(List<String> ags, String round) {
        var profiles = new HashMap<String, Map<ProfileDimension, ProfileCell>>();
        repository
                .profiles(ags, round)
                .forEach((city, cells) -> profiles.put(
                        city, cells.stream().collect(Collectors.toMap(ProfileCell::dimension, Function.identity()))));
        return profiles;
    }
}
