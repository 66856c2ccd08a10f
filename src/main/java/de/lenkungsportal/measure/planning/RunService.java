package de.lenkungsportal.measure.planning;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.RunReading;
import de.lenkungsportal.measure.RunRepository;
import de.lenkungsportal.measure.RunRules;
import de.lenkungsportal.measure.SmallRunCounts;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the runs (Durchläufe) of measures. A run belongs to the municipality that offers it, which alone writes it and reads its
 * small counts of people; on every other way out they are hidden.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class RunService {

    private static final String KIND = "measure run";

    private final RunRepository repository;
    private final MeasureService measures;
    private final SmallRunCounts smallCounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    RunService(
            RunRepository repository,
            MeasureService measures,
            SmallRunCounts smallCounts,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.measures = measures;
        this.smallCounts = smallCounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The runs of a measure in their order; empty where none is stated. */
    public List<MeasureRun> ofMeasure(String measure) {
        return smallCounts.hide(repository.ofMeasure(measure));
    }

    /** What was reported about the runs of a measure over time, the oldest first: free places over time. */
    public List<RunReading> readings(String measure) {
        return repository.readings(measure).stream().map(smallCounts::hide).toList();
    }

    /**
     * The run with every count, for the form of its own municipality.
     *
     * @throws NotFoundException when it is missing or another municipality's, also that in the lead
     */
    @Coordinators
    public MeasureRun own(String id) {
        MeasureRun run = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
        String ags = run.ags();
        if (ags == null || !currentUser.get().mayWriteFor(ags)) {
            throw new NotFoundException(KIND, id);
        }
        return run;
    }

    /**
     * Every version of a run, the newest first; small counts are hidden from others than its own municipality.
     *
     * @throws NotFoundException when there is no such run
     */
    public List<RecordVersion<MeasureRun>> history(String id) {
        MeasureRun now = repository.find(id).orElseThrow(() -> new NotFoundException(KIND, id));
        boolean isOwn = now.ags() != null && currentUser.get().mayWriteFor(now.ags());
        List<RecordVersion<MeasureRun>> versions = repository.history(now);
        return isOwn
                ? versions
                : versions.stream().map(each -> each.map(smallCounts::hide)).toList();
    }

    /**
     * Adds a run of the own municipality to a measure that it offers.
     *
     * @throws NotFoundException when the measure is missing or the own municipality does not offer it
     * @throws InvalidInputException when the content breaks a rule, or the law allows no entry on its first day
     */
    @Coordinators
    @Transactional
    public MeasureRun add(String measure, RunContent content) {
        measures.requireOffered(measure);
        RunContent checked = RunRules.check(content, measures.get(measure).legalBases(), null, LocalDate.now(clock));
        Input.checkKnown("asOf", checked.asOf().firstDay(), null, LocalDate.now(clock));
        String id = UUID.randomUUID().toString();
        repository.insert(
                id,
                new RunRepository.Place(measure, currentUser.requireMunicipality(), repository.nextNumber(measure)),
                checked,
                currentUser.get().username());
        repository.read(id, LocalDate.now(clock), checked);
        audit.record("RUN_ADDED", "MEASURE_RUN", id, currentUser.get().ags(), measure);
        return own(id);
    }

    /**
     * Changes a run, keeps what it said, and notes the places of today.
     *
     * @throws NotFoundException when it is missing or foreign
     * @throws InvalidInputException when the content breaks a rule, or the law allows no entry any more
     * @throws StaleWriteException when the run has another version by now
     */
    @Coordinators
    @Transactional
    public MeasureRun change(String id, int version, RunContent content) {
        MeasureRun stored = own(id);
        RunContent checked = RunRules.check(
                content,
                measures.get(stored.measure()).legalBases(),
                stored.content().taken(),
                LocalDate.now(clock));
        Input.checkKnown(
                "asOf", checked.asOf().firstDay(), stored.content().asOf().firstDay(), LocalDate.now(clock));
        boolean hasBegun = hasBegun(stored.measure());
        StaleWriteException.unless(
                repository.update(id, version, checked, currentUser.get().username()), KIND, id, version);
        if (measures.get(stored.measure()).status() == MeasureStatus.RUNNING
                && hasBegun
                && !hasBegun(stored.measure())) {
            throw new InvalidInputException("startsOn", "measureplan.problem.alreadyRunning");
        }
        repository.read(id, LocalDate.now(clock), checked);
        audit.record("RUN_CHANGED", "MEASURE_RUN", id, currentUser.get().ags(), "version " + (version + 1));
        return own(id);
    }

    /** Whether the first run with a stated day has begun. */
    private boolean hasBegun(String measure) {
        return repository
                .firstStart(measure)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .isPresent();
    }

    /**
     * Adds the next run: as long as this one, from the day after it, with as many places and nobody in it yet.
     *
     * @throws InvalidInputException when this run has no dates to go on from, or the law allows no entry on the new first day
     */
    @Coordinators
    @Transactional
    public MeasureRun copyAsNext(String id) {
        MeasureRun stored = own(id);
        LocalDate start = stored.content().startsOn();
        LocalDate end = stored.content().endsOn();
        if (start == null || end == null) {
            throw new InvalidInputException("startsOn", "measureplan.problem.copyNeedsDates");
        }
        LocalDate next = end.plusDays(1);
        return add(
                stored.measure(),
                new RunContent(
                        next,
                        next.plusDays(ChronoUnit.DAYS.between(start, end)),
                        stored.content().entry(),
                        stored.content().places(),
                        null,
                        null,
                        null,
                        Stand.of(LocalDate.now(clock)),
                        null,
                        stored.content().basis()));
    }
}
