package de.lenkungsportal.measure;

import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is missing: levels and steps without an offer, courses that end with nothing following, and too few places for the demand
 * that a municipality typed in.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class GapService {

    /** A course that ends within these days is told. */
    static final int NOTICE_DAYS = 56;

    private static final String KIND = "demand";
    private static final int NOTE = 500;
    private static final int MOST = 1_000_000;

    private final GapRepository repository;
    private final FigureService figures;
    private final SmallRunCounts smallCounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    GapService(
            GapRepository repository,
            FigureService figures,
            SmallRunCounts smallCounts,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.figures = figures;
        this.smallCounts = smallCounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The gaps by municipality and quarter; three queries, however many of both. A small demand is hidden. */
    public GapReport gaps(GapQuery query) {
        List<Gap> gaps = repository.gaps(query, LocalDate.now(clock), NOTICE_DAYS, repository.stated()).stream()
                .map(this::hide)
                .toList();
        return new GapReport(gaps, repository.withoutMeasures(query.municipalities()));
    }

    /** The quarter of the Stichtag, where a list of gaps begins. */
    public Quarter current() {
        return Quarter.of(LocalDate.now(clock));
    }

    /** What municipalities typed in, with small counts hidden. */
    public List<Demand> demand(Set<String> municipalities) {
        return repository.demand(municipalities).stream()
                .map(each -> smallCounts.isSmall(each.persons()) ? with(each, null) : each)
                .toList();
    }

    /**
     * What is stated about the number of people of a municipality, each in its own unit and never added up: caseload and
     * expected intake with source and Stand.
     */
    public List<Figure> statedNeed(String ags) {
        return figures.figures(List.of(ags), null).stream()
                .filter(figure ->
                        figure.indicator() == Indicator.CASELOAD || figure.indicator() == Indicator.INTAKE_FORECAST)
                .toList();
    }

    /**
     * Types in a demand of the own municipality.
     *
     * @param demand its id and version are not used
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public UUID addDemand(Demand demand) {
        currentUser.requireOwn(demand.ags(), KIND, demand.ags());
        UUID id = UUID.randomUUID();
        Checked checked = check(demand);
        repository.insert(
                new Demand(
                        id,
                        demand.ags(),
                        demand.quarter(),
                        demand.step(),
                        demand.levelFrom(),
                        demand.group(),
                        checked.persons(),
                        checked.note(),
                        demand.asOf(),
                        demand.basis(),
                        1),
                checked.persons(),
                currentUser.get().username());
        audit.record(
                "DEMAND_ADDED",
                "MEASURE_DEMAND",
                id.toString(),
                demand.ags(),
                demand.quarter().toString());
        return id;
    }

    /**
     * Corrects the number, the note and the Stand of a demand.
     *
     * @throws NotFoundException when it is missing or foreign
     * @throws StaleWriteException when it has another version by now
     */
    @Coordinators
    @Transactional
    public void changeDemand(UUID id, int version, @Nullable Integer persons, @Nullable String note, Stand asOf) {
        Demand stored = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id.toString()));
        currentUser.requireOwn(stored.ags(), KIND, id.toString());
        Checked checked = check(new Demand(
                id,
                stored.ags(),
                stored.quarter(),
                stored.step(),
                stored.levelFrom(),
                stored.group(),
                persons,
                note,
                asOf,
                Basis.STATED,
                version));
        if (!repository.update(
                id,
                version,
                checked.persons(),
                checked.note(),
                asOf,
                currentUser.get().username())) {
            throw new StaleWriteException(KIND, id.toString(), version);
        }
        audit.record("DEMAND_CHANGED", "MEASURE_DEMAND", id.toString(), stored.ags(), "version " + (version + 1));
    }

    private record Checked(int persons, @Nullable String note) {}

    private static Checked check(Demand demand) {
        var input = new Input();
        Integer persons = demand.persons();
        input.requireThat(() -> persons != null && persons >= 0 && persons <= MOST, "persons", "count");
        input.requireThat(() -> demand.step() == null || demand.levelFrom() == null, "step", "stepOrLevel");
        String note = input.optional("note", demand.note(), NOTE);
        input.done();
        return new Checked(persons == null ? 0 : persons, note);
    }

    private Gap hide(Gap gap) {
        return smallCounts.isSmall(gap.demand())
                ? new Gap(
                        gap.kind(),
                        gap.ags(),
                        gap.municipality(),
                        gap.quarter(),
                        gap.step(),
                        gap.levelFrom(),
                        gap.levelTo(),
                        gap.group(),
                        gap.measure(),
                        gap.title(),
                        gap.endsOn(),
                        gap.places(),
                        null,
                        gap.demandBasis(),
                        gap.unstated(),
                        gap.stated(),
                        gap.statedAsOf(),
                        gap.source())
                : gap;
    }

    private static Demand with(Demand demand, @Nullable Integer persons) {
        return new Demand(
                demand.id(),
                demand.ags(),
                demand.quarter(),
                demand.step(),
                demand.levelFrom(),
                demand.group(),
                persons,
                demand.note(),
                demand.asOf(),
                demand.basis(),
                demand.version());
    }
}
