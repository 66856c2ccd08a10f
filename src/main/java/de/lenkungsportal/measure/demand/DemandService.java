package de.lenkungsportal.measure.demand;

import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.intake.run.ExpectedIntakeService;
import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.SmallRunCounts;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many people need something in a quarter: from the forecast where there is one, typed in otherwise. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DemandService {

    private static final String KIND = "demand";
    private static final String SUBJECT = "MEASURE_DEMAND";

    private final DemandRepository repository;
    private final FigureService figures;
    private final ExpectedIntakeService intake;
    private final SmallRunCounts smallCounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    DemandService(
            DemandRepository repository,
            FigureService figures,
            ExpectedIntakeService intake,
            SmallRunCounts smallCounts,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.figures = figures;
        this.intake = intake;
        this.smallCounts = smallCounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What municipalities put on record, with small counts hidden. */
    public List<Demand> list(Set<String> municipalities) {
        return repository.list(municipalities).stream()
                .map(each -> smallCounts.isSmall(each.content().persons()) ? each.withoutPersons() : each)
                .toList();
    }

    /**
     * A demand of the own municipality as it is stored, for its correction.
     *
     * @throws NotFoundException when it is missing or foreign
     */
    @Coordinators
    public Demand own(UUID id) {
        Demand stored = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id.toString()));
        currentUser.requireOwn(stored.ags(), KIND, id.toString());
        return stored;
    }

    /**
     * Every version of a demand of the own municipality, the newest first.
     *
     * @throws NotFoundException when it is missing or foreign
     */
    @Coordinators
    public List<RecordVersion<DemandContent>> history(UUID id) {
        return repository.history(own(id));
    }

    /**
     * What is stated about the number of people of a municipality, each in its own unit and never added up: caseload and
     * expected intake with source and Stand.
     */
    public List<Figure> stated(String ags) {
        return figures.figures(List.of(ags), null).stream()
                .filter(Figure::isOfWholeArea)
                .filter(figure -> !figure.asOf().isLaterThan(LocalDate.now(clock)))
                .filter(figure -> figure.indicator().equals(Indicator.CASELOAD)
                        || figure.indicator().equals(Indicator.INTAKE_FORECAST))
                .toList();
    }

    /** Who is still to come in a quarter, one entry for each series and each in its own unit. */
    public List<ExpectedIntake> expected(String ags, Quarter quarter) {
        return intake.between(
                ags, quarter.firstDay(), quarter.plus(1).firstDay().minusDays(1));
    }

    /**
     * Types in a demand of the own municipality.
     *
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public UUID add(DemandNeed need, DemandContent given) {
        currentUser.requireOwn(need.ags(), KIND, need.ags());
        return insert(need, given.checked(new PlanInput(), need), Basis.STATED, null);
    }

    /**
     * Takes a share of what the forecast expects as the demand of the own municipality.
     *
     * @param share of a forecast that {@link #expected} tells for this quarter and that counts people, not BG
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public UUID adopt(DemandNeed need, Demand.Share share, @Nullable String note) {
        currentUser.requireOwn(need.ags(), KIND, need.ags());
        ExpectedIntake expected = expected(need.ags(), need.quarter()).stream()
                .filter(each -> each.runId() == share.run() && each.key().unit() != Unit.BG)
                .findFirst()
                .orElse(null);
        var input = new PlanInput();
        input.require(expected != null, "series", "measureplan.problem.expected");
        input.require(share.percent() >= 1 && share.percent() <= 100, "percent", "measureplan.problem.percent");
        var given = new DemandContent(
                expected == null ? 0 : (int) Math.round(expected.median() * share.percent() / 100),
                note,
                Stand.of(expected == null ? need.quarter().firstDay() : expected.asOf()));
        DemandContent content = given.checked(input, need);
        boolean isSimulated = Objects.requireNonNull(expected).isSimulated();
        return insert(need, content, isSimulated ? Basis.SIMULATED : Basis.COMPUTED, share);
    }

    /**
     * Corrects a demand. A number that replaces one of the forecast counts as stated.
     *
     * @throws NotFoundException when it is missing or foreign
     * @throws StaleWriteException when it has another version by now
     * @throws InvalidInputException when the content breaks a rule
     */
    @Coordinators
    @Transactional
    public void change(UUID id, int version, DemandContent given) {
        Demand stored = own(id);
        DemandContent content = given.checked(
                new PlanInput(), new DemandNeed(stored.ags(), stored.quarter(), stored.step(), stored.levelFrom()));
        boolean isSameNumber = Objects.equals(stored.content().persons(), content.persons());
        StaleWriteException.unless(
                repository.update(
                        id,
                        version,
                        content,
                        isSameNumber ? stored.basis() : Basis.STATED,
                        isSameNumber ? stored.forecast() : null,
                        currentUser.get().username()),
                KIND,
                id.toString(),
                version);
        audit.record("DEMAND_CHANGED", SUBJECT, id.toString(), stored.ags(), "version " + (version + 1));
    }

    private UUID insert(DemandNeed need, DemandContent content, Basis basis, Demand.@Nullable Share share) {
        UUID id = UUID.randomUUID();
        repository.insert(id, need, content, basis, share, currentUser.get().username());
        audit.record(
                "DEMAND_ADDED",
                SUBJECT,
                id.toString(),
                need.ags(),
                need.quarter().toString());
        return id;
    }
}
