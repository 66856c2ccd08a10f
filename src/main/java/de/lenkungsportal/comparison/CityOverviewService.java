package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.CityOverview.Change;
import de.lenkungsportal.comparison.CityOverview.Column;
import de.lenkungsportal.comparison.RoundComparison.Counted;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.security.Readers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What municipalities state, in short, for any number of them with one query. */
@Service
@Readers
@Transactional(readOnly = true)
public class CityOverviewService {

    /** The dimension in which a municipality says what occupies it most. */
    private static final ProfileDimension TOPIC = new ProfileDimension("TOPIC");

    private static final Set<Rechtskreis> BOTH = Set.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III);

    private final CityOverviewRepository repository;
    private final Suppression suppression;
    private final Breaks breaks;
    private final Clock clock;

    CityOverviewService(CityOverviewRepository repository, Suppression suppression, Breaks breaks, Clock clock) {
        this.repository = repository;
        this.suppression = suppression;
        this.breaks = breaks;
        this.clock = clock;
    }

    /** By AGS; who is no area is not there. */
    public Map<String, CityOverview> of(Collection<String> ags) {
        LocalDate today = LocalDate.now(clock);
        List<CityOverviewRepository.Stored> all = repository.of(ags, TOPIC);
        boolean hasRounds =
                all.stream().anyMatch(stored -> rounds(stored, today).size() > 1);
        Set<Counted> askedOtherwise = hasRounds ? breaks.ever() : Set.of();
        return all.stream()
                .collect(Collectors.toMap(
                        stored -> stored.city().ags(), stored -> overview(stored, askedOtherwise, today)));
    }

    /** The newest first. */
    private List<CityRow> rounds(CityOverviewRepository.Stored stored, LocalDate today) {
        Map<String, List<Figure>> byRound = new LinkedHashMap<>();
        suppression.apply(stored.figures()).stream()
                .filter(figure -> figure.round() != null && !figure.asOf().isLaterThan(today))
                .sorted(Comparator.comparing((Figure figure) -> round(figure)).reversed())
                .forEach(figure -> byRound.computeIfAbsent(round(figure), each -> new ArrayList<>())
                        .add(figure));
        return byRound.values().stream()
                .map(figures -> new CityRow(stored.city(), figures, Map.of()))
                .toList();
    }

    private CityOverview overview(CityOverviewRepository.Stored stored, Set<Counted> askedOtherwise, LocalDate today) {
        List<CityRow> rounds = rounds(stored, today);
        Reading perStaff = rounds.isEmpty()
                ? new Reading.NotComparable(Reading.Reason.NOT_REPORTED, List.of())
                : ClientsPerStaff.of(rounds.getFirst(), BOTH, null, Unit.CUSTOMER);
        return new CityOverview(
                rounds,
                changes(rounds, askedOtherwise),
                perStaff,
                stored.milestones().stream()
                        .filter(milestone -> !milestone.happenedOn().isLaterThan(today))
                        .toList(),
                stored.topics().stream()
                        .filter(cell -> cell.note() != null && !cell.note().isBlank())
                        .findFirst()
                        .orElse(null));
    }

    private static String round(Figure figure) {
        return Objects.requireNonNull(figure.round());
    }

    /** What was added since the round before, by column; a column that cannot be compared is not there. */
    private static Map<Column, Change> changes(List<CityRow> rounds, Set<Counted> askedOtherwise) {
        Map<Column, Change> changes = new EnumMap<>(Column.class);
        if (rounds.size() > 1) {
            for (Column column : Column.values()) {
                change(column.of(rounds.get(1)), column.of(rounds.getFirst()), askedOtherwise)
                        .ifPresent(change -> changes.put(column, change));
            }
        }
        return changes;
    }

    /** Empty where one is unclear or in another unit, or is counted or was asked otherwise. */
    private static Optional<Change> change(Reading before, Reading now, Set<Counted> askedOtherwise) {
        if (!(before instanceof Reading.Stated older) || !(now instanceof Reading.Stated newer)) {
            return Optional.empty();
        }
        Figure first = older.main();
        Figure second = newer.main();
        BigDecimal from = before.comparable(second.unit());
        BigDecimal to = now.comparable(second.unit());
        boolean isSame = Counted.of(first).equals(Counted.of(second)) && !askedOtherwise.contains(Counted.of(second));
        boolean isPlain = first.flag() == null && second.flag() == null;
        return from == null || to == null || !isSame || !isPlain
                ? Optional.empty()
                : Optional.of(
                        new Change(to.subtract(from), before.isApproximate() || now.isApproximate(), first.asOf()));
    }
}
