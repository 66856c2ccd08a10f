package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureRepository;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a list of measures of the own municipality, all or none, by the rules of {@link MeasureService#create} and
 * {@link RunService#add}: each begins as an idea, and only the steering group moves it on. A constant number of queries, however
 * many rows.
 *
 * <p>Rows with the same title and provider are one measure: they say the same of it, and each has a run of its own. A measure
 * that the municipality has already is refused, so that a file that is read twice changes nothing that is stored.
 */
@Service
@Transactional
public class MeasureImportService {

    /** Maximum rows per file. */
    public static final int MOST_ROWS = 5_000;

    private final MeasureImportRepository repository;
    private final MeasureRepository measures;
    private final ProviderLinks providers;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureImportService(
            MeasureImportRepository repository,
            MeasureRepository measures,
            ProviderLinks providers,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.measures = measures;
        this.providers = providers;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with the rows; writes nothing. A row of another municipality is refused like one of none. */
    @Coordinators
    @Transactional(readOnly = true)
    public List<RowProblem> check(List<MeasureImportRow> rows) {
        return plan(rows).problems();
    }

    /**
     * Enters the measures and their runs, or none of them. A provider whose name the directory has exactly once is linked to it.
     *
     * @throws InvalidInputException when there are too many rows, or a row breaks a rule or is stored by now
     */
    @Coordinators
    public MeasureImportResult write(List<MeasureImportRow> rows) {
        PortalUser user = currentUser.get();
        String own = currentUser.requireMunicipality();
        repository.lock(own);
        MeasureImportPlan plan = plan(rows);
        if (!plan.problems().isEmpty()) {
            throw new InvalidInputException("rows", "measureplan.problem.importBad");
        }
        LocalDate today = LocalDate.now(clock);
        var decision = new MeasureDecision(null, MeasureStatus.IDEA, today, user.role(), null, null, null, 1);
        Map<String, String> linked = providers.of(plan.entries());
        List<MeasureImportRepository.Entry> entries = plan.entries().stream()
                .map(entry -> new MeasureImportRepository.Entry(
                        UUID.randomUUID().toString(),
                        entry.content(),
                        linked.get(entry.content().providerWords()),
                        decision,
                        entry.publication(),
                        runs(entry)))
                .toList();
        repository.insert(entries, own, user.username(), today);
        audit.record(events(entries, own));
        return new MeasureImportResult(
                entries.size(),
                entries.stream().mapToInt(entry -> entry.runs().size()).sum());
    }

    private MeasureImportPlan plan(List<MeasureImportRow> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInputException("rows", "measureplan.problem.importTooMany");
        }
        String own = currentUser.requireMunicipality();
        Map<String, LegalBasis> bases =
                measures.legalBases().stream().collect(Collectors.toMap(LegalBasis::id, Function.identity()));
        var plan = new MeasureImportPlan(own, bases, repository.stored(own), LocalDate.now(clock));
        rows.forEach(plan::add);
        return plan;
    }

    private static Map<String, RunContent> runs(MeasureImportPlan.Entry entry) {
        var runs = new LinkedHashMap<String, RunContent>();
        entry.runs().forEach(run -> runs.put(UUID.randomUUID().toString(), run));
        return runs;
    }

    /** Audit events of the imported measures, the same as for measures entered one by one. */
    private static List<AuditEvent> events(List<MeasureImportRepository.Entry> entries, String ags) {
        var events = new ArrayList<AuditEvent>();
        for (MeasureImportRepository.Entry entry : entries) {
            events.add(new AuditEvent("MEASURE_CREATED", "MEASURE", entry.id(), ags, "import"));
            if (entry.publication() == Publication.PUBLISHED) {
                events.add(new AuditEvent("MEASURE_PUBLISHED", "MEASURE", entry.id(), ags, "import"));
            }
            entry.runs()
                    .keySet()
                    .forEach(run -> events.add(new AuditEvent("RUN_ADDED", "MEASURE_RUN", run, ags, entry.id())));
        }
        return events;
    }
}
