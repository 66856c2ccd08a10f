package de.lenkungsportal.measure.board;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.catalogue.CatalogueService;
import de.lenkungsportal.measure.catalogue.MeasureCatalogue;
import de.lenkungsportal.measure.gap.GapQuery;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.security.Readers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The board of chains: what is offered at which step, in lanes, and the wall of the workshop as it stands there. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BoardService {

    /** The wall of 07.12.2015 (002, "Rechtskreisübergreifende Förderketten"). */
    public static final String WALL_2015 = "2015-12-07";

    private final CatalogueService catalogue;
    private final WallRepository walls;
    private final GapService gaps;
    private final CityStepsRepository steps;
    private final Clock clock;

    BoardService(
            CatalogueService catalogue, WallRepository walls, GapService gaps, CityStepsRepository steps, Clock clock) {
        this.catalogue = catalogue;
        this.walls = walls;
        this.gaps = gaps;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * The board of these measures, whatever kinds the filter names; a constant number of queries. Gaps are those of the filter's
     * municipalities in the quarter of the Stichtag.
     */
    public Board board(MeasureFilter filter) {
        MeasureCatalogue language = lane(filter, MeasureKind.SPRACHANGEBOT);
        MeasureCatalogue singles = lane(filter, MeasureKind.EINZELMASSNAHME);
        MeasureCatalogue chains = lane(filter, MeasureKind.FOERDERKETTE);
        long later = Stream.of(language, singles, chains)
                .mapToLong(lane -> lane.facets().later())
                .sum();
        return new Board(
                language.page(),
                singles.page(),
                chains.page(),
                gaps.gaps(new GapQuery(filter.municipalities(), Quarter.of(LocalDate.now(clock)), 1, Set.of()))
                        .gaps(),
                filter.later() == Later.HIDDEN ? later : 0);
    }

    private MeasureCatalogue lane(MeasureFilter filter, MeasureKind kind) {
        return catalogue.search(filter.withKinds(Set.of(kind)), MeasureSort.TITLE, 0, Board.MOST);
    }

    /** What municipalities offer by steps, in numbers; one query for any number of them. */
    public Map<String, CitySteps> steps(Collection<String> ags) {
        List<CityStepsRepository.Line> lines = steps.lines(ags);
        return ags.stream().distinct().collect(Collectors.toMap(each -> each, each -> steps(each, lines)));
    }

    private static CitySteps steps(String ags, List<CityStepsRepository.Line> lines) {
        Map<Step, Integer> local = new EnumMap<>(Step.class);
        Map<Step, Integer> wide = new EnumMap<>(Step.class);
        Map<LanguageLevel, Integer> courses = new EnumMap<>(LanguageLevel.class);
        Map<LanguageLevel, Set<MeasureTargetGroup>> open = new EnumMap<>(LanguageLevel.class);
        BigDecimal places = null;
        boolean isKnown = false;
        for (CityStepsRepository.Line line : lines) {
            boolean isOwn = line.municipalities().contains(ags);
            if (line.isGap()) {
                if (isOwn && line.from() != null) {
                    Set<MeasureTargetGroup> concerned =
                            open.computeIfAbsent(line.from(), level -> EnumSet.noneOf(MeasureTargetGroup.class));
                    Optional.ofNullable(line.group()).ifPresent(concerned::add);
                }
            } else if (isOwn || line.municipalities().isEmpty()) {
                isKnown |= isOwn;
                if (isOwn && line.places() != null) {
                    places = places == null ? line.places() : places.add(line.places());
                }
                if (line.isLanguage() && line.from() != null) {
                    courses.merge(line.from(), 1, Integer::sum);
                } else if (!line.isLanguage()) {
                    line.steps().forEach(step -> (isOwn ? local : wide).merge(step, 1, Integer::sum));
                }
            }
        }
        return new CitySteps(local, wide, courses, open, places == null ? null : places.intValue(), isKnown);
    }

    /** Cards of a workshop's wall in the order of its columns; empty for an unknown wall. */
    public List<WallEntry> wall(String wall) {
        return walls.entries(wall);
    }
}
